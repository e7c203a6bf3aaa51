package jirei.ingestion;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import jirei.casestudy.Entry;
import jirei.corpus.Corpus;
import jirei.corpus.FileStamps;
import jirei.search.EntryIndexer;
import jirei.search.IndexState.Work;

/**
 * Brings an index up to date with a corpus: reads new and changed files, and removes deleted ones.
 *
 * <p>Several files are read in parallel, and large ones on a thread of their own, so that a slow file does not delay
 * the others.
 */
public final class Ingestion implements AutoCloseable {
    /** In bytes; a larger file may take more than a second. */
    private static final long LARGE = 1 << 20;

    /** Two slow documents leave one thread for the others. */
    private static final int THREADS = 3;

    private final Corpus corpus;
    private final EntryIndexer indexer;
    private final FileStamps stamps;
    private final IngestionProgress tally;
    private final Map<String, String> indexed;
    private final ExecutorService small = threads(THREADS);
    private final ExecutorService large = threads(1);
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Optional<Throwable>> failure = new AtomicReference<>(Optional.empty());

    /**
     * Starts bringing an index up to date.
     *
     * @param indexer is closed with this ingestion
     * @param stamps identifies unchanged files, which need not be opened
     * @param tally counts the progress
     */
    public Ingestion(Corpus corpus, EntryIndexer indexer, FileStamps stamps, IngestionProgress tally) {
        this.corpus = corpus;
        this.indexer = indexer;
        this.stamps = stamps;
        this.tally = tally;
        this.indexed = new ConcurrentHashMap<>(indexer.digests());
    }

    private static ExecutorService threads(int count) {
        return Executors.newFixedThreadPool(
                count, Thread.ofPlatform().daemon().name("ingestion-", 0).factory());
    }

    /** The files that are in the index. */
    Set<String> indexed() {
        return Set.copyOf(indexed.keySet());
    }

    /** Whether a file is being read or is queued. */
    boolean isBusyWith(String file) {
        return busy.contains(file);
    }

    /** Waits until all submitted files are done; false if the time elapsed first. */
    boolean awaitIdle(Duration time) throws InterruptedException {
        long deadline = System.nanoTime() + time.toNanos();
        synchronized (busy) {
            for (long left = time.toMillis(); left > 0 && !busy.isEmpty(); ) {
                busy.wait(left);
                left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            }
            return busy.isEmpty();
        }
    }

    /** Submits a file for reading; it is skipped if it has not changed. */
    void take(String file) {
        busy.add(file);
        tally.expect();
        ExecutorService lane = corpus.bytes(file) >= LARGE ? large : small;
        lane.execute(() -> lookAt(file));
    }

    /** Failures of the thread are thrown by {@link #check()}. */
    private void lookAt(String file) {
        boolean read = false;
        try {
            if (failure.get().isEmpty()) {
                indexer.report(new Work(tally.filesDone(), tally.filesExpected()));
                read = isRead(file);
            }
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(Optional.empty(), Optional.of(e));
        } finally {
            tally.done(read);
            synchronized (busy) {
                busy.remove(file);
                busy.notifyAll();
            }
        }
    }

    private boolean isRead(String file) {
        String digest = corpus.digest(file, stamps);
        if (digest.equals(indexed.get(file))) {
            return false;
        }
        indexer.replace(file, entries -> corpus.read(file, digest, counted(entries)));
        indexed.put(file, digest);
        return true;
    }

    private Consumer<Entry> counted(Consumer<Entry> entries) {
        return entry -> {
            entries.accept(entry);
            tally.entry();
        };
    }

    /** Removes the entries of a deleted file. */
    void remove(String file) {
        if (indexed.remove(file) != null) {
            indexer.remove(file);
            tally.removed();
        }
    }

    /** Makes the changes so far visible to searches. */
    void commit() {
        check();
        indexer.commit();
    }

    /**
     * Publishes the index; all submitted files must be done.
     *
     * @param files the existing files
     */
    void publish(Set<String> files) {
        check();
        indexer.publish();
        stamps.write(files);
    }

    /** Updates the whole index once and publishes it. */
    public void run() {
        List<String> files = corpus.files();
        files.forEach(this::take);
        small.close();
        large.close();
        Set<String> gone = new HashSet<>(indexed());
        files.forEach(gone::remove);
        gone.forEach(this::remove);
        publish(Set.copyOf(files));
    }

    /** Rethrows a failure of another thread. */
    private void check() {
        switch (failure.get().orElse(null)) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> {}
        }
    }

    /** Waits for the files being read and closes the index. Unpublished changes are lost. */
    @Override
    public void close() {
        small.close();
        large.close();
        indexer.close();
    }
}
