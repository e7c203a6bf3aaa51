package jirei.web.search;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import jirei.query.ParsedQuery;
import jirei.search.IndexView;
import jirei.search.IndexingStatus;
import jirei.search.PageNumber;
import jirei.search.Search;
import jirei.search.SearchResult;
import jirei.search.Spread;
import jirei.web.http.Html;
import jirei.web.http.Routes;
import jirei.web.queries.QueryLog;
import jirei.web.study.IndexNotes;
import jirei.web.study.Matrix;
import jirei.web.study.StudyLookup;
import jirei.web.url.ResultView;
import jirei.web.url.SearchUrl;

/** The search page, whole or for htmx the part that changes, and the page that analyzes a text. */
public final class SearchPages {
    /** The element that asks while somebody types. */
    private static final String FIELD = "q";

    private final Html html;
    private final Clock clock;
    private final IndexingStatus status;
    private final Optional<QueryLog> queries;
    private final FacetStudies studies = new FacetStudies();

    /**
     * Routes that render with these templates.
     *
     * @param clock the date of access in citations
     * @param status whether the index is up to date
     * @param queries records what is searched for
     */
    public SearchPages(Html html, Clock clock, IndexingStatus status, Optional<QueryLog> queries) {
        this.html = html;
        this.clock = clock;
        this.status = status;
        this.queries = queries;
    }

    public void addTo(Routes routes) {
        routes.read("/", this::search);
        routes.read("/analyze", this::analyze);
    }

    private void search(Context context, IndexView view) {
        StudyLookup lookup = new StudyLookup(view);
        SearchUrl url = lookup.named(SearchUrl.of(context.queryParamMap()));
        boolean part = Html.isPart(context);
        if (!part && SearchUrl.isForm(context.queryParamMap())) {
            context.redirect(url.toString(), HttpStatus.SEE_OTHER);
            return;
        }
        ParsedQuery query = lookup.parse(url);
        long start = System.nanoTime();
        Search search = view.search(url.request(query));
        SearchResult result = search.result();
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        NoResultLinks further = result.isAnswered() || result.timedOut()
                ? NoResultLinks.NONE
                : new NoResultSearches(view).from(url, query, result.reachable() == 0);
        String trigger = Optional.ofNullable(context.header("HX-Trigger")).orElse("");
        if (url.page().equals(PageNumber.FIRST) && !trigger.equals(FIELD)) {
            queries.ifPresent(
                    log -> log.asked(url.q(), result.total(), !url.refinements().isEmpty(), took));
        }
        Spread spread = search.spread();
        boolean asMatrix = url.view() == ResultView.MATRIX;
        SearchPage page = SearchPage.of(
                url,
                query,
                result,
                further,
                FewHits.of(view, url, query, result),
                FacetView.isId(trigger),
                asMatrix ? Optional.of(matrix(url, spread, lookup)) : Optional.empty(),
                asMatrix ? Optional.empty() : SpreadView.of(spread, url, SpreadView.isId(trigger)),
                LocalDate.now(clock),
                IndexNotes.of(view, status),
                studies.of(view, url),
                Selection.isOfAll(context.queryParamMap()));
        if (part) {
            context.header("HX-Push-Url", url.toString());
        }
        html.send(context, part ? "search/results.jte" : "search/search.jte", page);
    }

    private static MatrixView matrix(SearchUrl url, Spread spread, StudyLookup lookup) {
        return MatrixView.of(Matrix.of(spread, lookup.latest(), url.refinements()), url);
    }

    private void analyze(Context context, IndexView view) {
        String text = StudyLookup.textToAnalyze(context.queryParam("q"));
        AnalyzePage page = new AnalyzePage(text, text.isEmpty() ? Optional.empty() : Optional.of(view.analyze(text)));
        html.send(context, "search/analyze.jte", page);
    }
}
