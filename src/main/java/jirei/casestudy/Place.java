package jirei.casestudy;

import java.util.List;
import java.util.Optional;

/**
 * The position of an entry in its file.
 *
 * @param ordinal the number of entries before it in the file
 * @param line the first line, from 1
 * @param headings the headings above it, outermost first
 * @param key the identifier in the file, such as the {@code id} of a record; relevance judgments refer to it
 */
public record Place(int ordinal, int line, Optional<Page> page, List<String> headings, Optional<String> key) {
    public Place {
        if (ordinal < 0 || line < 1) {
            throw new IllegalArgumentException("no such place: entry " + ordinal + ", line " + line);
        }
        headings = List.copyOf(headings);
    }

    /** A position without an identifier from the file. */
    public Place(int ordinal, int line, Optional<Page> page, List<String> headings) {
        this(ordinal, line, page, headings, Optional.empty());
    }
}
