package jirei.web.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import jirei.casestudy.Dossier;
import jirei.casestudy.Entry;
import jirei.query.ParsedQuery;
import jirei.search.Hit;
import jirei.search.IndexView;
import jirei.search.PageNumber;
import jirei.search.PageSize;
import jirei.search.SearchResult;
import jirei.search.Sort;
import jirei.search.Suggestion;
import jirei.web.api.DossierJson.DossierSummary;
import jirei.web.api.SearchJson.HitJson;
import jirei.web.compare.Comparisons;
import jirei.web.compare.EntryComparisons;
import jirei.web.http.Json;
import jirei.web.http.Routes;
import jirei.web.queries.QueryLog;
import jirei.web.study.CityStudy;
import jirei.web.study.StudyLookup;
import jirei.web.url.CompareUrl;
import jirei.web.url.EntryCompareUrl;
import jirei.web.url.SearchUrl;

/** The JSON API: the same questions as the page's, for other programs. */
public final class Api {
    private final Optional<QueryLog> queries;

    /**
     * The routes of the API.
     *
     * @param queries records what is searched for
     */
    public Api(Optional<QueryLog> queries) {
        this.queries = queries;
    }

    public void addTo(Routes routes) {
        routes.api("search", this::search);
        routes.api("search/ids", this::ids);
        routes.api("suggest", this::suggest);
        routes.api("analyze", this::analyze);
        routes.api("entries/{id}", this::entry);
        routes.api("entries/{id}/similar", this::similar);
        routes.api("dossiers", this::dossiers);
        routes.api("dossiers/{city}", this::dossier);
        routes.api("compare", this::compare);
    }

    private void search(Context context, IndexView view) {
        SearchUrl url = SearchUrl.of(context.queryParamMap());
        long start = System.nanoTime();
        ParsedQuery query = new StudyLookup(view).parse(url);
        SearchResult result = view.search(url.request(query)).result();
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        if (url.page().equals(PageNumber.FIRST)) {
            queries.ifPresent(
                    log -> log.asked(url.q(), result.total(), !url.refinements().isEmpty(), took));
        }
        SearchJson answer = SearchJson.of(url, query, result, took, view.firstIndexing());
        answer.links().header().ifPresent(links -> context.header("Link", links));
        Json.send(context, answer);
    }

    private void ids(Context context, IndexView view) {
        SearchUrl url = SearchUrl.of(context.queryParamMap());
        Json.send(context, HitIds.of(view.search(url.request(new StudyLookup(view).parse(url)))));
    }

    private void analyze(Context context, IndexView view) {
        String text = StudyLookup.textToAnalyze(context.queryParam("q"));
        Json.send(context, AnalysisJson.of(text, view.analyze(text)));
    }

    private void entry(Context context, IndexView view) {
        StudyLookup lookup = new StudyLookup(view);
        Entry entry = lookup.entry(context.pathParam("id"));
        Json.send(context, EntryJson.of(entry, lookup.around(entry)));
    }

    private void suggest(Context context, IndexView view) {
        SearchUrl url = SearchUrl.of(context.queryParamMap());
        int most = SearchUrl.of(sized(context)).size().value();
        String typed = Optional.ofNullable(context.queryParam("q")).orElse("");
        List<Suggestion> suggestions = view.suggest(url.suggestionRequest(typed, most));
        SearchUrl list = SearchUrl.list(
                url.q(), url.refinements(), url.exact(), Sort.RELEVANCE, PageNumber.FIRST, PageSize.DEFAULT);
        Json.send(
                context,
                suggestions.stream()
                        .map(suggestion -> SuggestionJson.of(suggestion, list))
                        .toList());
    }

    private void similar(Context context, IndexView view) {
        Entry entry = new StudyLookup(view).entry(context.pathParam("id"));
        SearchUrl url = SearchUrl.of(sized(context));
        List<Hit> similar = view.similar(entry.id(), url.size().value());
        Json.send(context, similar.stream().map(HitJson::of).toList());
    }

    /** The size that is asked for, or ten. */
    private static Map<String, List<String>> sized(Context context) {
        return Map.of("size", context.queryParams("size").isEmpty() ? List.of("10") : context.queryParams("size"));
    }

    private void dossiers(Context context, IndexView view) {
        List<DossierSummary> dossiers =
                view.dossiers().stream().map(DossierSummary::of).toList();
        Json.send(context, Map.of("dossiers", dossiers));
    }

    private void dossier(Context context, IndexView view) {
        Dossier dossier = new StudyLookup(view).dossier(context.pathParam("city"), context.queryParam("file"));
        List<Entry> entries = CityStudy.entries(view, dossier, dossier.city().orElseThrow());
        Json.send(context, DossierJson.of(dossier, entries));
    }

    private void compare(Context context, IndexView view) {
        if (EntryCompareUrl.isIn(context.queryParamMap())) {
            EntryCompareUrl entries = EntryCompareUrl.of(context.queryParamMap());
            Json.send(context, EntryCompareJson.of(entries, new EntryComparisons(view).required(entries)));
            return;
        }
        CompareUrl url = CompareUrl.of(context.queryParamMap());
        Json.send(context, CompareJson.of(url, new Comparisons(view).required(url)));
    }
}
