package jirei.web.feed;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import jirei.search.Hit;
import jirei.search.IndexView;
import jirei.search.Sort;
import jirei.web.http.Json;
import jirei.web.http.Routes;
import jirei.web.parts.JapanTime;
import jirei.web.study.StudyLookup;
import jirei.web.url.BaseUrl;
import jirei.web.url.FeedUrl;
import jirei.web.url.ResultView;
import jirei.web.url.SearchUrl;
import jirei.web.url.TypedSearch;

/** Any search as a feed of its newest entries: {@code /feed.atom?q=防犯} and {@code /feed.json?q=防犯}. */
public final class FeedRoutes {

    public void addTo(Routes routes) {
        routes.read(FeedUrl.ATOM, this::atom);
        routes.read(FeedUrl.JSON, this::json);
    }

    private void atom(Context context, IndexView view) {
        context.contentType(AtomFeed.MEDIA_TYPE + ";charset=utf-8")
                .result(AtomFeed.of(feed(context, view, FeedUrl.ATOM)));
    }

    private void json(Context context, IndexView view) {
        Json.send(context, HttpStatus.OK, JsonFeed.MEDIA_TYPE, JsonFeed.of(feed(context, view, FeedUrl.JSON)));
    }

    private static Feed feed(Context context, IndexView view, String path) {
        StudyLookup lookup = new StudyLookup(view);
        SearchUrl search = lookup.named(SearchUrl.of(context.queryParamMap()))
                .page(1)
                .as(ResultView.LIST)
                .sorted(Sort.NEWEST);
        List<Hit> hits =
                view.search(search.request(lookup.parse(search))).result().hits();
        OffsetDateTime updated = view.state()
                .updated()
                .orElse(Instant.EPOCH)
                .atZone(JapanTime.ZONE)
                .toOffsetDateTime();
        BaseUrl base = BaseUrl.of(context);
        String conditions = TypedSearch.of(search);
        return new Feed(
                "Jirei 事例検索" + (conditions.isEmpty() ? "" : ": " + conditions),
                base.address(search.toString()),
                base.address(FeedUrl.of(path, search)),
                updated,
                hits.stream()
                        .map(hit -> FeedItem.of(hit.entry(), base, updated))
                        .toList());
    }
}
