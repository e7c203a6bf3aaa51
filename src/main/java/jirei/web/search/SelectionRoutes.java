package jirei.web.search;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jirei.casestudy.City;
import jirei.casestudy.Entry;
import jirei.search.IndexView;
import jirei.web.http.BadRequest;
import jirei.web.http.Html;
import jirei.web.http.Routes;
import jirei.web.study.StudyLookup;
import jirei.web.url.Addresses;
import jirei.web.url.CameFrom;
import jirei.web.url.CompareUrl;
import jirei.web.url.EntryCompareUrl;
import jirei.web.url.SearchUrl;
import jirei.web.url.TypedSearch;

/** What can be done with ticked hits at once, and the page that says what an export will have before it is made. */
public final class SelectionRoutes {
    private final Html html;

    /** Routes that render with these templates. */
    public SelectionRoutes(Html html) {
        this.html = html;
    }

    public void addTo(Routes routes) {
        routes.read("/selection", this::act);
        routes.read("/export", this::ask);
    }

    /** Leads on by the button that was pressed. */
    private void act(Context context, IndexView view) {
        SearchUrl url = SearchUrl.of(context.queryParamMap());
        Selection selection = Selection.of(context.queryParamMap());
        String action = Optional.ofNullable(context.queryParam("do")).orElse("");
        String target = switch (action) {
            case "all" -> Selection.all(url);
            case "none" -> Selection.none(url);
            case "collect" ->
                "/basket?" + Addresses.parameter("q", TypedSearch.of(url))
                        + ticked(selection).parameters("add");
            case "compare" ->
                comparison(view.entries(ticked(selection).ids()), url).toString();
            case "compare-entries" ->
                EntryCompareUrl.of(ticked(selection).ids(), url).toString();
            case "export" -> ExportPage.address(url, ticked(selection));
            default -> throw new BadRequest("「" + action + "」という操作はありません。");
        };
        context.redirect(target, HttpStatus.SEE_OTHER);
    }

    private static Selection ticked(Selection selection) {
        if (selection.isEmpty()) {
            throw new BadRequest("項目が選ばれていません。検索結果の項目にチェックを入れてから、もう一度お試しください。");
        }
        return selection;
    }

    private static CompareUrl comparison(List<Entry> entries, SearchUrl url) {
        return new CompareUrl(
                entries.stream()
                        .flatMap(entry -> entry.city().map(City::name).stream())
                        .toList(),
                entries.stream().flatMap(entry -> entry.theme().stream()).collect(Collectors.toSet()),
                url.q(),
                url.exact(),
                CameFrom.of(url));
    }

    private void ask(Context context, IndexView view) {
        SearchUrl url = SearchUrl.of(context.queryParamMap());
        Selection selection = Selection.of(context.queryParamMap());
        int count = selection.isEmpty()
                ? view.search(url.request(new StudyLookup(view).parse(url))).total()
                : view.entries(selection.ids()).size();
        html.send(context, "search/export.jte", new ExportPage(url, selection, count));
    }
}
