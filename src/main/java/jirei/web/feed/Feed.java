package jirei.web.feed;

import java.time.OffsetDateTime;
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
}
