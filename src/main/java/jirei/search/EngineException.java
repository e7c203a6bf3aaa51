package jirei.search;

/** The engine could not do its work for a reason outside the program: the disk, the network, a cluster. */
public class EngineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what could not be done, and with the cause, why. */
    public EngineException(String message, Throwable cause) {
        super(message, cause);
    }
}
