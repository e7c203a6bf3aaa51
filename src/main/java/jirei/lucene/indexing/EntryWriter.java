package jirei.lucene.indexing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import jirei.casestudy.Entry;
import jirei.lucene.schema.EntryDocuments;
import org.apache.lucene.index.IndexWriter;

/**
 * Writes the entries of one file on all processors while the file is still being read. A reader that is faster than the
 * writers is blocked, so that only a few entries are in memory at a time.
 */
final class EntryWriter implements AutoCloseable {
    /** In characters; a batch takes a processor some milliseconds. */
    private static final int BATCH_CHARACTERS = 1 << 16;

    /** The queue length; enough that no processor waits for the next batch. */
    private static final int BATCHES = 4 * Runtime.getRuntime().availableProcessors();

    private final IndexWriter writer;
    private final ExecutorService workers;
    private final String readingId;
    private final Semaphore room = new Semaphore(BATCHES);
    private final AtomicReference<Optional<Throwable>> failure = new AtomicReference<>(Optional.empty());
    private List<Entry> batch = new ArrayList<>();
    private int characters;

    /**
     * Writes the entries of one reading of a file.
     *
     * @param readingId the identifier of the reading
     */
    EntryWriter(IndexWriter writer, ExecutorService workers, String readingId) {
        this.writer = writer;
        this.workers = workers;
        this.readingId = readingId;
    }

    /** Adds the entry to the current batch; blocks while the queue is full. */
    void add(Entry entry) {
        batch.add(entry);
        characters += entry.content().original().length();
        if (characters >= BATCH_CHARACTERS) {
            hand();
        }
    }

    /**
     * Waits until all entries are written.
     *
     * @throws IOException if an entry could not be written
     */
    @Override
    public void close() throws IOException {
        hand();
        room.acquireUninterruptibly(BATCHES);
        room.release(BATCHES);
        if (failure.get().isPresent()) {
            throw new IOException("an entry could not be written", failure.get().get());
        }
    }

    private void hand() {
        List<Entry> full = batch;
        batch = new ArrayList<>();
        characters = 0;
        room.acquireUninterruptibly();
        workers.execute(() -> write(full));
    }

    /** Failures of the thread are thrown by {@link #close()}. */
    private void write(List<Entry> entries) {
        try {
            for (Entry entry : entries) {
                writer.addDocument(EntryDocuments.document(entry, readingId));
            }
        } catch (IOException | RuntimeException | Error e) {
            failure.compareAndSet(Optional.empty(), Optional.of(e));
        } finally {
            room.release();
        }
    }
}
