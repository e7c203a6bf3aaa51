package jirei.export;

/**
 * A text in a cell of a spreadsheet.
 *
 * @param text without characters that XML cannot hold, and no longer than a cell allows; a cut text ends in …
 */
record SpreadsheetText(String text) {
    /** The most UTF-16 units that a cell of Excel may have. */
    static final int LONGEST = 32_767;

    /** What makes a program take a text for a formula: the list of OWASP's "CSV Injection" page, with full-width signs. */
    private static final String BEGINNINGS_OF_FORMULAS = "=+-@\t\n＝＋－＠";

    private static final String ELLIPSIS = "…";

    SpreadsheetText {
        text = atMost(LONGEST, XmlText.of(text));
    }

    /** Whether a spreadsheet might compute it. */
    boolean looksLikeFormula() {
        return !text.isEmpty() && BEGINNINGS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0;
    }

    /** The text for formats without cell types: with an apostrophe before a text that looks like a formula. */
    String defused() {
        return looksLikeFormula() ? atMost(LONGEST, "'" + text) : text;
    }

    /** About how many lines it takes in a column that is so many digits wide; a Japanese character is as wide as two. */
    int linesIn(int width) {
        return text.lines()
                .mapToInt(line -> line.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum())
                .map(digits -> Math.max(1, Math.ceilDiv(digits, width)))
                .sum();
    }

    /** The text, cut to the limit and ended by an ellipsis if it is too long; no character is cut in two. */
    static String atMost(int length, String text) {
        if (text.length() <= length) {
            return text;
        }
        int end = length - ELLIPSIS.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + ELLIPSIS;
    }
}
