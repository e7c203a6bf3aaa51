package jirei.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Breaks text into the lines that a slide shows, since a file cannot ask PowerPoint for them. Widths are estimates on
 * the safe side: a character of Japanese is one em, other letters are wider than those of usual fonts, and a line
 * keeps one em free for punctuation that may not begin the next one.
 */
final class SlideLines {
    private static final String ELLIPSIS = "…";
    private static final String ENDS = "。．！？!?";

    private SlideLines() {}

    /**
     * The text cut into lines.
     *
     * @param width of a line in points
     * @param size of the font in points
     */
    static List<String> lines(String text, double width, double size) {
        double most = Math.max(2, width / size - 1);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double used = 0;
        for (String word : words(text)) {
            double length = ems(word);
            if (used + length > most && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (length > most) {
                int from = 0;
                for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
                    double em = em(word.codePointAt(i));
                    if (used + em > most) {
                        lines.add(word.substring(from, i));
                        from = i;
                        used = 0;
                    }
                    used += em;
                }
                line.append(word, from, word.length());
            } else {
                line.append(word);
                used += length;
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** The text cut to a number of lines and ended by an ellipsis if it has more. */
    static String atMost(int most, String text, double width, double size) {
        List<String> lines = lines(text, width, size);
        if (lines.size() <= most) {
            return text;
        }
        String kept = lines.stream().limit(most).collect(Collectors.joining());
        int end = kept.length() - 1;
        return kept.substring(0, Character.isLowSurrogate(kept.charAt(end)) ? end - 1 : end) + ELLIPSIS;
    }

    /** Where to divide a text so that its beginning has at most this number of lines: behind a sentence, if it can. */
    static int end(int most, String text, double width, double size) {
        int end = lines(text, width, size).stream()
                .limit(most)
                .mapToInt(String::length)
                .sum();
        for (int i = end; i > end / 2; i--) {
            if (ENDS.indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return end;
    }

    /** Letters of other scripts that are not divided at the end of a line, and single characters of Japanese. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            boolean divides = i > from && (!isNarrow(text.codePointAt(i)) || !isNarrow(text.codePointBefore(i)));
            if (divides || (i > from && text.charAt(i - 1) == ' ')) {
                words.add(text.substring(from, i));
                from = i;
            }
        }
        words.add(text.substring(from));
        return words;
    }

    private static boolean isNarrow(int c) {
        return c < 0x1100;
    }

    private static double ems(String text) {
        return text.codePoints().mapToDouble(SlideLines::em).sum();
    }

    private static double em(int c) {
        if (!isNarrow(c)) {
            return 1;
        }
        if (c == ' ') {
            return 0.35;
        }
        if ("mwMW@%—…".indexOf(c) >= 0 || c >= 0x2000) {
            return 1;
        }
        return Character.isUpperCase(c) ? 0.78 : c > 0x7F ? 0.8 : 0.6;
    }
}
