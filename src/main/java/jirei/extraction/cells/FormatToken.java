package jirei.extraction.cells;

/**
 * A symbol of a number format.
 *
 * @param text the characters to show of a literal; the letters of other symbols, in lower case
 */
record FormatToken(TokenKind kind, String text) {
    /** What a symbol stands for. */
    enum TokenKind {
        LITERAL,
        /** {@code 0}, {@code #} or {@code ?}. */
        DIGIT,
        POINT,
        COMMA,
        PERCENT,
        /** {@code E+} or {@code E-}. */
        EXPONENT,
        SLASH,
        GENERAL,
        TEXT,
        /** {@code yyyy}, {@code m}, {@code aaa} and the like. */
        DATE,
        /** {@code [h]}: hours that do not end with the day. */
        ELAPSED,
        /** {@code AM/PM}, {@code 午前/午後}. */
        HALF_DAY
    }

    boolean is(TokenKind other) {
        return kind == other;
    }

    /** Whether it is a part of a date or a time. */
    boolean isDate() {
        return kind == TokenKind.DATE || kind == TokenKind.ELAPSED || kind == TokenKind.HALF_DAY;
    }
}
