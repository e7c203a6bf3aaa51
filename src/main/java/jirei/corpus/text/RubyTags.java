package jirei.corpus.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jirei.extraction.inline.InlineBuilder;
import jirei.extraction.inline.InlineText;

/**
 * Words and the tags of HTML that give them a reading (HTML, section 4.5.10): {@code <ruby>回覧板<rt>かいらんばん</rt></ruby>}.
 * What stands between {@code <rp>} is no text. Several readings behind one word are one reading.
 */
final class RubyTags {
    private static final Pattern TAG = Pattern.compile("<(/?[A-Za-z]+)(?:\\s[^>]*)?/?>");

    private final InlineBuilder text = new InlineBuilder();
    private final StringBuilder reading = new StringBuilder();
    private RubySlot place = RubySlot.TEXT;
    /** Where the words begin of which a reading comes next. */
    private int begin;
    /** Where the words end to which the reading belongs. */
    private int end;

    private enum RubySlot {
        TEXT,
        BASE,
        READING,
        LEFT_OUT
    }

    /** Handles a tag; false for one that has nothing to do with readings. */
    boolean take(String tag) {
        Matcher named = TAG.matcher(tag);
        String name = named.matches() ? named.group(1).toLowerCase(Locale.ROOT) : "";
        if (name.equals("ruby")) {
            endReading();
            begin = text.length();
            place = RubySlot.BASE;
            return true;
        }
        return place != RubySlot.TEXT && takeWithin(name);
    }

    private boolean takeWithin(String name) {
        switch (name) {
            case "/ruby" -> {
                endReading();
                place = RubySlot.TEXT;
            }
            case "rt" -> {
                end = reading.isEmpty() ? text.length() : end;
                place = RubySlot.READING;
            }
            case "rp", "rtc" -> place = RubySlot.LEFT_OUT;
            case "rb", "/rb", "/rt", "/rp", "/rtc" -> place = RubySlot.BASE;
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Adds words where the last tag puts them. */
    void append(String words) {
        switch (place) {
            case TEXT -> text.append(words);
            case BASE -> {
                endReading();
                text.append(words);
            }
            case READING -> reading.append(words);
            case LEFT_OUT -> {
                // only shown where no reading can be set above the words
            }
        }
    }

    /** The reading is that of the words before it. */
    private void endReading() {
        if (!reading.isEmpty()) {
            text.reading(begin, end, reading.toString());
            reading.setLength(0);
            begin = text.length();
        }
    }

    int length() {
        return text.length();
    }

    Optional<Character> last() {
        return text.last();
    }

    void link(int from, int to, String target) {
        text.link(from, to, target);
    }

    /** All words; a reading that no tag ends is text. */
    InlineText build() {
        if (place == RubySlot.READING) {
            text.append(reading.toString());
            reading.setLength(0);
        }
        endReading();
        return text.build();
    }
}
