package jirei.web.http;

/** An address that asks for something there cannot be. The message is for the analyst, in Japanese. */
public final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadRequest(String message) {
        super(message);
    }
}
