package jirei.japanese;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads and writes whole numbers in kanji, digits, and mixtures: {@code 一万二千}, {@code 1万2千}, {@code 1.2万}, {@code
 * 12,000}.
 */
final class KanjiNumber {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String SMALL_UNITS = "十百千";
    private static final String GREAT_UNITS = "万億兆";

    /** In digits; longer numbers are not taken for quantities. */
    private static final int LONGEST = 15;

    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal section = BigDecimal.ZERO;
    private final StringBuilder digits = new StringBuilder();

    private KanjiNumber() {}

    /** The value; empty if it is not an integer or too long. */
    static Optional<Long> value(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        KanjiNumber number = new KanjiNumber();
        written.chars().forEach(number::read);
        number.endSection(0);
        BigDecimal value = number.total.stripTrailingZeros();
        return value.scale() > 0 || value.precision() - value.scale() > LONGEST
                ? Optional.empty()
                : Optional.of(value.longValueExact());
    }

    /** The number in positional kanji digits: {@code 2025 → 二〇二五}. */
    static String digitByDigit(long n) {
        StringBuilder kanji = new StringBuilder();
        Long.toString(n).chars().forEach(c -> kanji.append(DIGITS.charAt(c - '0')));
        return kanji.toString();
    }

    /** The number in kanji with units: {@code 12015 → 一万二千十五}; empty for zero. */
    static String withUnits(long n) {
        StringBuilder kanji = new StringBuilder();
        long great = 1_000_000_000_000L;
        for (int i = GREAT_UNITS.length() - 1; i >= 0; i--) {
            if (n / great > 0) {
                kanji.append(withUnits(n / great)).append(GREAT_UNITS.charAt(i));
            }
            n %= great;
            great /= 10_000;
        }
        int small = 1000;
        for (int i = SMALL_UNITS.length() - 1; i >= 0; i--) {
            int digit = (int) (n / small % 10);
            if (digit > 0) {
                kanji.append(digit > 1 ? DIGITS.substring(digit, digit + 1) : "")
                        .append(SMALL_UNITS.charAt(i));
            }
            small /= 10;
        }
        int ones = (int) (n % 10);
        return kanji.append(ones > 0 ? DIGITS.substring(ones, ones + 1) : "").toString();
    }

    private void read(int c) {
        int digit = DIGITS.indexOf(c);
        if (digit >= 0) {
            digits.append(digit);
        } else if (SMALL_UNITS.indexOf(c) >= 0) {
            section = section.add(digits(BigDecimal.ONE).scaleByPowerOfTen(SMALL_UNITS.indexOf(c) + 1));
        } else if (GREAT_UNITS.indexOf(c) >= 0) {
            endSection(GREAT_UNITS.indexOf(c) * 4 + 4);
        } else if (c != ',') {
            digits.append((char) c);
        }
    }

    private void endSection(int power) {
        total = total.add(section.add(digits(BigDecimal.ZERO)).scaleByPowerOfTen(power));
        section = BigDecimal.ZERO;
    }

    private BigDecimal digits(BigDecimal ifNone) {
        BigDecimal value = digits.isEmpty() ? ifNone : new BigDecimal(digits.toString());
        digits.setLength(0);
        return value;
    }
}
