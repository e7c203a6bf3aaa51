package jirei.opensearch;

import java.util.List;
import java.util.Optional;
import jirei.search.EngineException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a refusing answer of the cluster means, and what to do. */
final class Refusal {
    /** For any status that a read-only index has: it does not pass by itself. */
    private static final int READ_ONLY = 403;

    /** A node that was lost meanwhile is an internal error for OpenSearch, and passes. */
    private static final List<String> LOST_NODE = List.of(
            "node_closed_exception",
            "node_disconnected_exception",
            "node_not_connected_exception",
            "connect_transport_exception",
            "send_request_transport_exception");

    private static final JsonMapper JSON = new JsonMapper();

    private Refusal() {}

    /** The failure of a request that was answered with this status. */
    static ClusterException of(ClusterAddress address, String request, int status, JsonNode answer) {
        String reason = reason(answer);
        RefusedRequestException cause = new RefusedRequestException(request, status, reason);
        Optional<String> blocked = blocked(address, reason);
        if (blocked.isPresent()) {
            return new ClusterException(blocked.get() + " (" + reason + ")", READ_ONLY, cause);
        }
        int meant = status == 500 && LOST_NODE.stream().anyMatch(reason::startsWith) ? 503 : status;
        return new ClusterException(advice(address, meant, reason), meant, cause);
    }

    /** What may not be written, and how that ends; empty if it may. */
    private static Optional<String> blocked(ClusterAddress address, String reason) {
        if (reason.contains("cluster read-only")) {
            return Optional.of("the cluster of " + address + " is read-only; set cluster.blocks.read_only and"
                    + " cluster.blocks.read_only_allow_delete to null");
        }
        if (reason.contains("create-index blocked")) {
            return Optional.of("the cluster of " + address + " creates no index, as where its disks are nearly full:"
                    + " make room, then set cluster.blocks.create_index to null");
        }
        if (reason.contains("index read-only")) {
            return Optional.of("the index " + address + " is read-only; set index.blocks.read_only and"
                    + " index.blocks.read_only_allow_delete to null");
        }
        if (reason.contains("read-only") || reason.contains("read_only")) {
            return Optional.of("the index " + address + " is read-only, as it becomes where a disk is nearly full:"
                    + " make room, then set index.blocks.read_only_allow_delete to null");
        }
        return Optional.empty();
    }

    /** The answer of the cluster, as the cause. */
    private static final class RefusedRequestException extends EngineException {
        private static final long serialVersionUID = 1L;

        RefusedRequestException(String request, int status, String reason) {
            super(request + ": " + status + " " + reason, new IllegalStateException(reason));
        }
    }

    /** An answer that is no JSON. */
    static JsonNode error(String text) {
        return JSON.createObjectNode().put("error", text.substring(0, Math.min(200, text.length())));
    }

    private static String reason(JsonNode answer) {
        JsonNode error = answer.path("error");
        JsonNode root = error.path("root_cause").path(0);
        String type = error.path("type").asString("");
        String reason = root.path("reason").asString(error.path("reason").asString(error.asString("")));
        return (type + " " + reason).strip();
    }

    private static String advice(ClusterAddress address, int status, String reason) {
        if (status == 401) {
            return "the cluster of " + address
                    + (address.credentials().isPresent()
                            ? " does not accept the name or the password; check --opensearch-credentials"
                            : " asks for a name and a password; give them with --opensearch-credentials");
        }
        if (status == 403) {
            return "the user has no right to this on " + address + ", or it is read-only; check the user's rights, and"
                    + " whether cluster.blocks.read_only or index.blocks.read_only is set: " + reason;
        }
        if (status == 429) {
            return "the cluster of " + address + " has no room for more, on its disks or in its queues: " + reason;
        }
        if (status >= 500) {
            return "the cluster of " + address + " cannot answer now; try again soon: " + reason;
        }
        if (reason.contains("too_many") || reason.contains("maxClauseCount")) {
            return "the query has more parts than the cluster of " + address
                    + " accepts; set indices.query.bool.max_clause_count to 16384: " + reason;
        }
        return "the cluster of " + address + " refused a request: " + reason;
    }
}
