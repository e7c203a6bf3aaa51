package jirei.web;

import java.time.LocalDate;
import java.time.ZoneId;

/** The day on which something is looked up, as citations and reports name it: that of the readers, wherever the server stands. */
final class Today {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private Today() {}

    static LocalDate inJapan() {
        return LocalDate.now(JAPAN);
    }
}
