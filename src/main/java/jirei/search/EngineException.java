package jirei.search;

/** A failure of the engine for a reason outside the program: the disk, the network, a cluster. */
public class EngineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** An exception with the failed operation as its message. */
    public EngineException(String message, Throwable cause) {
        super(message, cause);
    }
}
