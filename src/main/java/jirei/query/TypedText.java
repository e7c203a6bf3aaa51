package jirei.query;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The typed text, with each character classified as text or as a sign of the query language.
 *
 * <ul>
 *   <li>A backslash before a sign of the language makes it text: {@code \* →} the text {@code *}. Other backslashes are
 *     text.
 *   <li>A quote is closed by the next closing quote of its kind. Between the two, brackets are text.
 *   <li>Brackets pair up as they nest, also a full-width one with a half-width one. An unpaired bracket is text, and a
 *       note says so.
 * </ul>
 */
final class TypedText {
    private static final String OPENING_QUOTES = "\"＂“「『";
    private static final String CLOSING_QUOTES = "\"＂”」』";
    private static final String SIGNS = OPENING_QUOTES + "”」』()（）*＊~～〜-－−!！:：,，、\\|｜";

    /** The placeholder in {@link #signs} for each escaped character: a letter that nobody types. */
    static final char LETTER = 'ヿ';

    /** The text without escaping backslashes. */
    private final StringBuilder text = new StringBuilder();

    /** The same as the text, except for escaped characters. */
    private final StringBuilder signs = new StringBuilder();

    /** For each opening quote or bracket the offset of its closing one; -1 elsewhere. */
    private final int[] partners;

    TypedText(String typed, Notes notes) {
        for (int i = 0; i < typed.length(); i++) {
            boolean escaped = typed.charAt(i) == '\\' && isSignAt(typed, i + 1);
            i += escaped ? 1 : 0;
            text.append(typed.charAt(i));
            signs.append(escaped ? LETTER : typed.charAt(i));
        }
        partners = new int[text.length()];
        Arrays.fill(partners, -1);
        pair(notes);
    }

    /**
     * Whether a sign of the language begins at this place, a mark of {@link SpokenExclusion} or {@link SpokenYears}, or a
     * {@link SpokenFilter}.
     */
    static boolean isSignAt(String text, int at) {
        return at < text.length()
                && (SIGNS.indexOf(text.charAt(at)) >= 0
                        || SpokenExclusion.isMarkAt(text, at)
                        || SpokenExclusion.isBeforeName(text, at)
                        || SpokenFilter.in(runAt(text, at)).isPresent()
                        || SpokenYears.isAt(text, at));
    }

    private static String runAt(String text, int at) {
        return text.substring(at, runEnd(text, at));
    }

    /** The offset of the next blank, or the end of the text. */
    static int runEnd(String text, int at) {
        int end = at;
        while (end < text.length() && !isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static boolean isOpeningQuote(char c) {
        return OPENING_QUOTES.indexOf(c) >= 0;
    }

    /** The quote that closes this opening quote. */
    static char closingQuote(char opening) {
        return CLOSING_QUOTES.charAt(OPENING_QUOTES.indexOf(opening));
    }

    static boolean isOpeningBracket(char c) {
        return c == '(' || c == '（';
    }

    static boolean isClosingBracket(char c) {
        return c == ')' || c == '）';
    }

    /** Whether the character joins the terms beside it as OR does, with or without blanks between. */
    static boolean isBar(char c) {
        return c == '|' || c == '｜';
    }

    /** Whether the character separates terms: blanks of any width and control characters do. */
    static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private void pair(Notes notes) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < signs.length(); i++) {
            char c = signs.charAt(i);
            if (isOpeningQuote(c)) {
                int end = signs.indexOf(Character.toString(closingQuote(c)), i + 1);
                partners[i] = end;
                i = Math.max(i, end);
            } else if (isOpeningBracket(c)) {
                open.push(i);
            } else if (isClosingBracket(c) && open.isEmpty()) {
                notes.add("「" + c + "」に当たる開き括弧がないので、文字として探しました。");
            } else if (isClosingBracket(c)) {
                partners[open.pop()] = i;
            }
        }
        open.descendingIterator().forEachRemaining(i -> notes.add("「" + signs.charAt(i) + "」が閉じていないので、文字として探しました。"));
    }

    int length() {
        return text.length();
    }

    /** The character at this offset, or a letter if the character is escaped. */
    char sign(int at) {
        return signs.charAt(at);
    }

    String signs(int from, int to) {
        return signs.substring(from, to);
    }

    String text(int from, int to) {
        return text.substring(from, to);
    }

    boolean isBlankAt(int at) {
        return isBlank(signs.charAt(at));
    }

    boolean isBlank(int from, int to) {
        return signs.substring(from, to).codePoints().allMatch(TypedText::isBlank);
    }

    boolean opensPhrase(int at) {
        return isOpeningQuote(sign(at)) && partners[at] > at;
    }

    /**
     * Whether a bracket at the start of a term opens a group: its closing bracket ends the term, or there is a blank
     * or a bar inside. In {@code (株)デジタル} the brackets are text.
     */
    boolean opensGroup(int at, int end) {
        int close = partners[at];
        return isOpeningBracket(sign(at))
                && close > at
                && (close + 1 == end
                        || isBlankAt(close + 1)
                        || signs.substring(at, close + 2).codePoints().anyMatch(c -> isBlank(c) || isBar((char) c)));
    }

    /** The offset of the sign that closes the phrase or group opened at this offset. */
    int partner(int at) {
        return partners[at];
    }

    /** Replaces the brackets of the group opened at this offset by blanks. */
    void eraseGroup(int at) {
        for (int place : new int[] {at, partners[at]}) {
            text.setCharAt(place, ' ');
            signs.setCharAt(place, ' ');
        }
    }

    /** The end, exclusive, of the run that begins at this offset: the next blank, bar or phrase. Bars are a run too. */
    int runEnd(int at, int end) {
        int runEnd = at;
        boolean bars = at < end && isBar(sign(at));
        while (runEnd < end
                && !isBlankAt(runEnd)
                && isBar(sign(runEnd)) == bars
                && (runEnd == at || !opensPhrase(runEnd))) {
            runEnd++;
        }
        return runEnd;
    }
}
