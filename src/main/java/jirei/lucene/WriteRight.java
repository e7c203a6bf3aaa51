package jirei.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;

/**
 * The right to write an index, of which there is one. Whoever has it leaves the number of its process in the folder, since
 * a lock cannot be looked at without taking it.
 *
 * <p>A process that was ended by force leaves its number behind; it is seen that there is no such process any more. Where
 * the number was given to another process since, or the writer runs on another machine, that is told wrongly until the
 * next one has written.
 */
final class WriteRight implements AutoCloseable {
    private static final String LOCK = "jirei.lock";
    private static final String WRITER = "writer";

    private final Path writer;
    private final Lock lock;

    private WriteRight(Path writer, Lock lock) {
        this.writer = writer;
        this.lock = lock;
    }

    /**
     * Takes the right.
     *
     * @throws org.apache.lucene.store.LockObtainFailedException if another process has it
     */
    static WriteRight take(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (FSDirectory directory = FSDirectory.open(folder)) {
            Lock lock = directory.obtainLock(LOCK);
            Path writer = folder.resolve(WRITER);
            try {
                Files.writeString(writer, Long.toString(ProcessHandle.current().pid()));
            } catch (IOException e) {
                lock.close();
                throw e;
            }
            return new WriteRight(writer, lock);
        }
    }

    /** Whether someone has the right now. */
    static boolean isTaken(Path folder) {
        try {
            long process =
                    Long.parseLong(Files.readString(folder.resolve(WRITER)).strip());
            return ProcessHandle.of(process).isPresent();
        } catch (IOException | NumberFormatException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            Files.deleteIfExists(writer);
        }
    }
}
