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
 * Brings an index up to date with a corpus: reads the files that are new or changed, and takes out those that are gone.
 *
 * <p>Several files are read at a time, and large ones on a thread of their own, so that a file that takes long does not keep
 * the others waiting.
 */
public final class Ingestion implements AutoCloseable {
    /** A file of so many bytes may take more than a second. */
    private static final long LARGE = 1 << 20;

    /** Two documents that take long leave one for the others. */
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
     * Begins to bring an index up to date.
     *
     * @param indexer is closed with it
     * @param stamps tell which files need not be opened
     * @param tally counts what is done
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

    /** Whether a file is being read or waits for it. */
    boolean isBusyWith(String file) {
        return busy.contains(file);
    }

    /** Waits until all is done that was asked for, or the time is over, and tells whether it is done. */
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

    /** Has a file looked at soon, and read if it is new or has changed. */
    void take(String file) {
        busy.add(file);
        tally.expect();
        ExecutorService lane = corpus.bytes(file) >= LARGE ? large : small;
        lane.execute(() -> lookAt(file));
    }

    /** A failure of the thread is thrown by {@link #check()}. */
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

    /** Takes out what was read from a file that is gone. */
    void remove(String file) {
        if (indexed.remove(file) != null) {
            indexer.remove(file);
            tally.removed();
        }
    }

    /** Lets searches see what is done so far. */
    void commit() {
        check();
        indexer.commit();
    }

    /**
     * Publishes the index, when it is idle.
     *
     * @param files that are there now
     */
    void publish(Set<String> files) {
        check();
        indexer.publish();
        stamps.write(files);
    }

    /** Does it all, once. */
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

    /** Passes on what went wrong in another thread. */
    private void check() {
        switch (failure.get().orElse(null)) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> {}
        }
    }

    /** Waits for what is being read, and lets the index go without what was not published. */
    @Override
    public void close() {
        small.close();
        large.close();
        indexer.close();
    }
}
