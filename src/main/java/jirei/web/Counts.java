package jirei.web;

import java.util.Locale;

/** Numbers as they are written in Japan. */
final class Counts {
    private Counts() {}

    /** With separators: {@code 1234 → 1,234}. */
    static String format(long count) {
        return String.format(Locale.JAPAN, "%,d", count);
    }
}
