package jirei.web.access;

import io.javalin.http.HttpStatus;
import java.time.Duration;

/**
 * A refused request.
 *
 * @param detail the reason and what to do, in Japanese
 * @param retryAfter the Retry-After delay; zero for none
 */
public record Denial(HttpStatus status, String detail, Duration retryAfter) {
    /** A refusal without a Retry-After delay. */
    public static Denial of(HttpStatus status, String detail) {
        return new Denial(status, detail, Duration.ZERO);
    }
}
