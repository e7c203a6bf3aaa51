package jirei.query;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * What was typed, told apart into text and signs.
 *
 * <ul>
 *   <li>A backslash before a sign of the language makes it text: {@code \* →} the text {@code *}. Other backslashes are
 *     text.
 *   <li>The first quote of the same pair closes. What is in quotes holds no sign.
 *   <li>Brackets of either width pair up as they nest; what stays alone is text, and a note says so.
 * </ul>
 */
final class TypedText {
    private static final String OPENING_QUOTES = "\"＂“「『";
    private static final String CLOSING_QUOTES = "\"＂”」』";
    private static final String SIGNS = OPENING_QUOTES + "”」』()（）*＊~～〜-－−!！:：,，、\\";

    /** Stands among the signs for a character that is text though it looks like a sign. */
    private static final char LETTER = 'x';

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder signs = new StringBuilder();
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

    /** Whether what stands there may have a meaning in the language. */
    static boolean isSignAt(String text, int at) {
        return at < text.length()
                && (SIGNS.indexOf(text.charAt(at)) >= 0 || text.startsWith(Operator.EXCEPT_ENDING, at));
    }

    static boolean isOpeningQuote(char c) {
        return OPENING_QUOTES.indexOf(c) >= 0;
    }

    static boolean isOpeningBracket(char c) {
        return c == '(' || c == '（';
    }

    static boolean isClosingBracket(char c) {
        return c == ')' || c == '）';
    }

    /** Whether the character parts terms: any blank, and control characters. */
    static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private void pair(Notes notes) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < signs.length(); i++) {
            char c = signs.charAt(i);
            if (isOpeningQuote(c)) {
                int end = signs.indexOf(
                        CLOSING_QUOTES.substring(OPENING_QUOTES.indexOf(c)).substring(0, 1), i + 1);
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

    /** The sign at this place; a letter where the character is text. */
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
     * Whether a bracket opens here that groups what is in it, if it is at the beginning of a term: the term must end
     * with it, or there must be several in it. {@code (株)デジタル} is text.
     */
    boolean opensGroup(int at, int end) {
        int close = partners[at];
        return isOpeningBracket(sign(at))
                && close > at
                && (close + 1 == end
                        || isBlankAt(close + 1)
                        || signs.substring(at, close).codePoints().anyMatch(TypedText::isBlank));
    }

    /** Where the phrase or the group ends that opens here: the place of its last sign. */
    int partner(int at) {
        return partners[at];
    }

    /** Makes blanks of a pair of brackets. */
    void eraseGroup(int at) {
        for (int place : new int[] {at, partners[at]}) {
            text.setCharAt(place, ' ');
            signs.setCharAt(place, ' ');
        }
    }

    /** Where the run without blanks that begins here ends: at a blank, or where a phrase begins. */
    int runEnd(int at, int end) {
        int runEnd = at;
        while (runEnd < end && !isBlankAt(runEnd) && (runEnd == at || !opensPhrase(runEnd))) {
            runEnd++;
        }
        return runEnd;
    }
}
