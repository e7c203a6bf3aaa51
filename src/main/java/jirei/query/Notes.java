package jirei.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What in a query was not understood, in Japanese, each thing once and not too many of them. */
final class Notes {
    private static final int MOST = 10;

    private final Set<String> notes = new LinkedHashSet<>();

    void add(String note) {
        notes.add(note);
    }

    /** The first of them; of the rest only how many there are. */
    List<String> list() {
        return notes.size() <= MOST
                ? List.copyOf(notes)
                : Stream.concat(
                                notes.stream().limit(MOST - 1),
                                Stream.of("ほかに" + (notes.size() - MOST + 1) + "か所、読み取れないところがありました。"))
                        .toList();
    }
}
