package jirei.web.upload;

import io.javalin.http.HttpStatus;

/** Thrown for a file that cannot be taken. The message is for the analyst, in Japanese: the reason and what to do. */
final class UploadRejected extends Exception {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    UploadRejected(HttpStatus status, String message) {
        super(message);
        this.status = status;
    }

    UploadRejected(HttpStatus status, String message, Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /** The HTTP status for this file alone. */
    HttpStatus status() {
        return status;
    }
}
