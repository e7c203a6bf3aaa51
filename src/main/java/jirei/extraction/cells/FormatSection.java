package jirei.extraction.cells;

import java.util.List;
import java.util.Optional;
import jirei.extraction.cells.FormatToken.TokenKind;

/**
 * One of the parts of a number format that semicolons separate.
 *
 * @param japanese whether names of days and months are Japanese
 * @param gannen whether the first year of an era is 元年
 */
record FormatSection(
        List<FormatToken> tokens,
        Optional<FormatCondition> condition,
        boolean japanese,
        boolean gannen,
        NumeralStyle numerals) {
    FormatSection {
        tokens = List.copyOf(tokens);
    }

    boolean isDate() {
        return tokens.stream().anyMatch(FormatToken::isDate);
    }

    boolean has(TokenKind kind) {
        return tokens.stream().anyMatch(token -> token.is(kind));
    }

    /** The index of the first symbol of a kind, or -1. */
    int indexOf(TokenKind kind) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is(kind)) {
                return i;
            }
        }
        return -1;
    }
}
