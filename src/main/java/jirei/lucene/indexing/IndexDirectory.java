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
import jirei.search.IndexInUseException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * The folder of the index. In it lie one or two generations, each a Lucene index in a folder of its own, and a file
 * that names the one that is searched and, on its second line, when that was last brought up to date. A new generation
 * grows beside the old one until it takes its place, at once.
 *
 * <p>Only the process that holds the lock writes; any number read. Safe for use by many threads.
 */
public final class IndexDirectory {
    public static final String FINGERPRINT = "fingerprint";

    private static final Logger LOG = LoggerFactory.getLogger(IndexDirectory.class);
    private static final String CURRENT = "current";
    private static final String GENERATION = "generation-";

    private final Path folder;

    /** The generations that were read through without finding damage, which is done only once. */
    private final Set<Path> checked = ConcurrentHashMap.newKeySet();

    public IndexDirectory(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    /** The generation that is searched, if there is one. */
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

    /** When the generation that is searched was last brought up to date, if that is known. */
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

    /** How much room the generation that is searched takes; a file that goes away meanwhile counts nothing. */
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

    /** Whether the generation can be searched by a program with this fingerprint; damage is logged. */
    public boolean isSound(Path generation, String fingerprint) {
        try (FSDirectory directory = FSDirectory.open(generation);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            if (!checked.contains(generation)) {
                for (LeafReaderContext leaf : reader.leaves()) {
                    leaf.reader().checkIntegrity();
                }
                checked.add(generation);
            }
            EntryDocuments.files(reader);
            return fingerprint.equals(reader.getIndexCommit().getUserData().get(FINGERPRINT));
        } catch (IOException | JacksonException e) {
            LOG.warn("the index in {} is damaged and will be rebuilt: {}", generation, e.toString());
            return false;
        }
    }

    /** A folder for a new generation. Its name was never used before, not even by one that was deleted. */
    public Path next() throws IOException {
        long number = System.currentTimeMillis();
        while (Files.exists(folder.resolve(GENERATION + number))) {
            number++;
        }
        return Files.createDirectories(folder.resolve(GENERATION + number));
    }

    /** A folder for an index beside the generations, which goes away with those that are not searched. */
    public Path aside(String name) {
        return folder.resolve(GENERATION + "aside-" + name);
    }

    /** Makes the generation the one that is searched, as of now, and throws the others away. */
    public void publish(Path generation) throws IOException {
        write(generation.getFileName() + "\n" + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\n");
        discardAllExcept(Optional.of(generation));
    }

    /** Makes the generation the one that is searched, though it is not up to date yet. */
    public void name(Path generation) throws IOException {
        write(generation.getFileName() + "\n");
    }

    private void write(String current) throws IOException {
        Path written = Files.writeString(
                folder.resolve(CURRENT + ".new"),
                current,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(
                written, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Throws away the generations that are not searched; a file that is still open elsewhere stays until the next time.
     */
    public void discardAllExcept(Optional<Path> kept) throws IOException {
        for (Path generation : generations()) {
            if (!kept.equals(Optional.of(generation))) {
                delete(generation);
            }
        }
    }

    /**
     * Takes the right to write.
     *
     * @throws IndexInUseException if another process has it
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
