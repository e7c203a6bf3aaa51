package jirei.web.upload;

import io.javalin.http.HttpStatus;

/** A file that is not taken. The message is for the analyst, in Japanese: why, and what to do. */
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

    /** What a program is told that sent this file alone. */
    HttpStatus status() {
        return status;
    }
}
