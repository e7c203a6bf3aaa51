package jirei.query;

/** Text written as it must be typed to be read as that text. */
final class Written {
    private Written() {}

    /** A word; one that could be an operator begins with a backslash. */
    static String words(String text) {
        String written = word(text);
        return Operator.of(text).isPresent() && written.equals(text) ? "\\" + written : written;
    }

    /** A word with a backslash before each sign that would be understood as one. */
    static String word(String text) {
        boolean brackets = areBracketsOfText(text);
        int colon = FieldName.colonIn(text);
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean sign = TypedText.isOpeningQuote(c)
                    || c == '*'
                    || c == '＊'
                    || i == colon
                    || (i == 0 && TypedText.isSignAt(text, 0))
                    || text.substring(i).equals(Operator.EXCEPT_ENDING)
                    || (c == '\\' && isBeforeSign(text, i))
                    || (!brackets && (TypedText.isOpeningBracket(c) || TypedText.isClosingBracket(c)))
                    || isEndingTilde(text, i);
            written.append(sign ? "\\" : "").append(c);
        }
        return written.toString();
    }

    static String phrase(String text) {
        StringBuilder written = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            written.append(c == '"' || (c == '\\' && isBeforeSign(text, i)) ? "\\" : "")
                    .append(c);
        }
        return written.append('"').toString();
    }

    /** A value of a field; in quotes unless it is a plain word. */
    static String value(String text) {
        boolean plain = word(text).equals(text)
                && text.codePoints().noneMatch(c -> TypedText.isBlank(c) || ",，、".indexOf(c) >= 0);
        return plain ? text : phrase(text);
    }

    /** Whether nothing but a number follows the tilde. */
    private static boolean isEndingTilde(String text, int at) {
        return "~～〜".indexOf(text.charAt(at)) >= 0
                && WordEnding.of(text.substring(at)).isPresent();
    }

    private static boolean isBeforeSign(String text, int at) {
        return at + 1 == text.length() || TypedText.isSignAt(text, at + 1);
    }

    /** Whether the brackets in the text are pairs, and none is at its beginning. */
    private static boolean areBracketsOfText(String text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            open += TypedText.isOpeningBracket(text.charAt(i)) ? 1 : 0;
            open -= TypedText.isClosingBracket(text.charAt(i)) ? 1 : 0;
            if (open < 0 || (i == 0 && open > 0)) {
                return false;
            }
        }
        return open == 0;
    }
}
