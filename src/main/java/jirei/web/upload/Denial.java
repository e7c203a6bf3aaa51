package jirei.web.upload;

import io.javalin.http.HttpStatus;
import java.time.Duration;

/**
 * A refused upload request.
 *
 * @param detail the reason and what to do, in Japanese
 * @param retryAfter the Retry-After delay; zero for none
 */
record Denial(HttpStatus status, String detail, Duration retryAfter) {
    /** A refusal without a Retry-After delay. */
    static Denial of(HttpStatus status, String detail) {
        return new Denial(status, detail, Duration.ZERO);
    }
}
