package jirei.lucene.execution;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jirei.casestudy.Dimension;
import jirei.casestudy.EntryId;
import jirei.lucene.analysis.Language;
import jirei.lucene.lexicon.KnownCities;
import jirei.lucene.matching.DocumentScores;
import jirei.lucene.matching.DocumentSets;
import jirei.lucene.matching.ScoredSet;
import jirei.lucene.matching.SearchTimeout;
import jirei.lucene.meaning.QueryMeaning;
import jirei.lucene.schema.DocumentQueries;
import jirei.lucene.schema.EntryDocuments;
import jirei.lucene.schema.IndexFields;
import jirei.lucene.schema.SortOrders;
import jirei.lucene.schema.StoredEntries;
import jirei.lucene.snapshot.Snapshot;
import jirei.lucene.translation.CompiledQuery;
import jirei.search.Correction;
import jirei.search.Expansion;
import jirei.search.FacetResult;
import jirei.search.Hit;
import jirei.search.MarkedEntry;
import jirei.search.Refinement;
import jirei.search.Relaxation;
import jirei.search.SearchRequest;
import jirei.search.SearchResult;
import jirei.search.Spread;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.FixedBitSet;

/**
 * Answers one question on one snapshot: counts what answers it, asks for less where nothing does, and lets follow what
 * matches weakly. The question is translated once, by the constructor; what was counted is remembered.
 *
 * <p>For one thread.
 */
public final class SearchExecution {
    private final SearchRequest request;
    private final Snapshot snapshot;
    private final Language language;
    private final IndexSearcher searcher;
    private final SearchSteps steps;
    private final SearchTimeout timeout;
    private final DocumentSets documents;
    private final AnswerFinder answers;
    private final BestOrder order;
    private Optional<Found> found = Optional.empty();
    private Optional<SearchResult> result = Optional.empty();

    /** Translates the question, and searches nothing yet. A snapshot without entries can only be asked for the translation. */
    public SearchExecution(SearchRequest request, Snapshot snapshot, Language language) {
        this(request, snapshot, language, SearchTimeout::start);
    }

    /** Searches with a timeout, which begins before the question is translated. */
    SearchExecution(SearchRequest request, Snapshot snapshot, Language language, Supplier<SearchTimeout> startTimeout) {
        this.request = request.with(named(request.refinements(), snapshot.knownCities()));
        this.snapshot = snapshot;
        this.language = language;
        this.searcher = snapshot.searcher();
        // What is computed once for all searches is no part of the time of the first.
        language.synonyms().prepare();
        snapshot.lexicon().prepare();
        this.timeout = startTimeout.get();
        this.documents = new DocumentSets(searcher, timeout);
        this.answers = new AnswerFinder(searcher, documents, timeout);
        this.steps = new SearchSteps(this.request, snapshot, documents, language);
        this.order = new BestOrder(this.request, snapshot, language.analyzers());
    }

    /** The refinements with places by the names that the study gives them: 米国 for アメリカ合衆国. */
    public static Set<Refinement> named(Set<Refinement> refinements, KnownCities cities) {
        return refinements.stream()
                .flatMap(picked -> cities.meant(picked).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The page that was asked for, with its facets. */
    public SearchResult result() throws IOException {
        if (result.isEmpty()) {
            result = Optional.of(search());
        }
        return result.get();
    }

    private SearchResult search() throws IOException {
        Found answered = found();
        Part answering = answering(answered);
        Part weak = weak(answered);
        List<ScoreDoc> page = new ArrayList<>(answering.page());
        page.addAll(weak.page());
        return new SearchResult(
                answered.total(),
                answered.complete(),
                weak.total(),
                relaxation(),
                answered.complete() > 0 ? List.of() : steps.lacking(answered.step()),
                correction(answered),
                expansions(),
                ExpandedWords.offers(question().terms(), request.refinements()),
                reader(answered)
                        .hits(page, answering.page().size(), answered.answers().complete()),
                near(answered, weak),
                answering.facets(),
                excluded(answered),
                timeout.wasReached());
    }

    private List<Integer> excluded(Found answered) throws IOException {
        List<Integer> counts = new ArrayList<>();
        for (Query removed : answered.step().question().removed(answered.complete() > 0)) {
            counts.add(count(documents.of(removed), within(request.refinements())));
        }
        return counts;
    }

    /** How many entries match. */
    public int total() throws IOException {
        return found().total();
    }

    /** How many of these match every word. */
    public int complete() throws IOException {
        return found().complete();
    }

    /** Matches the entries that answer, whatever the refinements; none unless some entry matches the whole query. */
    public Query answering() throws IOException {
        Found answered = found();
        return answered.complete() > 0 && answered.step().relaxation().isFull()
                ? counted(answered)
                : new MatchNoDocsQuery("nothing matches the whole query");
    }

    /** What had to give before anything matched. */
    public Relaxation relaxation() throws IOException {
        Found answered = found();
        return answered.total() == 0 ? Relaxation.NONE : answered.step().relaxation();
    }

    /** Whether anything was left out until now because the time was over. */
    public boolean timedOut() {
        return timeout.wasReached();
    }

    /** The ids of the first entries that match, in order. */
    public List<EntryId> ids(int most) throws IOException {
        return ids(found().answers().counted(), most);
    }

    /** The ids of the first entries that match weakly, in order. */
    public List<EntryId> weakIds(int most) throws IOException {
        return ids(found().answers().weak(), most);
    }

    private List<EntryId> ids(FixedBitSet among, int most) throws IOException {
        List<ScoreDoc> first = page(found(), among, 0, most);
        return EntryDocuments.ids(snapshot.reader(), first.toArray(ScoreDoc[]::new));
    }

    /** How the entries that match are spread over cities, themes and years, whatever city and theme is picked. */
    public Spread spread() throws IOException {
        Set<Refinement> others = request.refinements().stream()
                .filter(picked -> !picked.dimension().equals(Dimension.CITY)
                        && !picked.dimension().equals(Dimension.THEME))
                .collect(Collectors.toSet());
        return SpreadCounter.count(searcher, refined(counted(found()), others), IndexFields.facets());
    }

    /** What the query asks the index as it was typed. */
    CompiledQuery question() {
        return steps.asTyped().question();
    }

    /** What else than the words as typed is looked for; nothing in an empty index. */
    List<Expansion> expansions() throws IOException {
        return snapshot.facets().isEmpty()
                ? List.of()
                : ExpandedWords.expansions(found().step().question().terms());
    }

    /** The entries of these names, as far as there are such, with all marked that is marked in the hits. */
    public List<MarkedEntry> marked(List<EntryId> ids) throws IOException {
        List<Integer> wanted = new ArrayList<>();
        for (EntryId id : ids) {
            snapshot.document(id).ifPresent(wanted::add);
        }
        return reader(found()).marked(wanted);
    }

    /** What answers, by the first step that finds any entry; where none does, what was typed. */
    private Found found() throws IOException {
        if (found.isEmpty()) {
            found = Optional.of(firstThatFinds());
        }
        return found.get();
    }

    private Found firstThatFinds() throws IOException {
        Found asTyped = at(steps.asTyped());
        if (asTyped.total() == 0 && !timeout.wasReached()) {
            for (SearchStep step : steps.relaxed()) {
                Found relaxed = at(step);
                if (relaxed.total() > 0) {
                    return relaxed;
                }
            }
        }
        return asTyped;
    }

    private Found at(SearchStep step) throws IOException {
        FixedBitSet within = within(request.refinements());
        Answers here = answers.of(step, within);
        return new Found(step, here, count(here.counted(), within), count(here.complete(), within));
    }

    private static int count(FixedBitSet found, FixedBitSet within) {
        return Math.toIntExact(FixedBitSet.intersectionCount(found, within));
    }

    /** What one step found: what answers, and how much of it is left by the refinements. */
    private record Found(SearchStep step, Answers answers, int total, int complete) {}

    private static ScoredSet counted(Found answered) {
        return new ScoredSet(answered.answers().counted(), answered.answers().scores());
    }

    /** The hits of a part of the requested page. */
    private record Part(int total, List<ScoreDoc> page, List<FacetResult> facets) {}

    /** The corrected query, if an entry matches all of it under the refinements. */
    private Optional<Correction> correction(Found answered) throws IOException {
        if (steps.correction().isEmpty() || timeout.wasReached()) {
            return Optional.empty();
        }
        jirei.query.Query meant = steps.correction().get();
        if (answered.step().relaxation() == Relaxation.CORRECTED) {
            return Optional.of(new Correction(meant, answered.total()));
        }
        SearchExecution corrected = new SearchExecution(request.with(meant), snapshot, language);
        return corrected.anyMatchesInFull() ? Optional.of(new Correction(meant, corrected.total())) : Optional.empty();
    }

    /** Whether an entry matches all that was typed. Nothing is scored for it. */
    private boolean anyMatchesInFull() throws IOException {
        FixedBitSet full = documents.of(steps.asTyped().condition());
        return count(full, within(request.refinements())) > 0;
    }

    private Part answering(Found answered) throws IOException {
        FixedBitSet counted = answered.answers().counted();
        int from = request.offset();
        SidewaysFacets facets =
                new SidewaysFacets(snapshot.facets().orElseThrow(), counted, request.refinements(), this::within);
        return new Part(
                answered.total(),
                page(answered, counted, from, from + request.size().value()),
                facets.results());
    }

    /** What matches weakly; and what of it fills the page. */
    private Part weak(Found answered) throws IOException {
        FixedBitSet weak = answered.answers().weak();
        int total = count(weak, within(request.refinements()));
        int from = Math.max(0, request.offset() - answered.total());
        int to = request.offset() + request.size().value() - answered.total();
        if (to <= from || total == 0) {
            return new Part(total, List.of(), List.of());
        }
        return new Part(total, page(answered, weak, from, to), List.of());
    }

    private List<ScoreDoc> page(Found answered, FixedBitSet among, int from, int to) throws IOException {
        DocumentScores scores = answered.answers().scores();
        int depth = order.depth(to);
        FixedBitSet left = among.clone();
        left.and(within(request.refinements()));
        FixedBitSet first = order.isByRelevance() ? scores.first(depth, left) : left;
        TopFieldDocs top = searcher.search(
                new ScoredSet(first, scores),
                new TopFieldCollectorManager(SortOrders.of(request.sort()), depth, Integer.MAX_VALUE));
        return order.page(answered.step().question(), answered.answers(), top.scoreDocs, from, to);
    }

    /** The entries near in meaning, behind the last that matches, where none has all words. */
    private List<Hit> near(Found answered, Part weak) throws IOException {
        int found = answered.total() + weak.total();
        boolean isLastPage = request.offset() <= found
                && found <= request.offset() + request.size().value();
        CompiledQuery question = answered.step().question();
        Optional<QueryMeaning> known =
                isLastPage && answered.complete() == 0 && answered.step().plain() && !timeout.wasReached()
                        ? order.meaningOf(question)
                        : Optional.empty();
        return known.isPresent()
                ? NearEntries.of(
                        known.get(),
                        question.terms(),
                        StoredEntries.in(snapshot.reader()),
                        language.analyzers(),
                        wordless(question)::get)
                : List.of();
    }

    /** What is left by the refinements and has none of the words. */
    private FixedBitSet wordless(CompiledQuery question) throws IOException {
        FixedBitSet wordless = documents.of(question.wordless()).clone();
        wordless.and(within(request.refinements()));
        return wordless;
    }

    /** The entries that refinements leave. */
    private FixedBitSet within(Set<Refinement> refinements) throws IOException {
        return documents.of(refined(new TermQuery(DocumentQueries.entries()), refinements));
    }

    private static DrillDownQuery refined(Query query, Set<Refinement> refinements) {
        return DocumentQueries.refined(query, refinements);
    }

    private HitReader reader(Found answered) {
        return new HitReader(
                searcher,
                documents,
                language.analyzers(),
                answered.step().question().terms());
    }
}
