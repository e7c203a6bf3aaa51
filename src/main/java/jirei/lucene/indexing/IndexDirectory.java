package jirei.lucene.indexing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import jirei.lucene.schema.EntryDocuments;
import jirei.lucene.schema.Fingerprint;
import jirei.search.IndexInUseException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * The folder of the index. It contains one or two generations, each a Lucene index in its own folder, and a file that
 * names the current generation and, on its second line, the time when it was last brought up to date. A new generation
 * is built beside the current one and replaces it atomically.
 *
 * <p>Only the process that holds the lock writes; any number may read. Safe for use by many threads.
 */
public final class IndexDirectory {
    /** The key of the fingerprint in the commit data of a generation. */
    public static final String FINGERPRINT = "fingerprint";

    private static final Logger LOG = LoggerFactory.getLogger(IndexDirectory.class);
    private static final String CURRENT = "current";
    private static final String GENERATION = "generation-";

    private final Path folder;

    /** The generations that passed the check for damage, which is done once for each. */
    private final Set<Path> checked = ConcurrentHashMap.newKeySet();

    /** The index in this folder, which need not exist yet. */
    public IndexDirectory(Path folder) {
        this.folder = folder;
    }

    /** The folder of the index. */
    public Path folder() {
        return folder;
    }

    /** The folder of the current generation, if there is one. */
    public Optional<Path> current() {
        try {
            String name = Files.readString(folder.resolve(CURRENT))
                    .lines()
                    .findFirst()
                    .orElse("");
            return name.matches(GENERATION + "\\d+")
                    ? Optional.of(folder.resolve(name)).filter(Files::isDirectory)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** When the current generation was last brought up to date, if known. */
    public Optional<Instant> updated() {
        try {
            return Files.readString(folder.resolve(CURRENT))
                    .lines()
                    .skip(1)
                    .findFirst()
                    .map(Instant::parse);
        } catch (IOException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The size of the current generation in bytes; a file deleted meanwhile counts 0. */
    public long bytes() throws IOException {
        Optional<Path> generation = current();
        if (generation.isEmpty()) {
            return 0;
        }
        try (Stream<Path> inside = Files.list(generation.get())) {
            return inside.mapToLong(path -> path.toFile().length()).sum();
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    /** What can be done with a generation. */
    public enum Fitness {
        /** It can be searched and written. */
        CURRENT,
        /** It was made by another version or with other words; it can be searched until it is rebuilt. */
        OLDER,
        /** It is damaged, or was made by a version that is too old. */
        UNFIT
    }

    /** What can be done with a generation by a program with this fingerprint; damage is logged. */
    public Fitness fitness(Path generation, String fingerprint) {
        try (FSDirectory directory = FSDirectory.open(generation);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            if (!checked.contains(generation)) {
                for (LeafReaderContext leaf : reader.leaves()) {
                    leaf.reader().checkIntegrity();
                }
                checked.add(generation);
            }
            EntryDocuments.files(reader);
            String found = reader.getIndexCommit().getUserData().getOrDefault(FINGERPRINT, "");
            return found.equals(fingerprint)
                    ? Fitness.CURRENT
                    : Fingerprint.isReadable(found) ? Fitness.OLDER : Fitness.UNFIT;
        } catch (IOException | JacksonException e) {
            LOG.warn("the index in {} is damaged and will be rebuilt: {}", generation, e.toString());
            return Fitness.UNFIT;
        }
    }

    /** A folder for a new generation. Its name was never used before, not even by a deleted generation. */
    public Path next() throws IOException {
        long number = System.currentTimeMillis();
        while (Files.exists(folder.resolve(GENERATION + number))) {
            number++;
        }
        return Files.createDirectories(folder.resolve(GENERATION + number));
    }

    /** A folder for a temporary index beside the generations; it is deleted with the old generations. */
    public Path aside(String name) {
        return folder.resolve(GENERATION + "aside-" + name);
    }

    /** Makes the generation the current one, up to date as of now, and deletes the others. */
    public void publish(Path generation) throws IOException {
        write(generation.getFileName() + "\n" + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\n");
        discardAllExcept(Optional.of(generation));
    }

    /** Makes the generation the current one, although it is not up to date yet. */
    public void name(Path generation) throws IOException {
        write(generation.getFileName() + "\n");
    }

    /**
     * Makes the generation the current one, up to date as of an earlier time if it is known.
     *
     * @param updated the time
     */
    public void publishAsOf(Path generation, Optional<Instant> updated) throws IOException {
        write(generation.getFileName() + "\n" + updated.map(time -> time + "\n").orElse(""));
    }

    private void write(String current) throws IOException {
        Path written = Files.writeString(
                folder.resolve(CURRENT + ".new"),
                current,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        replace(folder.resolve(CURRENT), written);
    }

    /** Deletes a folder that somebody has put in the place of a file. */
    static void discardFolder(Path file) {
        if (Files.isDirectory(file)) {
            delete(file);
        }
    }

    /** Replaces a file atomically, and a folder that somebody has put in its place. */
    static void replace(Path file, Path written) throws IOException {
        discardFolder(file);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Deletes what is left of Lucene's own lock of a generation, which Lucene accepts only if it is empty. To be called
     * by the holder of the write lock, when it has not opened the generation yet.
     */
    public static void discardLock(Path generation) {
        Path lock = generation.resolve(IndexWriter.WRITE_LOCK_NAME);
        if (Files.exists(lock)) {
            delete(lock);
        }
    }

    /** Deletes all other generations; a file that is still open elsewhere is left until the next call. */
    public void discardAllExcept(Optional<Path> kept) throws IOException {
        for (Path generation : generations()) {
            if (!kept.equals(Optional.of(generation))) {
                delete(generation);
            }
        }
    }

    /**
     * Takes the write lock.
     *
     * @throws IndexInUseException if it is already taken
     */
    public IndexWriteLock lock() throws IOException {
        try {
            return IndexWriteLock.take(folder);
        } catch (LockObtainFailedException e) {
            throw new IndexInUseException(
                    "the index in " + folder.toAbsolutePath()
                            + " is being written by another process; wait until it is done, or choose another folder with --index",
                    e);
        }
    }

    private List<Path> generations() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(path -> path.getFileName().toString().startsWith(GENERATION))
                    .toList();
        }
    }

    static void delete(Path generation) {
        try (Stream<Path> inside = Files.walk(generation)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            LOG.info("an old index in {} could not be deleted yet: {}", generation, e.toString());
        }
    }
}
