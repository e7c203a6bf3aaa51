package jirei.corpus.metadata;

import java.util.Locale;
import java.util.Map;

/** The Japanese eras since 1868, by which years are counted. */
final class Eras {
    private static final Map<String, Integer> YEARS_BEFORE = Map.of(
            "明治", 1867, "M", 1867, "大正", 1911, "T", 1911, "昭和", 1925, "S", 1925, "平成", 1988, "H", 1988, "令和", 2018, "R",
            2018);

    private Eras() {}

    /** The year before the first of an era, by its name or its letter in either case; 0 for what is no era. */
    static int yearBefore(String era) {
        return YEARS_BEFORE.getOrDefault(era.toUpperCase(Locale.ROOT), 0);
    }
}
