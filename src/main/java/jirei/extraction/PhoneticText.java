package jirei.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;

/**
 * The text of a cell in Office Open XML ({@code t}), whose phonetic runs ({@code rPh}) are the readings of its words:
 * what was typed to write the kanji, or what Excel guessed.
 */
final class PhoneticText {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final StringBuilder words = new StringBuilder();
    private final StringBuilder reading = new StringBuilder();
    private final List<PhoneticRun> runs = new ArrayList<>();
    private boolean inRun;
    private boolean inText;
    private int start;
    private int end;

    /**
     * The reading of some characters.
     *
     * @param start index of the first
     * @param end index behind the last
     */
    record PhoneticRun(int start, int end, String reading) {}

    void clear() {
        words.setLength(0);
        runs.clear();
    }

    void start(String name, Attributes attributes) {
        if (name.equals("rPh")) {
            inRun = true;
            reading.setLength(0);
            start = OoxmlParts.number(attributes, "sb", 6, 0);
            end = OoxmlParts.number(attributes, "eb", 6, 0);
        } else if (name.equals("t")) {
            inText = true;
        }
    }

    void end(String name) {
        if (name.equals("rPh")) {
            inRun = false;
            runs.add(new PhoneticRun(start, end, unescaped(reading.toString())));
        } else if (name.equals("t")) {
            inText = false;
        }
    }

    void characters(char[] characters, int from, int length) {
        if (inText) {
            (inRun ? reading : words).append(characters, from, length);
        }
    }

    /** The text with the marks of {@link Ruby}. */
    String toText() {
        return marked(unescaped(words.toString()), runs);
    }

    /** A text with the marks of {@link Ruby}; runs that are out of order or out of the text are left out. */
    static String marked(String text, List<PhoneticRun> runs) {
        if (runs.isEmpty()) {
            return text;
        }
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (PhoneticRun run : runs) {
            if (run.start() >= at && run.end() > run.start() && run.end() <= text.length()) {
                marked.append(text, at, run.start())
                        .append(Ruby.marked(text.substring(run.start(), run.end()), run.reading()));
                at = run.end();
            }
        }
        return marked.append(text.substring(at)).toString();
    }

    /** A text with the characters that XML cannot have: {@code a_x000A_b}. */
    static String unescaped(String written) {
        if (!written.contains("_x")) {
            return written;
        }
        return ESCAPED.matcher(written)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }
}
