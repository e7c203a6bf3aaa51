package jirei.cli;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import jirei.corpus.Corpus;
import jirei.search.EngineException;
import jirei.search.IndexInUseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the folder of research every second, and has what changed in it indexed. A file that looks otherwise each time is
 * still being written, and waits until it does not.
 *
 * <p>Looking works on every disk, those of other computers too, of which a change is not always told; and thousands of files
 * are looked at within milliseconds.
 */
final class CorpusWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CorpusWatch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Corpus corpus;
    private final Function<Set<String>, Ingestion.Outcome> ingest;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("corpus-watch").factory());
    private final ScheduledFuture<?> looks;
    private Map<String, String> indexed;
    private Map<String, String> seen;

    /**
     * Begins to look.
     *
     * @param ingest brings the index up to date, without the files that are still being written
     */
    CorpusWatch(Corpus corpus, Function<Set<String>, Ingestion.Outcome> ingest) {
        this.corpus = corpus;
        this.ingest = ingest;
        this.indexed = corpus.stamps();
        this.seen = indexed;
        this.looks = looking.scheduleWithFixedDelay(
                this::look, BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Stops looking. What is being indexed is finished, unless the program ends before; then nothing of it is seen. */
    @Override
    public void close() {
        looks.cancel(false);
        looking.shutdown();
        corpus.close();
    }

    /** What goes wrong is told in the log, and tried again with the next look: nobody sees the thread fail. */
    private void look() {
        try {
            Map<String, String> now = corpus.stamps();
            Set<String> unfinished = differing(now, seen);
            seen = now;
            Set<String> changed = differing(now, indexed);
            if (changed.equals(unfinished) && now.keySet().containsAll(indexed.keySet())) {
                return;
            }
            Ingestion.Outcome outcome = ingest.apply(unfinished);
            LOG.info("the corpus has changed: {}", outcome);
            indexed = new HashMap<>(now);
            indexed.keySet().removeAll(unfinished);
        } catch (IndexInUseException e) {
            LOG.info("the corpus has changed, and waits: {}", e.getMessage());
        } catch (EngineException | UncheckedIOException e) {
            LOG.warn("the corpus has changed, and could not be indexed yet", e);
        } catch (RuntimeException e) {
            LOG.error("the corpus could not be looked at", e);
        }
    }

    /** The files that look otherwise than before, or were not there. */
    private static Set<String> differing(Map<String, String> now, Map<String, String> before) {
        Set<String> differing = new HashSet<>();
        now.forEach((file, stamp) -> {
            if (!stamp.equals(before.get(file))) {
                differing.add(file);
            }
        });
        return differing;
    }
}
