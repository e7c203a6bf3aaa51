package jirei.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import jirei.casestudy.Dossier;
import jirei.casestudy.Entry;
import jirei.query.ParsedQuery;
import jirei.search.Hit;
import jirei.search.SearchEngine;
import jirei.search.SearchResult;
import jirei.search.Suggestion;
import jirei.web.api.DossierJson.DossierSummary;
import jirei.web.api.SearchJson.HitJson;
import jirei.web.compare.Comparisons;
import jirei.web.http.Json;
import jirei.web.http.Routes;
import jirei.web.study.StudyLookup;
import jirei.web.url.CompareUrl;
import jirei.web.url.SearchUrl;

/** The JSON API: the same questions as the page's, for other programs. */
public final class Api {
    private final SearchEngine engine;
    private final StudyLookup library;
    private final Comparisons comparisons;

    public Api(SearchEngine engine) {
        this.engine = engine;
        this.library = new StudyLookup(engine);
        this.comparisons = new Comparisons(engine);
    }

    public void addTo(RoutesConfig routes) {
        Routes.read(routes, "/api/search", this::search);
        Routes.read(routes, "/api/search/ids", this::ids);
        Routes.read(routes, "/api/suggest", this::suggest);
        Routes.read(routes, "/api/analyze", this::analyze);
        Routes.read(routes, "/api/entries/{id}", this::entry);
        Routes.read(routes, "/api/entries/{id}/similar", this::similar);
        Routes.read(routes, "/api/dossiers", this::dossiers);
        Routes.read(routes, "/api/dossiers/{city}", this::dossier);
        Routes.read(routes, "/api/compare", this::compare);
    }

    private void search(Context context) {
        SearchUrl url = SearchUrl.of(context.queryParamMap());
        long start = System.nanoTime();
        ParsedQuery query = library.parse(url);
        SearchResult result = engine.search(url.request(query));
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        Json.send(context, SearchJson.of(url, query, result, took));
    }

    private void ids(Context context) {
        SearchUrl url = SearchUrl.of(context.queryParamMap());
        Json.send(context, HitIds.of(engine, url.request(library.parse(url))));
    }

    private void analyze(Context context) {
        String text = StudyLookup.textToAnalyze(context.queryParam("q"));
        Json.send(context, AnalysisJson.of(text, engine.analyze(text)));
    }

    private void entry(Context context) {
        Entry entry = library.entry(context.pathParam("id"));
        Json.send(context, EntryJson.of(entry, library.around(entry)));
    }

    private void suggest(Context context) {
        SearchUrl url = SearchUrl.of(sized(context));
        String typed = Optional.ofNullable(context.queryParam("q")).orElse("");
        List<Suggestion> suggestions = engine.suggest(typed, url.size().value());
        Json.send(context, suggestions.stream().map(SuggestionJson::of).toList());
    }

    private void similar(Context context) {
        Entry entry = library.entry(context.pathParam("id"));
        SearchUrl url = SearchUrl.of(sized(context));
        List<Hit> similar = engine.similar(entry.id(), url.size().value());
        Json.send(context, similar.stream().map(HitJson::of).toList());
    }

    /** The size that is asked for, or ten. */
    private static Map<String, List<String>> sized(Context context) {
        return Map.of("size", context.queryParams("size").isEmpty() ? List.of("10") : context.queryParams("size"));
    }

    private void dossiers(Context context) {
        List<DossierSummary> dossiers =
                engine.dossiers().stream().map(DossierSummary::of).toList();
        Json.send(context, Map.of("dossiers", dossiers));
    }

    private void dossier(Context context) {
        Dossier dossier = library.dossier(context.pathParam("city"), context.queryParam("file"));
        List<Entry> entries = engine.entries(dossier.provenance().file());
        Json.send(context, DossierJson.of(dossier, entries));
    }

    private void compare(Context context) {
        CompareUrl url = CompareUrl.of(context.queryParamMap());
        Json.send(context, CompareJson.of(url, comparisons.required(url)));
    }
}
