package jirei.query;

import java.util.Optional;
import jirei.casestudy.Dimension;

/**
 * Reads the end of a query as {@link TypedQuery} would, except that a quote or bracket which is not closed yet is open.
 * The terms before the last one are only skipped.
 */
final class UnfinishedQueryReader {
    private static final String MINUS = "-－−!！";

    private final String typed;
    private int at;

    /** The number of open brackets. */
    private int depth;

    /** Where the clause begins that the present term belongs to, with the operator before it. */
    private int clause;

    /** Where the operator before the present term begins; -1 without one. */
    private int operator = -1;

    private boolean alternative;
    private boolean negated;

    UnfinishedQueryReader(String typed) {
        this.typed = typed;
    }

    UnfinishedQuery read() {
        while (at < typed.length()) {
            if (TypedText.isBlank(typed.charAt(at))) {
                at++;
            } else if (TypedText.isBar(typed.charAt(at))) {
                at++;
                alternative = true;
            } else {
                Optional<UnfinishedQuery> end = readTerm();
                if (end.isPresent()) {
                    return end.get();
                }
            }
        }
        return new UnfinishedQuery(typed, "", Optional.empty(), typed.strip(), false, false);
    }

    /** Reads one term; returns the query if the text ends in it. */
    private Optional<UnfinishedQuery> readTerm() {
        int clauseBefore = clause;
        if (depth == 0 && !alternative) {
            clause = operator >= 0 ? operator : at;
        }
        boolean excluded = negated;
        while (at < typed.length() && isOpening(typed.charAt(at))) {
            depth += TypedText.isOpeningBracket(typed.charAt(at)) ? 1 : 0;
            excluded |= MINUS.indexOf(typed.charAt(at)) >= 0;
            at++;
        }
        int start = at;
        if (at < typed.length() && TypedText.isOpeningQuote(typed.charAt(at))) {
            int close = closing(at);
            if (close < 0) {
                return Optional.of(query(start + 1, start + 1, Optional.empty(), excluded, false));
            }
            at = close + 1;
            endTerm();
            return Optional.empty();
        }
        int end = runEnd(start);
        int colon = FieldName.colonIn(typed.substring(start, end));
        if (colon >= 0) {
            at = start + colon + 1;
            return readValues(
                    FieldName.dimension(typed.substring(start, start + colon)).orElseThrow(), excluded);
        }
        at = end;
        if (end == typed.length()) {
            return Optional.of(query(start, start, Optional.empty(), excluded, true));
        }
        endRun(start, end, clauseBefore);
        return Optional.empty();
    }

    private static boolean isOpening(char c) {
        return TypedText.isOpeningBracket(c) || MINUS.indexOf(c) >= 0;
    }

    /** Reads the values of a field; returns the query if the text ends in one. */
    private Optional<UnfinishedQuery> readValues(Dimension field, boolean excluded) {
        boolean group = at < typed.length() && TypedText.isOpeningBracket(typed.charAt(at));
        at += group ? 1 : 0;
        boolean several = group;
        while (true) {
            int start = at;
            boolean quoted = at < typed.length() && TypedText.isOpeningQuote(typed.charAt(at));
            int close = quoted ? closing(at) : valueEnd(at, group) - 1;
            if (quoted ? close < 0 : close == typed.length() - 1) {
                return Optional.of(query(start, quoted ? start + 1 : start, Optional.of(field), excluded, !several));
            }
            at = close + 1;
            boolean more = at < typed.length() && (isComma(typed.charAt(at)) || (group && isGap(at)));
            if (!more) {
                at += group && at < typed.length() ? 1 : 0;
                endTerm();
                return Optional.empty();
            }
            several = true;
            at++;
        }
    }

    private boolean isGap(int place) {
        return TypedText.isBlank(typed.charAt(place)) || TypedText.isBar(typed.charAt(place));
    }

    /** The end, exclusive, of a value that begins here without a quote. */
    private int valueEnd(int from, boolean group) {
        int end = from;
        while (end < typed.length()
                && !isGap(end)
                && !isComma(typed.charAt(end))
                && !(group && TypedText.isClosingBracket(typed.charAt(end)))) {
            end++;
        }
        return end;
    }

    private int runEnd(int from) {
        int end = from;
        while (end < typed.length() && !isGap(end)) {
            end++;
        }
        return end;
    }

    /** The offset of the quote that closes the one at this offset; -1 if it is open. */
    private int closing(int opening) {
        return typed.indexOf(TypedText.closingQuote(typed.charAt(opening)), opening + 1);
    }

    /** Notes what a finished run means for the next term: it may be an operator, or close brackets. */
    private void endRun(int start, int end, int clauseBefore) {
        Optional<Operator> joins = Operator.of(typed.substring(start, end));
        if (joins.isPresent()) {
            alternative = joins.get() == Operator.OR;
            negated = joins.get() == Operator.NOT;
            operator = start;
            clause = clauseBefore;
            return;
        }
        for (int i = start; i < end; i++) {
            depth += TypedText.isOpeningBracket(typed.charAt(i)) ? 1 : 0;
            depth -= TypedText.isClosingBracket(typed.charAt(i)) ? 1 : 0;
        }
        depth = Math.max(0, depth);
        endTerm();
    }

    private void endTerm() {
        operator = -1;
        alternative = false;
        negated = false;
    }

    private UnfinishedQuery query(int start, int word, Optional<Dimension> field, boolean excluded, boolean alone) {
        return new UnfinishedQuery(
                typed.substring(0, start),
                typed.substring(word),
                field,
                typed.substring(0, clause).strip(),
                excluded,
                alone && !excluded && !alternative && depth == 0);
    }

    private static boolean isComma(char c) {
        return c == ',' || c == '，' || c == '、';
    }
}
