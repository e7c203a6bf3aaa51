package jirei.web.parts;

import java.util.Locale;

/** Numbers as they are written in Japan. */
public final class Counts {
    private Counts() {}

    /** With separators: {@code 1234 → 1,234}. */
    public static String format(long count) {
        return String.format(Locale.JAPAN, "%,d", count);
    }
}
