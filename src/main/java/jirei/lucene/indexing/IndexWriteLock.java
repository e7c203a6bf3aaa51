package jirei.lucene.indexing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jirei.search.IndexState.Work;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;

/**
 * The write lock of an index. The holder stores its process id and its progress in the folder, since a lock cannot be
 * inspected without taking it.
 *
 * <p>A killed process leaves its id behind; an id without a running process counts as unlocked. The result is wrong
 * until the next write if another process has got the id since, or if the writer runs on another machine.
 */
public final class IndexWriteLock implements AutoCloseable {
    private static final String LOCK = "jirei.lock";
    private static final String WRITER = "writer";

    private final Path writer;
    private final Lock lock;

    private IndexWriteLock(Path writer, Lock lock) {
        this.writer = writer;
        this.lock = lock;
    }

    /**
     * Takes the lock.
     *
     * @throws org.apache.lucene.store.LockObtainFailedException if it is already taken
     */
    static IndexWriteLock take(Path folder) throws IOException {
        Files.createDirectories(folder);
        IndexDirectory.discardFolder(folder.resolve(LOCK));
        try (FSDirectory directory = FSDirectory.open(folder)) {
            Lock lock = directory.obtainLock(LOCK);
            Path writer = folder.resolve(WRITER);
            try {
                write(writer, "");
            } catch (IOException e) {
                lock.close();
                throw e;
            }
            return new IndexWriteLock(writer, lock);
        }
    }

    private static void write(Path writer, String work) throws IOException {
        Path written = Files.writeString(
                writer.resolveSibling(WRITER + ".new"), ProcessHandle.current().pid() + "\n" + work);
        IndexDirectory.replace(writer, written);
    }

    /** Stores the progress for other processes. */
    public void report(Work work) throws IOException {
        write(writer, work.done() + " " + work.of() + "\n");
    }

    /** Whether the lock is taken. */
    public static boolean isTaken(Path folder) {
        return process(folder).flatMap(ProcessHandle::of).isPresent();
    }

    /** The progress of the holder, if known. */
    public static Optional<Work> work(Path folder) {
        List<Long> numbers = isTaken(folder) ? numbers(folder) : List.of();
        return numbers.size() == 3
                ? Optional.of(new Work(Math.toIntExact(numbers.get(1)), Math.toIntExact(numbers.get(2))))
                : Optional.empty();
    }

    private static Optional<Long> process(Path folder) {
        return numbers(folder).stream().findFirst();
    }

    private static List<Long> numbers(Path folder) {
        try {
            return Stream.of(Files.readString(folder.resolve(WRITER)).strip().split("\\s+"))
                    .map(Long::valueOf)
                    .toList();
        } catch (IOException | NumberFormatException e) {
            return List.of();
        }
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            Files.deleteIfExists(writer);
        }
    }
}
