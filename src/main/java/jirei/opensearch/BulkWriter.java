package jirei.opensearch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes documents to one index in batches. The thread that adds a document waits while a batch is written, so that no
 * more is made than the cluster takes; what the cluster refuses because it is busy is sent again.
 *
 * <p>A document has an id of its own, so that it is there once, however often it is sent. For one thread.
 */
final class BulkWriter {
    private static final JsonMapper JSON = new JsonMapper();

    /** In characters: enough to be efficient, and little in the memory of a small node. */
    private static final int BATCH = 1 << 20;

    /** A node that is lost is replaced sooner. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Cluster cluster;
    private final String index;
    private List<BulkItem> batch = new ArrayList<>();
    private int characters;

    /** A document and its id. */
    private record BulkItem(String id, String source) {}

    BulkWriter(Cluster cluster, String index) {
        this.cluster = cluster;
        this.index = index;
    }

    /** Adds a document; returns when there is room for the next. */
    void add(String id, String source) {
        batch.add(new BulkItem(id, source));
        characters += source.length();
        if (characters >= BATCH) {
            flush();
        }
    }

    /** Writes what is left. */
    void flush() {
        List<BulkItem> left = batch;
        batch = new ArrayList<>();
        characters = 0;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!left.isEmpty()) {
            List<BulkItem> sent = left;
            Duration patience = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
            left = Retries.of(patience, () -> refused(sent));
        }
    }

    /** The documents that were not written because the cluster is busy. */
    private List<BulkItem> refused(List<BulkItem> items) {
        StringBuilder lines = new StringBuilder();
        for (BulkItem item : items) {
            lines.append(JSON.writeValueAsString(Map.of("index", Map.of("_id", item.id()))))
                    .append('\n')
                    .append(item.source())
                    .append('\n');
        }
        JsonNode answers = cluster.askLines("/" + index + "/_bulk", lines.toString());
        List<BulkItem> refused = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            JsonNode answer = answers.path("items").path(i).path("index");
            int status = answer.path("status").asInt(0);
            if (status / 100 != 2) {
                ClusterException refusal =
                        Refusal.of(cluster.address(), "_bulk of " + items.get(i).id(), status, answer);
                boolean isNothingWritten = refused.size() == items.size() - 1;
                if (!refusal.isPassing() || isNothingWritten) {
                    throw refusal;
                }
                refused.add(items.get(i));
            }
        }
        return refused;
    }
}
