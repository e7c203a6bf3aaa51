package jirei.export;

/**
 * The text of a spreadsheet cell.
 *
 * @param text without characters that XML cannot contain, and no longer than a cell allows; a cut text ends in …
 */
record SpreadsheetText(String text) {
    /** The maximum length of an Excel cell in UTF-16 units. */
    static final int LONGEST = 32_767;

    /** First characters of formulas: the list of OWASP's "CSV Injection" page, with full-width signs. */
    private static final String BEGINNINGS_OF_FORMULAS = "=+-@\t\n＝＋－＠";

    private static final String ELLIPSIS = "…";

    SpreadsheetText {
        text = atMost(LONGEST, XmlText.of(text));
    }

    /** Whether a spreadsheet might evaluate it as a formula. */
    boolean looksLikeFormula() {
        return !text.isEmpty() && BEGINNINGS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0;
    }

    /** The text for formats without cell types: with an apostrophe before a text that looks like a formula. */
    String defused() {
        return looksLikeFormula() ? atMost(LONGEST, "'" + text) : text;
    }

    /** The approximate number of lines in a column of this width in digits; a Japanese character is two digits wide. */
    int linesIn(int width) {
        return text.lines()
                .mapToInt(line -> line.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum())
                .map(digits -> Math.max(1, Math.ceilDiv(digits, width)))
                .sum();
    }

    /** The text, cut to the limit and ended by an ellipsis if it is too long; no surrogate pair is split. */
    static String atMost(int length, String text) {
        if (text.length() <= length) {
            return text;
        }
        int end = length - ELLIPSIS.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + ELLIPSIS;
    }
}
