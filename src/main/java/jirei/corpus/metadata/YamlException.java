package jirei.corpus.metadata;

/** A text that is not YAML, or YAML beyond the limits of {@link YamlReader}. The message is for the analyst. */
public final class YamlException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * A fault on a line.
     *
     * @param line from 1
     * @param message what is wrong and, where it is one of our limits, what to do
     */
    YamlException(int line, String message) {
        super(message);
        this.line = line;
    }

    /** The line of the fault, from 1. */
    public int line() {
        return line;
    }

    /** What is wrong. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
