package jirei.web.basket;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jirei.casestudy.WrittenDate;
import jirei.query.ParsedQuery;
import jirei.search.PageNumber;
import jirei.search.PageSize;
import jirei.search.SearchEngine;
import jirei.search.SearchRequest;
import jirei.search.SearchResult;
import jirei.search.Sort;
import jirei.web.http.Html;
import jirei.web.http.Json;
import jirei.web.http.Routes;
import jirei.web.parts.SimilarView;
import jirei.web.search.AnswerView;
import jirei.web.study.StudyLookup;
import jirei.web.url.BaseUrl;
import jirei.web.url.SearchUrl;

/**
 * The page of a basket and the same for scripts. Nothing is kept here: a change comes in and the address of the changed
 * basket goes out. Forms come by POST only because the notes of a whole basket are too long for an address.
 */
public final class BasketRoutes {
    /** Entries that are offered to be put in. */
    private static final int FOUND = 10;

    private static final int LONGEST_ON_PAPER = 60;

    private final SearchEngine engine;
    private final StudyLookup library;
    private final BasketChange change;
    private final Html html;
    private final Clock clock;

    public BasketRoutes(SearchEngine engine, Html html, Clock clock) {
        this.engine = engine;
        this.library = new StudyLookup(engine);
        this.change = new BasketChange(library);
        this.html = html;
        this.clock = clock;
    }

    public void addTo(RoutesConfig routes) {
        Routes.read(routes, "/basket", this::page);
        routes.post("/basket", context -> go(context, change.apply(context.formParamMap())));
        Routes.read(routes, "/api/basket", context -> answer(context, context.queryParamMap()));
        routes.post("/api/basket", context -> answer(context, context.formParamMap()));
    }

    private void answer(Context context, Map<String, List<String>> parameters) {
        Json.send(context, BasketJson.of(change.apply(parameters).basket()));
    }

    private void page(Context context) {
        Map<String, List<String>> parameters = context.queryParamMap();
        BasketUrl url = BasketUrl.of(parameters);
        String b = url.basket().encode();
        if (BasketChange.isAsked(parameters)) {
            go(context, change.apply(parameters));
        } else if (!b.equals(BasketUrl.first(parameters, "b"))) {
            go(context, url);
        } else {
            boolean part = Html.isPart(context);
            if (part) {
                context.header("HX-Push-Url", url.toString());
            }
            html.send(context, part ? "basket/part.jte" : "basket/page.jte", page(url, BaseUrl.of(context)));
        }
    }

    private static void go(Context context, BasketUrl url) {
        context.redirect(url.toString(), HttpStatus.SEE_OTHER);
    }

    private BasketPage page(BasketUrl url, BaseUrl origin) {
        LocalDate today = LocalDate.now(clock);
        List<BasketItem> items = url.basket().items();
        return new BasketPage(
                url.basket().encode(),
                items.stream().map(item -> item.id().value()).collect(Collectors.joining(" ")),
                BasketUrl.of(url.basket()).toString(),
                IntStream.range(0, items.size())
                        .mapToObj(i -> BasketItemView.of(
                                i + 1, items.get(i), engine.entry(items.get(i).id()), today, origin))
                        .toList(),
                WrittenDate.of(today),
                onPaper(origin.address(BasketUrl.of(url.basket()).toString())),
                items.stream()
                        .flatMap(item -> engine.entry(item.id()).stream())
                        .flatMap(entry -> entry.provenance().notice().stream())
                        .distinct()
                        .toList(),
                url.was().encode(),
                url.find(),
                url.find().isEmpty() ? Optional.empty() : Optional.of(found(url)));
    }

    /** Nobody copies a long address from paper by hand; below each item stands that of its entry. */
    private static String onPaper(String address) {
        return address.length() <= LONGEST_ON_PAPER ? address : address.substring(0, LONGEST_ON_PAPER) + "…";
    }

    private BasketPage.FoundEntry found(BasketUrl url) {
        SearchUrl search = SearchUrl.HOME.asking(url.find());
        ParsedQuery query = library.parse(search);
        SearchResult result = engine.search(new SearchRequest(
                query.query(),
                search.refinements(),
                search.exact(),
                Sort.RELEVANCE,
                PageNumber.FIRST,
                new PageSize(FOUND)));
        return new BasketPage.FoundEntry(
                AnswerView.count(result),
                search.toString(),
                result.hits().stream()
                        .map(hit -> new BasketPage.FoundView(
                                hit.entry().id().value(),
                                SimilarView.of(hit, search),
                                url.basket().has(hit.entry().id())))
                        .toList());
    }
}
