package jirei.search;

/** The index cannot be written now, since another process writes it; it can be searched. */
public final class IndexInUseException extends EngineException {
    private static final long serialVersionUID = 1L;

    /** Says which index it is. */
    public IndexInUseException(String message, Throwable cause) {
        super(message, cause);
    }
}
