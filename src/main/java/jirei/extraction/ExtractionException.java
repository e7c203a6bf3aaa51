package jirei.extraction;

/** A document could not be read. */
public final class ExtractionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why a document cannot be read. */
    public enum Reason {
        /** It asks for a password. */
        ENCRYPTED,
        /** It is no document of its format, or ends too soon. */
        DAMAGED,
        /** It has no text: no page, or only pictures. */
        EMPTY,
        /** The file has no bytes, or only blanks. */
        BLANK_FILE,
        /** It is saved as Strict Open XML, which is not read. */
        STRICT_OPEN_XML,
        /** There is no reader for its format. */
        UNKNOWN_FORMAT,
        /** It has more pages or text than is read of one document. */
        TOO_LARGE,
        /** Reading it took too long. */
        TOO_SLOW,
        /** Reading it took too much memory, or ended the process that read it. */
        TOO_HEAVY
    }

    /**
     * A document could not be read.
     *
     * @param detail for the log
     */
    public ExtractionException(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    /** A document could not be read because something else failed. */
    public ExtractionException(Reason reason, String detail, Throwable cause) {
        super(detail, cause);
        this.reason = reason;
    }

    /** The reason, for the message to the analyst. */
    public Reason reason() {
        return reason;
    }
}
