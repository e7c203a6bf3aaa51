package jirei.extraction.cells;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A number as the format General shows it: {@code 0.1 + 0.2 → 0.3}.
 *
 * <p>Excel shows whole numbers of more than eleven digits as 1.23457E+12. They are shown in full here, as LibreOffice
 * does, since they are the numbers of corporations and the like.
 */
final class GeneralNumber {
    private static final int WIDTH = 10;
    private static final int MOST_DIGITS = 15;
    private static final MathContext PRECISION = new MathContext(MOST_DIGITS, RoundingMode.HALF_UP);
    private static final MathContext SCIENTIFIC = new MathContext(6, RoundingMode.HALF_UP);

    private GeneralNumber() {}

    /** A number with the digits that a workbook keeps. */
    static BigDecimal exactly(double number) {
        return new BigDecimal(Double.toString(number)).round(PRECISION);
    }

    static String show(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        int whole = number.precision() - number.scale();
        if (whole > MOST_DIGITS || whole < -WIDTH + 2) {
            return scientific(number);
        }
        if (number.stripTrailingZeros().scale() <= 0) {
            return number.setScale(0, RoundingMode.HALF_UP).toPlainString();
        }
        BigDecimal rounded = number.setScale(Math.max(0, WIDTH - Math.max(1, whole)), RoundingMode.HALF_UP);
        return rounded.signum() == 0
                ? scientific(number)
                : rounded.stripTrailingZeros().toPlainString();
    }

    private static String scientific(BigDecimal number) {
        BigDecimal rounded = number.round(SCIENTIFIC).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        String sign = exponent < 0 ? "-" : "+";
        return rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "E" + sign
                + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }
}
