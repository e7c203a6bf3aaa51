package jirei.extraction.inline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gathers the words of an {@link InlineText} in order. Blanks at the ends of a link or of a word
 * with a reading are not part of it.
 */
public final class InlineBuilder {
    private final StringBuilder text = new StringBuilder();
    private final List<InlineLink> links = new ArrayList<>();
    private final List<InlineReading> readings = new ArrayList<>();

    /** How many characters the text has so far. */
    public int length() {
        return text.length();
    }

    /** The last character so far, if there is one. */
    public Optional<Character> last() {
        return text.isEmpty() ? Optional.empty() : Optional.of(text.charAt(text.length() - 1));
    }

    /** Adds words that are no link. */
    public InlineBuilder append(String words) {
        text.append(words);
        return this;
    }

    /** Adds a text with its links. */
    public InlineBuilder append(InlineText words) {
        words.links().forEach(link -> links.add(link.moved(text.length())));
        words.readings().forEach(reading -> readings.add(reading.moved(text.length())));
        text.append(words.text());
        return this;
    }

    /** Adds the words of a link; blank words are only text. */
    public InlineBuilder appendLink(String words, String target) {
        int start = text.length();
        text.append(words);
        link(start, text.length(), target);
        return this;
    }

    /** Makes a link of words behind all links so far; a range that is blank or ends before it begins is none. */
    public void link(int from, int to, String target) {
        int start = firstLetter(from, to);
        int end = behindLastLetter(start, to);
        if (start < end) {
            links.add(new InlineLink(start, end, target));
        }
    }

    /** Gives a reading to words behind all readings so far; a blank range and a blank reading are none. */
    public void reading(int from, int to, String reading) {
        int start = firstLetter(from, to);
        int end = behindLastLetter(start, to);
        if (start < end && !reading.isBlank()) {
            readings.add(new InlineReading(start, end, reading.strip()));
        }
    }

    private int firstLetter(int from, int to) {
        int start = from;
        while (start < to && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private int behindLastLetter(int from, int to) {
        int end = to;
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** What was gathered. */
    public InlineText build() {
        return new InlineText(text.toString(), links, readings);
    }
}
