package jirei.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder for what is put aside while documents are read. A process that is killed does not clean up after itself, so
 * it has this folder as its only one for such files.
 */
record WorkFolder(Path path) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkFolder.class);
    private static final String PREFIX = "jirei-documents-";

    static WorkFolder create() {
        try {
            return new WorkFolder(Files.createTempDirectory(PREFIX));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create a folder to read documents in", e);
        }
    }

    /** The one that this process was given. */
    static WorkFolder ofThisProcess() {
        return new WorkFolder(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** Deletes what is in it but for folders, which libraries keep for the next document. */
    void empty() {
        delete(false);
    }

    /** Deletes it with all that is in it. */
    @Override
    public void close() {
        delete(true);
    }

    private void delete(boolean folders) {
        if (!path.getFileName().toString().startsWith(PREFIX) || !Files.isDirectory(path)) {
            return;
        }
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
                    if (folders) {
                        Files.deleteIfExists(folder);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            LOG.debug("cannot delete {}", path, e);
        }
    }
}
