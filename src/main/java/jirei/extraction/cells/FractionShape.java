package jirei.extraction.cells;

import java.math.BigDecimal;
import java.util.List;
import jirei.extraction.cells.FormatToken.TokenKind;

/** A number as a fraction: {@code # ?/?} shows 2.5 as 2 1/2. */
final class FractionShape {
    private static final int MOST_PLACES = 3;

    private FractionShape() {}

    static String show(FormatSection section, BigDecimal number) {
        List<FormatToken> tokens = section.tokens();
        int slash = section.indexOf(TokenKind.SLASH);
        int from = slash;
        while (from > 0 && tokens.get(from - 1).is(TokenKind.DIGIT)) {
            from--;
        }
        int to = slash + 1;
        StringBuilder below = new StringBuilder();
        while (to < tokens.size() && isPlace(tokens.get(to))) {
            below.append(tokens.get(to++).text());
        }
        boolean mixed = tokens.subList(0, from).stream().anyMatch(token -> token.is(TokenKind.DIGIT));
        long whole = mixed ? number.longValue() : 0;
        long[] parts = parts(number.subtract(BigDecimal.valueOf(whole)).doubleValue(), below.toString());
        if (mixed && parts[0] == parts[1]) {
            whole++;
            parts[0] = 0;
        }
        StringBuilder shown = new StringBuilder();
        boolean written = false;
        for (FormatToken token : tokens.subList(0, from)) {
            boolean digit = token.is(TokenKind.DIGIT);
            if (digit && !written && (whole > 0 || parts[0] == 0 || token.text().equals("0"))) {
                shown.append(whole);
                written = true;
            }
            shown.append(digit ? "" : token.text());
        }
        if (!mixed || parts[0] > 0) {
            shown.append(parts[0]).append('/').append(parts[1]);
        }
        tokens.subList(to, tokens.size()).forEach(token -> shown.append(token.text()));
        return shown.toString();
    }

    private static boolean isPlace(FormatToken token) {
        return token.is(TokenKind.DIGIT)
                || (token.is(TokenKind.LITERAL) && token.text().matches("\\d"));
    }

    /** The fraction nearest to a number, with this denominator or with as many places. */
    private static long[] parts(double number, String below) {
        if (below.matches("[1-9]\\d{0,5}")) {
            long fixed = Long.parseLong(below);
            return new long[] {Math.round(number * fixed), fixed};
        }
        long most = (long) Math.pow(10, Math.clamp(below.length(), 1, MOST_PLACES)) - 1;
        long[] best = {Math.round(number), 1};
        double least = Math.abs(number - best[0]);
        for (long denominator = 2; denominator <= most; denominator++) {
            long numerator = Math.round(number * denominator);
            double off = Math.abs(number - (double) numerator / denominator);
            if (off < least - 1e-12) {
                least = off;
                best = new long[] {numerator, denominator};
            }
        }
        return best;
    }
}
