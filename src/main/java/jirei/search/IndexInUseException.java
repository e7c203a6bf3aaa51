package jirei.search;

/** The index cannot be written because another process holds its write lock; it can still be searched. */
public final class IndexInUseException extends EngineException {
    private static final long serialVersionUID = 1L;

    /** An exception with the locked index in its message. */
    public IndexInUseException(String message, Throwable cause) {
        super(message, cause);
    }
}
