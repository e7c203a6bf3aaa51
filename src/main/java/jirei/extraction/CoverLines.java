package jirei.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The lines on the cover of a text document, with the title that has no style of its own: the largest lines above the
 * first heading, table of contents, sentence or page break, if they are larger than the text. Lines of that size that
 * follow each other are one title.
 */
final class CoverLines {
    private static final int MOST_LINES = 30;
    private static final int LONGEST = 80;
    private static final int MOST_TITLE_LINES = 4;
    private static final double LARGER = 1.25;
    private static final Pattern END = Pattern.compile("(?U)目\\s*次|.*。");

    private final List<CoverLine> lines = new ArrayList<>();
    private final Map<Double, Integer> letters = new TreeMap<>();
    private boolean ended;

    /** A line with the size of its largest letters. */
    private record CoverLine(String words, double size) {}

    /** Adds a line; blank ones are none. */
    void add(String written, double size) {
        String words = written.strip();
        if (ended || words.isEmpty()) {
            return;
        }
        ended = END.matcher(words).matches() || lines.size() == MOST_LINES;
        boolean isTitle = words.length() <= LONGEST
                && words.codePoints().filter(Character::isLetter).count() >= 2;
        if (!ended && isTitle) {
            lines.add(new CoverLine(words, size));
        }
    }

    /** Ends the cover. */
    void end() {
        ended = true;
    }

    boolean isEnded() {
        return ended;
    }

    /** Counts letters of the document, on its cover or not, to know its usual size. */
    void count(int more, double size) {
        letters.merge(size, more, Integer::sum);
    }

    /** The lines of the title where most letters have the usual size; none where there is no such title. */
    List<String> title() {
        return title(letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Double.MAX_VALUE));
    }

    /**
     * The lines of the title; none where there is no such title.
     *
     * @param usual size of the text
     */
    List<String> title(double usual) {
        double largest = lines.stream().mapToDouble(CoverLine::size).max().orElse(0);
        if (largest < usual * LARGER) {
            return List.of();
        }
        List<String> title = new ArrayList<>();
        for (CoverLine line : lines) {
            if (line.size() == largest) {
                title.add(line.words());
            } else if (!title.isEmpty()) {
                break;
            }
        }
        return title.size() > MOST_TITLE_LINES ? List.of() : List.copyOf(title);
    }
}
