package jirei.ingestion;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import jirei.corpus.Corpus;
import jirei.search.EngineException;
import jirei.search.IndexingStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the corpus folder twice a second and has changes indexed; at first, all files that are not in the index yet. A
 * file that changes between two polls is still being written and is left until it is stable. Polling continues while
 * files are read, so that a slow file does not delay others.
 *
 * <p>Polling also works on network disks, which do not always report changes; thousands of files take milliseconds.
 */
public final class CorpusWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CorpusWatch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    /** Enough for checking all files or reading a few, and short compared with the time between polls. */
    private static final Duration OFTEN_ENOUGH = Duration.ofMillis(250);

    /** A poll takes much less; the maximum delay when the program is stopped. */
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(3);

    private final Corpus corpus;
    private final Function<IngestionProgress, Ingestion> begin;
    private final Consumer<IngestionProgress> listener;
    private final Runnable published;
    private final IndexingTroubles troubles;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("corpus-watch").factory());
    private final ScheduledFuture<?> looks;
    private final CountDownLatch settled = new CountDownLatch(1);

    /** The stamp of each file when it was last submitted for reading. */
    private final Map<String, String> taken = new HashMap<>();

    private Optional<Map<String, String>> seen = Optional.empty();
    private Optional<Running> running = Optional.empty();

    private record Running(Ingestion ingestion, IngestionProgress tally) {}

    /**
     * Starts polling at once.
     *
     * @param begin opens the index for writing
     * @param listener receives the progress
     * @param published is run after each publication of the index, before {@link #awaitFirst} returns
     * @param status is told whether the index can be brought up to date
     */
    public CorpusWatch(
            Corpus corpus,
            Function<IngestionProgress, Ingestion> begin,
            Consumer<IngestionProgress> listener,
            Runnable published,
            IndexingStatus status) {
        this.corpus = corpus;
        this.begin = begin;
        this.listener = listener;
        this.published = published;
        this.troubles = new IndexingTroubles(status);
        this.looks = looking.scheduleWithFixedDelay(this::look, 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Waits until the index is up to date for the first time, the first update has failed, or the index is in use.
     *
     * @return false if the time elapsed first
     */
    public boolean awaitFirst(Duration time) throws InterruptedException {
        return settled.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Stops polling. Files being read are abandoned: their changes are not published, and they are read at the next
     * start.
     */
    @Override
    public void close() {
        looks.cancel(false);
        looking.shutdown();
        try {
            if (!looking.awaitTermination(LONGEST_LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("stopped while the index was being written; it is brought up to date with the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        corpus.close();
    }

    /** After a failure it is tried again later. */
    private void look() {
        if (troubles.mustWait()) {
            return;
        }
        try {
            lookOrFail();
        } catch (EngineException | UncheckedIOException e) {
            troubles.failed(e);
            giveUp();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            LOG.error("the corpus could not be looked at", e);
            giveUp();
        }
    }

    private void giveUp() {
        taken.clear();
        Optional<Running> failed = running;
        running = Optional.empty();
        settled.countDown();
        try {
            failed.ifPresent(run -> run.ingestion().close());
        } catch (EngineException | UncheckedIOException e) {
            LOG.debug("the failed attempt could not be undone", e);
        }
    }

    private void lookOrFail() throws InterruptedException {
        Map<String, String> now = corpus.stamps();
        Set<String> unfinished = seen.map(before -> differing(now, before)).orElseGet(Set::of);
        Set<String> changed = differing(now, taken);
        changed.removeAll(unfinished);
        seen = Optional.of(now);
        boolean isFirst = settled.getCount() > 0;
        if (running.isEmpty()
                && changed.isEmpty()
                && !isFirst
                && gone(taken.keySet(), now, unfinished).isEmpty()) {
            return;
        }
        if (running.isEmpty()) {
            IngestionProgress tally = new IngestionProgress(listener);
            running = Optional.of(new Running(begin.apply(tally), tally));
        }
        Ingestion ingestion = running.get().ingestion();
        changed.removeIf(ingestion::isBusyWith);
        for (String file : changed) {
            ingestion.take(file);
            taken.put(file, String.valueOf(now.get(file)));
        }
        for (String file : gone(ingestion.indexed(), now, unfinished)) {
            if (!ingestion.isBusyWith(file)) {
                ingestion.remove(file);
            }
        }
        taken.keySet().removeAll(gone(taken.keySet(), now, unfinished));
        if (ingestion.awaitIdle(OFTEN_ENOUGH)) {
            finish(running.get(), now.keySet());
        } else {
            ingestion.commit();
        }
    }

    private void finish(Running done, Set<String> files) {
        done.ingestion().publish(files);
        running = Optional.empty();
        done.ingestion().close();
        published.run();
        troubles.over();
        LOG.info("the index is up to date: {}", done.tally());
        settled.countDown();
    }

    /** The files that are new or have changed. */
    private static Set<String> differing(Map<String, String> now, Map<String, String> before) {
        Set<String> differing = new TreeSet<>();
        now.forEach((file, stamp) -> {
            if (!stamp.equals(before.get(file))) {
                differing.add(file);
            }
        });
        return differing;
    }

    /** The files that no longer exist. Files of a ZIP that is being written are kept until it is stable. */
    static Set<String> gone(Set<String> before, Map<String, String> now, Set<String> unfinished) {
        Set<String> gone = new HashSet<>(before);
        gone.removeAll(now.keySet());
        gone.removeIf(file -> unfinished.stream().anyMatch(whole -> file.startsWith(whole + "/")));
        return gone;
    }
}
