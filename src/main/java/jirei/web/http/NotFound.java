package jirei.web.http;

/** An address of something that is not there. The message is for the analyst, in Japanese. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound(String message) {
        super(message);
    }
}
