package jirei.web;

/** An address of something that is not there. The message is for the analyst, in Japanese. */
final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotFound(String message) {
        super(message);
    }
}
