package jirei.opensearch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jirei.search.EngineException;
import jirei.search.IndexInUseException;
import jirei.search.IndexState.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * The right to write an index on a cluster: a document that one process renews and that expires. So one process writes at
 * a time, and one that was killed keeps nobody waiting for longer than a minute.
 *
 * <p>The clocks of the machines must agree to some seconds. Safe for use by many threads.
 */
final class WriteLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WriteLock.class);

    /** Without renewal the lock expires after this time. */
    static final Duration LIFE = Duration.ofMinutes(1);

    private static final Duration RENEWAL = Duration.ofSeconds(5);
    private static final String DOCUMENT = "lock";

    private final Cluster cluster;
    private final String owner = UUID.randomUUID().toString();
    private final ScheduledExecutorService renewing = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("write-lock").factory());
    private Work work = new Work(0, 0);
    private long expires;
    private long written = System.nanoTime();

    private WriteLock(Cluster cluster) {
        this.cluster = cluster;
    }

    /**
     * Takes the lock.
     *
     * @throws IndexInUseException if another process has it
     */
    static WriteLock take(Cluster cluster) {
        WriteLock lock = new WriteLock(cluster);
        try {
            lock.take();
        } catch (RuntimeException e) {
            lock.renewing.shutdownNow();
            throw e;
        }
        Future<?> unused = lock.renewing.scheduleWithFixedDelay(
                lock::renew, RENEWAL.toMillis(), RENEWAL.toMillis(), TimeUnit.MILLISECONDS);
        return lock;
    }

    private static String index(Cluster cluster) {
        return cluster.address().index() + "-lock";
    }

    private static Optional<JsonNode> document(Cluster cluster) {
        return cluster.find("/" + index(cluster) + "/_doc/" + DOCUMENT);
    }

    private synchronized void take() {
        Optional<JsonNode> before = document(cluster);
        if (before.filter(WriteLock::isValid).isPresent()) {
            throw inUse(new IllegalStateException("expires " + before.get().at("/_source/expires")));
        }
        try {
            write(before.map(WriteLock::unchanged).orElse("?op_type=create"));
        } catch (ClusterException e) {
            if (e.status() != 409) {
                throw e;
            }
            // The client asks another node where the first one failed, which may have written before.
            Optional<JsonNode> mine = document(cluster).filter(this::isMine);
            expires = mine.orElseThrow(() -> inUse(e)).at("/_source/expires").asLong();
        }
    }

    private IndexInUseException inUse(Exception cause) {
        return new IndexInUseException(
                "the index " + cluster.address()
                        + " is being written by another process; wait until it is done, or for " + LIFE.toSeconds()
                        + " seconds after it was killed",
                cause);
    }

    private static boolean isValid(JsonNode lock) {
        return lock.at("/_source/expires").asLong() > System.currentTimeMillis();
    }

    private static String unchanged(JsonNode lock) {
        return "?if_seq_no=" + lock.path("_seq_no").asLong() + "&if_primary_term="
                + lock.path("_primary_term").asLong();
    }

    private void write(String condition) {
        long end = System.currentTimeMillis() + LIFE.toMillis();
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("owner", owner);
        source.put("expires", end);
        source.put("done", work.done());
        source.put("of", work.of());
        cluster.ask("PUT", "/" + index(cluster) + "/_doc/" + DOCUMENT + condition, source);
        expires = end;
        written = System.nanoTime();
    }

    /** A failure is tried again until the lock has expired. */
    private synchronized void renew() {
        try {
            Optional<JsonNode> held = document(cluster).filter(this::isMine);
            if (held.isPresent()) {
                write(unchanged(held.get()));
            } else {
                expires = 0;
            }
        } catch (EngineException e) {
            LOG.warn("the lock of the index {} could not be renewed: {}", cluster.address(), e.getMessage());
        }
    }

    private boolean isMine(JsonNode lock) {
        return owner.equals(lock.at("/_source/owner").asString(""));
    }

    /**
     * Makes sure that no other process can have the lock.
     *
     * @throws EngineException if it may have expired
     */
    synchronized void verify() {
        renew();
        if (expires <= System.currentTimeMillis()) {
            throw new EngineException(
                    "the right to write the index " + cluster.address()
                            + " has expired while the cluster was away; what was not published is read again",
                    new IllegalStateException("owner " + owner));
        }
    }

    /** Tells other processes how far the work is, once a second at most. */
    synchronized void report(Work progress) {
        work = progress;
        if (System.nanoTime() - written > TimeUnit.SECONDS.toNanos(1)) {
            renew();
        }
    }

    /** How far the process with the lock is; empty if none has it. */
    static Optional<Work> work(Cluster cluster) {
        return document(cluster)
                .filter(WriteLock::isValid)
                .map(lock -> new Work(
                        lock.at("/_source/done").asInt(0),
                        lock.at("/_source/of").asInt(0)));
    }

    @Override
    public void close() {
        renewing.shutdownNow();
        synchronized (this) {
            try {
                Optional<JsonNode> held = document(cluster).filter(this::isMine);
                held.ifPresent(
                        lock -> cluster.ask("DELETE", "/" + index(cluster) + "/_doc/" + DOCUMENT + unchanged(lock)));
            } catch (ClusterException e) {
                LOG.warn("the lock of {} could not be given back; it expires by itself", cluster.address(), e);
            }
        }
    }
}
