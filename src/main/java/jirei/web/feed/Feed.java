package jirei.web.feed;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * The newest entries that a search finds, in any format of feeds.
 *
 * @param home the absolute address of the search page
 * @param self the absolute address of the feed
 * @param updated when the index was last brought up to date
 */
record Feed(String title, String home, String self, OffsetDateTime updated, List<FeedItem> items) {
    static final String GENERATOR = "Jirei";

    Feed {
        items = List.copyOf(items);
    }

    /** A time as both formats demand it (RFC 3339): with its seconds, which {@code toString} leaves out if there are none. */
    static String written(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
