package jirei.web.feed;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import jirei.casestudy.City;
import jirei.casestudy.Entry;
import jirei.casestudy.Page;
import jirei.casestudy.Theme;
import org.jspecify.annotations.Nullable;

/** A feed as JSON Feed 1.1, with what Jirei knows of each entry as the extension {@code _jirei}. */
record JsonFeed(
        String version,
        String title,
        @JsonProperty("home_page_url") String home,
        @JsonProperty("feed_url") String self,
        String language,
        List<JsonFeedItem> items) {
    static final String MEDIA_TYPE = "application/feed+json";

    /** An item, dated by its research. */
    record JsonFeedItem(
            String id,
            String url,
            String title,
            @JsonProperty("content_text") String text,
            @JsonProperty("date_published") String published,
            List<JsonAuthor> authors,
            List<String> tags,
            @JsonProperty("_jirei") JsonOrigin origin) {
        static JsonFeedItem of(FeedItem item) {
            return new JsonFeedItem(
                    item.address(),
                    item.address(),
                    item.title(),
                    item.text(),
                    Feed.written(item.dated()),
                    List.of(new JsonAuthor(item.author())),
                    item.tags(),
                    JsonOrigin.of(item));
        }
    }

    /** The author of an item. */
    record JsonAuthor(String name) {}

    /** What a citation needs. */
    record JsonOrigin(
            @Nullable String city,
            @Nullable String theme,
            @Nullable String rating,
            String document,
            @Nullable Integer page,
            List<String> sources,
            @Nullable String notice) {
        static JsonOrigin of(FeedItem item) {
            Entry entry = item.entry();
            return new JsonOrigin(
                    entry.city().map(City::name).orElse(null),
                    entry.theme().map(Theme::label).orElse(null),
                    entry.rating().map(Enum::name).orElse(null),
                    entry.provenance().document(),
                    entry.place().page().map(Page::number).orElse(null),
                    item.via(),
                    entry.provenance().notice().orElse(null));
        }
    }

    static JsonFeed of(Feed feed) {
        return new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                feed.title(),
                feed.home(),
                feed.self(),
                "ja",
                feed.items().stream().map(JsonFeedItem::of).toList());
    }
}
