package jirei.web.parts;

import java.time.ZoneId;

/** The time zone of the analysts: where the day begins on which something is looked up. */
public final class JapanTime {
    /** The time zone of Japan. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private JapanTime() {}
}
