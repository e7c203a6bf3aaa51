package jirei.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Messages to the analyst, in Japanese, on parts of a query that were not understood. Each is kept once. */
final class Notes {
    /** The maximum number of messages in the list. */
    private static final int MOST = 10;

    private final Set<String> notes = new LinkedHashSet<>();

    void add(String note) {
        notes.add(note);
    }

    /** In the order they were added; if there are more than {@value #MOST}, the last one counts those left out. */
    List<String> list() {
        return notes.size() <= MOST
                ? List.copyOf(notes)
                : Stream.concat(
                                notes.stream().limit(MOST - 1),
                                Stream.of("ほかに" + (notes.size() - MOST + 1) + "か所、読み取れないところがありました。"))
                        .toList();
    }
}
