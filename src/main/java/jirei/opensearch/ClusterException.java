package jirei.opensearch;

import jirei.search.EngineException;

/**
 * A cluster did not do what it was asked: it cannot be reached, or it refused.
 *
 * <p>The message says what to do; the status is that of HTTP, or 0 if there was no answer.
 */
final class ClusterException extends EngineException {
    private static final long serialVersionUID = 1L;

    private final int status;

    ClusterException(String message, int status, Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /** The status of the answer; 0 without an answer. */
    int status() {
        return status;
    }

    /** Whether the same request may succeed soon: the cluster is busy, starting, or lost a node. */
    boolean isPassing() {
        return status == 0 || status == 429 || status == 502 || status == 503 || status == 504;
    }
}
