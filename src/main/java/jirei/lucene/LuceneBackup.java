package jirei.lucene;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jirei.lucene.indexing.HeldCommit;
import jirei.lucene.indexing.IndexDirectory;
import jirei.lucene.indexing.IndexWriteLock;
import jirei.search.EngineException;

/** Takes the files of an index out at one moment, while it is searched and written, and puts them back. */
public final class LuceneBackup {
    private final IndexDirectory index;

    /** The index in this folder. */
    public LuceneBackup(Path folder) {
        this.index = new IndexDirectory(folder);
    }

    /**
     * One state of the index, until it is closed.
     *
     * @param files all of its files
     * @param updated when it was last brought up to date, if known
     * @param fingerprint of the schema and the analysis that made it
     * @param release lets the files go
     */
    public record IndexFiles(List<Path> files, Optional<Instant> updated, String fingerprint, Runnable release)
            implements AutoCloseable {
        public IndexFiles {
            files = List.copyOf(files);
        }

        @Override
        public void close() {
            release.run();
        }
    }

    /** Writes the files of an index into a folder. */
    public interface FilesInto {
        void write(Path folder) throws IOException;
    }

    /**
     * Holds the latest state.
     *
     * @throws EngineException if there is no index, or it cannot be read
     */
    public IndexFiles hold() {
        try {
            HeldCommit commit = HeldCommit.of(index);
            return new IndexFiles(commit.files(), commit.updated(), commit.fingerprint(), commit::close);
        } catch (NoSuchFileException e) {
            throw new EngineException(
                    "there is no index in " + index.folder().toAbsolutePath() + " (name another with --index)", e);
        } catch (IOException e) {
            throw new EngineException("the index in " + index.folder().toAbsolutePath() + " cannot be read", e);
        }
    }

    /** Whether there is an index. */
    public boolean hasIndex() {
        return index.current().isPresent();
    }

    /** Whether the folder has nothing in it, or is not there. */
    public boolean isEmpty() {
        try (Stream<Path> inside = Files.exists(index.folder()) ? Files.list(index.folder()) : Stream.empty()) {
            return inside.findAny().isEmpty();
        } catch (IOException e) {
            throw new EngineException("cannot read " + index.folder().toAbsolutePath(), e);
        }
    }

    /**
     * Puts an index into the folder, which must be empty.
     *
     * @param updated when it was last brought up to date
     * @throws EngineException if it is not empty, or cannot be written
     */
    public void restore(Optional<Instant> updated, FilesInto files) {
        try {
            if (!isEmpty()) {
                throw new DirectoryNotEmptyException(
                        index.folder().toAbsolutePath().toString());
            }
            try (IndexWriteLock held = index.lock()) {
                Objects.requireNonNull(held);
                Path generation = index.next();
                try {
                    files.write(generation);
                } catch (IOException | RuntimeException e) {
                    index.discardAllExcept(Optional.empty());
                    throw e;
                }
                index.publishAsOf(generation, updated);
            }
        } catch (DirectoryNotEmptyException e) {
            throw new EngineException(
                    "the folder of the index is not empty: " + index.folder().toAbsolutePath()
                            + " (delete it, or name another with --index)",
                    e);
        } catch (IOException e) {
            throw new EngineException(
                    "cannot write the index in " + index.folder().toAbsolutePath(), e);
        }
    }
}
