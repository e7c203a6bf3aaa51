package jirei.web.queries;

import java.time.LocalDate;

/**
 * What is known of a query that was asked several times.
 *
 * @param unanswered how often nothing was found without filters
 * @param hits of the last time
 * @param slowest the longest that it took, in milliseconds
 * @param last the day when it was asked last
 */
public record QueryCount(String query, int times, int unanswered, int hits, long slowest, LocalDate last) {
    /** The first time. */
    static QueryCount of(AskedQuery asked) {
        return new QueryCount(
                asked.query(), 1, asked.isWithoutAnswer() ? 1 : 0, asked.hits(), asked.millis(), asked.day());
    }

    /** Once more. */
    QueryCount and(AskedQuery again) {
        return new QueryCount(
                query,
                times + 1,
                unanswered + (again.isWithoutAnswer() ? 1 : 0),
                again.hits(),
                Math.max(slowest, again.millis()),
                again.day());
    }
}
