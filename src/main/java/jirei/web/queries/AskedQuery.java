package jirei.web.queries;

import java.text.Normalizer;
import java.time.LocalDate;

/**
 * A search that was made: a line of the query log. It has no client and no time of the day.
 *
 * @param query as typed, but for width, case and blanks
 * @param hits how many entries answer
 * @param filtered whether filters were on, which may be why nothing was found
 * @param millis how long it took
 */
public record AskedQuery(LocalDate day, String query, int hits, boolean filtered, long millis) {
    private static final int LONGEST = 200;

    public AskedQuery {
        query = normalized(query);
    }

    private static String normalized(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return plain.substring(
                0, plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length()))));
    }

    /** Whether nothing was found although no filter was on. */
    boolean isWithoutAnswer() {
        return hits == 0 && !filtered;
    }
}
