package jirei.extraction.inline;

import java.util.Locale;
import java.util.Optional;

/**
 * A range of a text that is a link.
 *
 * @param start index of its first character
 * @param end index behind its last character
 * @param target as the document has it
 */
public record InlineLink(int start, int end, String target) {
    public InlineLink {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("no range of a text: " + start + " to " + end);
        }
    }

    /** The address without blanks around it, if it is one of the web: {@code https://example.org/}. */
    public static Optional<String> webTarget(String address) {
        return Optional.of(address.strip())
                .filter(target -> target.toLowerCase(Locale.ROOT).matches("https?://\\S+"));
    }

    InlineLink moved(int by) {
        return new InlineLink(start + by, end + by, target);
    }
}
