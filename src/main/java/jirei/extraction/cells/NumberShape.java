package jirei.extraction.cells;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import jirei.extraction.cells.FormatToken.TokenKind;

/** A number in the digits, commas and words of one section of a format. Numbers have no sign here. */
final class NumberShape {
    private final List<FormatToken> tokens;
    private final NumeralStyle numerals;
    private final BigDecimal number;
    private final int point;
    private final int exponent;
    private final int wholeEnd;
    private final int decimalEnd;

    private NumberShape(FormatSection section, BigDecimal number) {
        this.tokens = section.tokens();
        this.numerals = section.numerals();
        this.exponent = section.indexOf(TokenKind.EXPONENT);
        this.decimalEnd = exponent < 0 ? tokens.size() : exponent;
        int first = section.indexOf(TokenKind.POINT);
        this.point = first < decimalEnd ? first : -1;
        this.wholeEnd = point < 0 ? decimalEnd : point;
        this.number = scaled(number);
    }

    static String show(FormatSection section, BigDecimal number) {
        int slash = section.indexOf(TokenKind.SLASH);
        if (slash > 0 && section.tokens().get(slash - 1).is(TokenKind.DIGIT)) {
            return FractionShape.show(section, number);
        }
        return new NumberShape(section, number).show();
    }

    /** Each percent sign shows hundredths, each comma behind the digits thousands. */
    private BigDecimal scaled(BigDecimal unscaled) {
        long percents =
                tokens.stream().filter(token -> token.is(TokenKind.PERCENT)).count();
        int commas =
                commasBehind(lastDigit(0, wholeEnd)) + (point < 0 ? 0 : commasBehind(lastDigit(point, decimalEnd)));
        return unscaled.movePointRight(2 * (int) percents - 3 * commas);
    }

    private int commasBehind(int digit) {
        int end = digit + 1;
        while (digit >= 0 && end < tokens.size() && tokens.get(end).is(TokenKind.COMMA)) {
            end++;
        }
        return digit < 0 ? 0 : end - digit - 1;
    }

    private int lastDigit(int from, int to) {
        int last = to - 1;
        while (last >= from && !tokens.get(last).is(TokenKind.DIGIT)) {
            last--;
        }
        return last < from ? -1 : last;
    }

    private int digits(int from, int to) {
        return (int) tokens.subList(from, to).stream()
                .filter(token -> token.is(TokenKind.DIGIT))
                .count();
    }

    private String show() {
        int decimals = point < 0 ? 0 : digits(point, decimalEnd);
        if (exponent < 0) {
            BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
            return whole(rounded) + decimals(rounded, decimals);
        }
        int places = Math.max(1, digits(0, wholeEnd));
        int power = power(number, places);
        BigDecimal mantissa = number.movePointLeft(power).setScale(decimals, RoundingMode.HALF_UP);
        if (power(mantissa, places) > 0) {
            power += places;
            mantissa = number.movePointLeft(power).setScale(decimals, RoundingMode.HALF_UP);
        }
        String sign = power < 0 ? "-" : tokens.get(exponent).text().endsWith("+") ? "+" : "";
        String written = Integer.toString(Math.abs(power));
        int width = digits(exponent, tokens.size());
        return whole(mantissa) + decimals(mantissa, decimals) + "E" + sign
                + "0".repeat(Math.max(0, width - written.length())) + written;
    }

    /** The power of ten that leaves so many places before the point at most. */
    private static int power(BigDecimal number, int places) {
        int power = number.signum() == 0 ? 0 : number.precision() - number.scale() - 1;
        return Math.floorDiv(power, places) * places;
    }

    private String whole(BigDecimal rounded) {
        String digits = rounded.toBigInteger().signum() == 0
                ? ""
                : rounded.toBigInteger().toString();
        int last = lastDigit(0, wholeEnd);
        int first = 0;
        while (first < wholeEnd && !tokens.get(first).is(TokenKind.DIGIT)) {
            first++;
        }
        boolean grouped = false;
        for (int i = first; i < last; i++) {
            grouped |= tokens.get(i).is(TokenKind.COMMA);
        }
        StringBuilder reversed = new StringBuilder();
        int left = digits.length();
        int count = 0;
        if (last < 0 && point >= 0) {
            reversed.append(new StringBuilder(digits).reverse());
        }
        for (int i = wholeEnd - 1; i >= 0; i--) {
            FormatToken token = tokens.get(i);
            if (!token.is(TokenKind.DIGIT)) {
                boolean silent = token.is(TokenKind.COMMA) && last >= 0 && i > first;
                reversed.append(silent ? "" : new StringBuilder(literal(token)).reverse());
                continue;
            }
            int wanted = i == first ? Math.max(1, left) : 1;
            for (int each = 0; each < wanted; each++) {
                String digit = left > 0 ? digits.substring(left - 1, left) : blank(token);
                left--;
                if (!digit.isEmpty()) {
                    reversed.append(grouped && count > 0 && count % 3 == 0 && !digit.isBlank() ? "," : "");
                    reversed.append(numerals.digits(digit));
                    count++;
                }
            }
        }
        return reversed.reverse().toString();
    }

    private String decimals(BigDecimal rounded, int decimals) {
        if (point < 0) {
            return "";
        }
        String digits = decimals == 0
                ? ""
                : rounded.remainder(BigDecimal.ONE)
                        .movePointRight(decimals)
                        .toBigInteger()
                        .toString();
        digits = "0".repeat(decimals - digits.length()) + digits;
        StringBuilder shown = new StringBuilder(".");
        int place = 0;
        for (int i = point + 1; i < decimalEnd; i++) {
            FormatToken token = tokens.get(i);
            if (token.is(TokenKind.DIGIT)) {
                boolean zeros = digits.substring(place).chars().allMatch(c -> c == '0');
                shown.append(zeros ? blank(token) : numerals.digits(digits.substring(place, place + 1)));
                place++;
            } else if (!token.is(TokenKind.COMMA)) {
                shown.append(literal(token));
            }
        }
        return shown.toString();
    }

    private String blank(FormatToken digit) {
        return switch (digit.text()) {
            case "0" -> numerals.digits("0");
            case "?" -> " ";
            default -> "";
        };
    }

    private String literal(FormatToken token) {
        if (token.is(TokenKind.GENERAL) || token.is(TokenKind.TEXT)) {
            boolean counted = number.stripTrailingZeros().scale() <= 0 && number.precision() <= 16;
            return counted && numerals != NumeralStyle.ARABIC
                    ? numerals.count(number.longValue())
                    : numerals.digits(GeneralNumber.show(number));
        }
        return token.text();
    }
}
