package jirei.lucene.indexing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;

/**
 * The files of one commit of an index, held in a folder of their own while an indexer of any process goes on. They are
 * hard links, so that they take no space; where the disk has none, copies. Lucene never changes a file that it has
 * written, and deletes files only by name.
 *
 * @param folder the files, which can be opened as an index
 * @param updated when the index was last brought up to date, if known
 * @param fingerprint of the schema and the analysis that made it
 * @param documents those of all kinds in it
 */
public record HeldCommit(Path folder, Optional<Instant> updated, String fingerprint, int documents)
        implements AutoCloseable {
    private static final String PREFIX = "held-";

    private static final Duration LONGEST_HELD = Duration.ofDays(1);

    /** A commit whose files are deleted between its listing and the last link is given up for a newer one. */
    private static final int ATTEMPTS = 100;

    /**
     * Holds the latest commit of an index.
     *
     * @throws NoSuchFileException if there is no index
     * @throws IOException if it cannot be read, or is damaged
     */
    public static HeldCommit of(IndexDirectory index) throws IOException {
        discardLeftovers(index.folder());
        for (int attempt = 0; ; attempt++) {
            // Read first, so that the files are never older than the time.
            Optional<Instant> updated = index.updated();
            Path generation = index.current()
                    .orElseThrow(() -> new NoSuchFileException(
                            index.folder().toAbsolutePath().toString(), null, "no index"));
            Path folder = Files.createDirectory(index.folder().resolve(PREFIX + UUID.randomUUID()));
            try {
                hold(generation, folder);
                return checked(folder, updated);
            } catch (NoSuchFileException e) {
                IndexDirectory.delete(folder);
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            } catch (IOException | RuntimeException e) {
                IndexDirectory.delete(folder);
                throw e;
            }
        }
    }

    private static void hold(Path generation, Path folder) throws IOException {
        try (FSDirectory directory = FSDirectory.open(generation)) {
            for (String file : SegmentInfos.readLatestCommit(directory).files(true)) {
                link(generation.resolve(file), folder.resolve(file));
            }
        }
    }

    private static void link(Path file, Path link) throws IOException {
        try {
            Files.createLink(link, file);
        } catch (NoSuchFileException | FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(file, link);
        }
    }

    private static HeldCommit checked(Path folder, Optional<Instant> updated) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            String fingerprint =
                    reader.getIndexCommit().getUserData().getOrDefault(IndexDirectory.FINGERPRINT, "unknown");
            return new HeldCommit(folder, updated, fingerprint, reader.numDocs());
        }
    }

    /** The held files, in alphabetical order. */
    public List<Path> files() {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.sorted(Comparator.comparing(Path::getFileName)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    /** Of a process that was killed while it held files; a younger folder may be of one that still does. */
    private static void discardLeftovers(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            Instant old = Instant.now().minus(LONGEST_HELD);
            inside.filter(path -> path.getFileName().toString().startsWith(PREFIX)
                            && Instant.ofEpochMilli(path.toFile().lastModified())
                                    .isBefore(old))
                    .toList()
                    .forEach(IndexDirectory::delete);
        }
    }

    /** Lets the files go. */
    @Override
    public void close() {
        IndexDirectory.delete(folder);
    }
}
