package jirei.cli;

import org.jline.utils.WCWidth;

/**
 * The width of text on a terminal, where a Japanese letter takes two columns.
 *
 * @param ambiguous the width of letters such as ★ and ○, whose width Unicode leaves to the terminal: 1, or 2 on some
 *     terminals with Japanese settings
 */
record TextColumns(int ambiguous) {
    private static final String MARKS = "★☆○●◎×…";

    TextColumns {
        if (ambiguous < 1 || ambiguous > 2) {
            throw new IllegalArgumentException("not a width of a letter: " + ambiguous);
        }
    }

    /** The number of columns that the text takes. */
    int width(String text) {
        return text.codePoints().map(this::width).sum();
    }

    /** The text, filled with blanks on its right. */
    String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** The text, filled with blanks on its left. */
    String right(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    private int width(int letter) {
        return MARKS.indexOf(letter) >= 0 ? ambiguous : Math.max(0, WCWidth.wcwidth(letter));
    }
}
