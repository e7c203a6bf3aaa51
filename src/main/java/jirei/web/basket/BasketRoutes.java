package jirei.web.basket;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.casestudy.WrittenDate;
import jirei.query.ParsedQuery;
import jirei.search.IndexView;
import jirei.search.PageNumber;
import jirei.search.PageSize;
import jirei.search.SearchRequest;
import jirei.search.SearchResult;
import jirei.search.Sort;
import jirei.web.http.Html;
import jirei.web.http.Json;
import jirei.web.http.PercentEncoding;
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

    private final Html html;
    private final Clock clock;

    public BasketRoutes(Html html, Clock clock) {
        this.html = html;
        this.clock = clock;
    }

    public void addTo(Routes routes) {
        routes.read("/basket", this::open);
        routes.post("/basket", (context, view) -> go(context, changed(view, PercentEncoding.form(context))));
        routes.api("basket", (context, view) -> answer(context, view, context.queryParamMap()));
        routes.apiPost("basket", (context, view) -> answer(context, view, PercentEncoding.form(context)));
    }

    private static BasketUrl changed(IndexView view, Map<String, List<String>> parameters) {
        return new BasketChange(new StudyLookup(view)).apply(parameters);
    }

    private static void answer(Context context, IndexView view, Map<String, List<String>> parameters) {
        Json.send(context, BasketJson.of(changed(view, parameters).basket()));
    }

    private void open(Context context, IndexView view) {
        Map<String, List<String>> parameters = context.queryParamMap();
        BasketUrl url = BasketUrl.of(parameters);
        String b = url.basket().encode();
        if (BasketChange.isAsked(parameters)) {
            go(context, changed(view, parameters));
        } else if (!b.equals(BasketUrl.first(parameters, "b"))) {
            go(context, url);
        } else {
            boolean part = Html.isPart(context);
            if (part) {
                context.header("HX-Push-Url", url.toString());
            }
            html.send(context, part ? "basket/part.jte" : "basket/page.jte", page(url, view, BaseUrl.of(context)));
        }
    }

    private static void go(Context context, BasketUrl url) {
        context.redirect(url.toString(), HttpStatus.SEE_OTHER);
    }

    private BasketPage page(BasketUrl url, IndexView view, BaseUrl origin) {
        LocalDate today = LocalDate.now(clock);
        List<BasketItem> items = url.basket().items();
        Map<EntryId, Entry> entries = view
                .entries(items.stream().map(BasketItem::id).toList())
                .stream()
                .collect(Collectors.toMap(Entry::id, Function.identity()));
        String address = BasketUrl.of(url.basket()).toString();
        return new BasketPage(
                url.basket().encode(),
                url.basket().head(),
                address,
                BasketSectionView.of(url.basket().sections(), entries, today, origin),
                WrittenDate.of(today),
                onPaper(origin.address(address)),
                items.stream()
                        .flatMap(item -> Optional.ofNullable(entries.get(item.id())).stream())
                        .flatMap(entry -> entry.provenance().notice().stream())
                        .distinct()
                        .toList(),
                url.was().encode(),
                url.find(),
                url.find().isEmpty() ? Optional.empty() : Optional.of(found(url, view)));
    }

    /** Nobody copies a long address from paper by hand; below each item stands that of its entry. */
    private static String onPaper(String address) {
        return address.length() <= LONGEST_ON_PAPER ? address : "";
    }

    private BasketPage.FoundEntry found(BasketUrl url, IndexView view) {
        SearchUrl search = SearchUrl.HOME.asking(url.find());
        ParsedQuery query = new StudyLookup(view).parse(search);
        SearchResult result = view.search(new SearchRequest(
                        query.query(),
                        search.refinements(),
                        search.exact(),
                        Sort.RELEVANCE,
                        PageNumber.FIRST,
                        new PageSize(FOUND)))
                .result();
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
