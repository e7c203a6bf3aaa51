package jirei.casestudy;

import java.util.List;
import java.util.Optional;

/**
 * Where in its file an entry stands.
 *
 * @param ordinal how many entries come before it in the file
 * @param line the line it begins on, from 1
 * @param headings the headings above it, outermost first
 * @param key what the file itself calls it, such as the {@code id} of a record; judgments of a collection name it so
 */
public record Place(int ordinal, int line, Optional<Page> page, List<String> headings, Optional<String> key) {
    public Place {
        if (ordinal < 0 || line < 1) {
            throw new IllegalArgumentException("no such place: entry " + ordinal + ", line " + line);
        }
        headings = List.copyOf(headings);
    }

    /** The place of an entry that its file does not number. */
    public Place(int ordinal, int line, Optional<Page> page, List<String> headings) {
        this(ordinal, line, page, headings, Optional.empty());
    }
}
