package jirei.web.api;

import java.util.List;
import jirei.casestudy.Entry;

/**
 * A year that an entry states.
 *
 * @param kind the name of what is said of it: {@code START}, {@code PLAN}, {@code RESULT} or {@code MENTION}
 */
public record StatedYearJson(int year, String kind) {
    /** The years of an entry in the order of its text. */
    static List<StatedYearJson> of(Entry entry) {
        return entry.years().stream()
                .map(stated -> new StatedYearJson(stated.year(), stated.kind().name()))
                .toList();
    }
}
