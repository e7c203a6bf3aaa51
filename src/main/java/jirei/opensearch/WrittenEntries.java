package jirei.opensearch;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import jirei.lucene.schema.DocumentQueries;
import tools.jackson.databind.JsonNode;

/**
 * Has searches find the entries that were written. OpenSearch answers a refresh with success although a copy of a shard, or
 * a whole shard, has missed it; so what searches find is counted.
 */
final class WrittenEntries {
    /** A lost node is replaced sooner. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private WrittenEntries() {}

    /**
     * Returns when searches find all entries of these readings.
     *
     * @throws ClusterException if they do not within two minutes
     */
    static void refresh(Cluster cluster, String index, List<String> readings, int entries) {
        Retries.of(PATIENCE, () -> {
            JsonNode shards = cluster.ask("POST", "/" + index + "/_refresh").path("_shards");
            int found = count(cluster, index, readings);
            if (shards.path("failed").asInt() > 0 || found < entries) {
                throw new ClusterException(
                        "the index " + cluster.address() + " shows " + found + " of " + entries
                                + " entries that were written; try again soon, and if that does not help, build it"
                                + " anew with: jirei index --rebuild",
                        503,
                        new IllegalStateException("refreshed shards: " + shards));
            }
            return found;
        });
    }

    private static int count(Cluster cluster, String index, List<String> readings) {
        String reading = FieldNames.term(DocumentQueries.ofReading("").field());
        return cluster.ask(
                        "POST",
                        "/" + index + "/_search?allow_partial_search_results=false",
                        Map.of(
                                "size",
                                0,
                                "track_total_hits",
                                true,
                                "query",
                                Dsl.all(List.of(Map.of("terms", Map.of(reading, readings))))))
                .at("/hits/total/value")
                .asInt();
    }
}
