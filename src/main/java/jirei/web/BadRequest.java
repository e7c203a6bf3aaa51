package jirei.web;

/** An address that asks for something there cannot be. The message is for the analyst, in Japanese. */
public final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadRequest(String message) {
        super(message);
    }
}
