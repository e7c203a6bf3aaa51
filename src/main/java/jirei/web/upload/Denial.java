package jirei.web.upload;

import io.javalin.http.HttpStatus;
import java.time.Duration;

/**
 * A request of which nothing is taken.
 *
 * @param detail why, and what to do, in Japanese
 * @param pause how long asking again is in vain
 */
record Denial(HttpStatus status, String detail, Duration pause) {
    static Denial of(HttpStatus status, String detail) {
        return new Denial(status, detail, Duration.ZERO);
    }
}
