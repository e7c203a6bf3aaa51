package jirei.opensearch;

import jirei.search.EngineException;
import tools.jackson.databind.JsonNode;

/** What a refusing answer of the cluster means, and what to do. */
final class Refusal {
    /** For any status that a read-only index has: it does not pass by itself. */
    private static final int READ_ONLY = 403;

    private Refusal() {}

    /** The failure of a request that was answered with this status. */
    static ClusterException of(ClusterAddress address, String request, int status, JsonNode answer) {
        String reason = reason(answer);
        if (isReadOnly(reason)) {
            return new ClusterException(
                    "the index " + address + " is read-only, as it becomes where a disk is nearly full:"
                            + " make room, then set index.blocks.read_only_allow_delete to null (" + reason + ")",
                    READ_ONLY,
                    new RefusedRequestException(request, status, reason));
        }
        return new ClusterException(
                advice(address, status, reason), status, new RefusedRequestException(request, status, reason));
    }

    /** The answer of the cluster, as the cause. */
    private static final class RefusedRequestException extends EngineException {
        private static final long serialVersionUID = 1L;

        RefusedRequestException(String request, int status, String reason) {
            super(request + ": " + status + " " + reason, new IllegalStateException(reason));
        }
    }

    private static String reason(JsonNode answer) {
        JsonNode error = answer.path("error");
        JsonNode root = error.path("root_cause").path(0);
        String type = error.path("type").asString("");
        String reason = root.path("reason").asString(error.path("reason").asString(error.asString("")));
        return (type + " " + reason).strip();
    }

    private static boolean isReadOnly(String reason) {
        return reason.contains("read-only") || reason.contains("read_only");
    }

    private static String advice(ClusterAddress address, int status, String reason) {
        if (status == 401) {
            return "the cluster of " + address + " does not accept the name or the password";
        }
        if (status == 403) {
            return "the user has no right to this on " + address + ": " + reason;
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
