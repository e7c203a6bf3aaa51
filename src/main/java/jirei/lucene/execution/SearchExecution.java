package jirei.lucene.execution;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.japanese.Normalizer;
import jirei.lucene.analysis.Language;
import jirei.lucene.schema.EntryDocuments;
import jirei.lucene.schema.IndexFields;
import jirei.lucene.schema.SortOrders;
import jirei.lucene.snapshot.Snapshot;
import jirei.lucene.translation.CompiledQuery;
import jirei.lucene.translation.QueryTerm;
import jirei.lucene.translation.QueryTranslator;
import jirei.lucene.translation.TermAlternative;
import jirei.lucene.translation.TermStatistics;
import jirei.query.Query;
import jirei.search.Correction;
import jirei.search.Expansion;
import jirei.search.FacetResult;
import jirei.search.Hit;
import jirei.search.MarkedEntry;
import jirei.search.MarkedText;
import jirei.search.MatchType;
import jirei.search.Refinement;
import jirei.search.Relaxation;
import jirei.search.SearchRequest;
import jirei.search.SearchResult;
import jirei.search.Spread;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/**
 * Answers one question on one snapshot: counts what matches, asks for less where nothing does, and lets follow what
 * matches in part.
 */
public final class SearchExecution {
    private final SearchRequest request;
    private final Snapshot snapshot;
    private final IndexSearcher searcher;
    private final Language language;
    private final TermStatistics terms;
    private final Set<String> exact;

    public SearchExecution(SearchRequest request, Snapshot snapshot, Language language) {
        this.request = request;
        this.snapshot = snapshot;
        this.searcher = snapshot.searcher();
        this.language = language;
        this.exact = request.exact().stream().map(Normalizer::fold).collect(Collectors.toSet());
        this.terms = new TermStatistics(searcher, language.analyzers());
    }

    public SearchResult answer() throws IOException {
        CompiledQuery question = question(false);
        Optional<Query> meant = meant();
        Counted counted = counted(question, meant.isPresent());
        Counted behind = others(counted);
        List<ScoreDoc> page = new ArrayList<>(counted.page());
        page.addAll(behind.page());
        return new SearchResult(
                counted.total(),
                behind.total(),
                counted.total() == 0 ? Relaxation.NONE : counted.step().relaxation(),
                meant.map(Correction::new),
                expansions(counted.step().question().terms()),
                offers(question.terms()),
                hits(counted, page),
                counted.facets());
    }

    /**
     * How what is counted is spread over cities, themes and years, once no other refinements than these hold. What had to
     * give is as in the answer.
     */
    public Spread spread(Set<Refinement> refinements) throws IOException {
        return SpreadCounter.count(searcher, refined(step().condition(), refinements), IndexFields.facets());
    }

    /** The entries of these names, as far as there are such, with all marked that is marked in the hits. */
    public List<MarkedEntry> marked(List<EntryId> ids) throws IOException {
        MatchHighlighter findings =
                new MatchHighlighter(searcher, step().question().terms());
        List<MarkedEntry> marked = new ArrayList<>();
        for (EntryId id : ids) {
            OptionalInt document = snapshot.document(id);
            if (document.isPresent()) {
                Entry entry = EntryDocuments.entry(searcher.storedFields().document(document.getAsInt()));
                MatchHighlighter.EntryMatches found = findings.in(
                        document.getAsInt(), entry.title(), entry.content().text());
                marked.add(MarkedEntry.of(entry, found.title(), found.body()));
            }
        }
        return marked;
    }

    /** The step at which something is found, or the first one; without the hits and facets of an answer. */
    private Step step() throws IOException {
        CompiledQuery question = question(false);
        Step asked = new Step(Relaxation.NONE, question, question.full());
        if (finds(asked)) {
            return asked;
        }
        boolean correctable = meant().isPresent();
        for (Step step : relaxations(correctable ? question(true) : question, correctable)) {
            if (finds(step)) {
                return step;
            }
        }
        return asked;
    }

    private boolean finds(Step step) throws IOException {
        return searcher.count(refined(step.condition())) > 0;
    }

    private Optional<Query> meant() {
        return new Corrector(snapshot.lexicon(), exact).corrected(request.query());
    }

    /** What the question finds, as it is or relaxed. */
    private Counted counted(CompiledQuery question, boolean correctable) throws IOException {
        Counted counted = count(new Step(Relaxation.NONE, question, question.full()));
        return counted.total() > 0 ? counted : relaxed(correctable ? question(true) : question, correctable, counted);
    }

    /** A condition under which entries are counted. */
    private record Step(Relaxation relaxation, CompiledQuery question, org.apache.lucene.search.Query condition) {
        boolean isFull() {
            return relaxation.compareTo(Relaxation.CORRECTED) <= 0;
        }
    }

    /** What a step gave: how many, and those of them that are on the page that was asked for. */
    private record Counted(Step step, int total, List<ScoreDoc> page, List<FacetResult> facets) {}

    private CompiledQuery question(boolean correcting) {
        return new QueryTranslator(language, snapshot.lexicon(), snapshot.cities(), terms, exact, correcting)
                .translate(request.query());
    }

    /** The steps by which less is asked for, the least first. */
    private static List<Step> relaxations(CompiledQuery question, boolean corrected) {
        List<Step> steps = new ArrayList<>();
        if (corrected) {
            steps.add(new Step(Relaxation.CORRECTED, question, question.full()));
        }
        question.fewer().ifPresent(fewer -> steps.add(new Step(Relaxation.FEWER_WORDS, question, fewer)));
        if (!question.units().isEmpty()) {
            steps.add(new Step(Relaxation.ANY_WORD, question, question.any()));
        }
        return steps;
    }

    /** The first step that finds anything, or what was counted before. */
    private Counted relaxed(CompiledQuery question, boolean corrected, Counted asked) throws IOException {
        for (Step step : relaxations(question, corrected)) {
            Counted counted = count(step);
            if (counted.total() > 0) {
                return counted;
            }
        }
        return asked;
    }

    private Counted count(Step step) throws IOException {
        int wanted = Math.min(
                request.offset() + request.size().value(),
                Math.max(1, snapshot.reader().maxDoc()));
        var found = new DrillSideways(
                        searcher, IndexFields.facets(), snapshot.facets().orElseThrow())
                .search(
                        refined(step.question().ranked(step.condition(), step.isFull())),
                        new TopFieldCollectorManager(SortOrders.of(request.sort()), wanted, Integer.MAX_VALUE));
        TopFieldDocs top = found.collectorResult;
        return new Counted(
                step,
                Math.toIntExact(top.totalHits.value()),
                List.of(top.scoreDocs).stream().skip(request.offset()).toList(),
                FacetCounter.results(
                        found.facets, snapshot.facets().orElseThrow().getDims(), request.refinements()));
    }

    private DrillDownQuery refined(org.apache.lucene.search.Query query) {
        return refined(query, request.refinements());
    }

    private static DrillDownQuery refined(org.apache.lucene.search.Query query, Set<Refinement> refinements) {
        DrillDownQuery refined = new DrillDownQuery(IndexFields.facets(), query);
        for (Refinement refinement : refinements) {
            refined.add(refinement.dimension().name(), refinement.value());
        }
        return refined;
    }

    /** What matches in part: any word, but not the step's condition; and what of it fills the page. */
    private Counted others(Counted counted) throws IOException {
        Step step = counted.step();
        if (step.question().units().isEmpty() || step.relaxation() == Relaxation.ANY_WORD) {
            return new Counted(step, 0, List.of(), List.of());
        }
        BooleanQuery.Builder rest = new BooleanQuery.Builder();
        rest.add(step.question().any(), Occur.FILTER);
        rest.add(step.condition(), Occur.MUST_NOT);
        int from = Math.max(0, request.offset() - counted.total());
        int to = request.offset() + request.size().value() - counted.total();
        if (to <= from) {
            return new Counted(step, searcher.count(refined(rest.build())), List.of(), List.of());
        }
        TopFieldDocs top = searcher.search(
                refined(step.question().ranked(rest.build(), false)),
                new TopFieldCollectorManager(SortOrders.of(request.sort()), to, Integer.MAX_VALUE));
        return new Counted(
                step,
                Math.toIntExact(top.totalHits.value()),
                List.of(top.scoreDocs).stream().skip(from).toList(),
                List.of());
    }

    private List<Hit> hits(Counted counted, List<ScoreDoc> page) throws IOException {
        MatchHighlighter findings =
                new MatchHighlighter(searcher, counted.step().question().terms());
        StoredFields stored = searcher.storedFields();
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc found : page) {
            Entry entry = EntryDocuments.entry(stored.document(found.doc));
            String body = entry.content().text();
            MatchHighlighter.EntryMatches why = findings.in(found.doc, entry.title(), body);
            hits.add(new Hit(
                    entry,
                    new MarkedText(entry.title(), why.title()),
                    Passages.snippet(body, entry.content().ownText().length(), why.body()),
                    why.why(),
                    hits.size() < counted.page().size(),
                    score(found)));
        }
        return hits;
    }

    private static float score(ScoreDoc found) {
        Object[] sortedBy = ((FieldDoc) found).fields;
        return (Float) sortedBy[sortedBy.length - 1];
    }

    private static List<Expansion> expansions(List<QueryTerm> sought) {
        return sought.stream()
                .flatMap(word -> word.alternatives().stream())
                .filter(trace -> trace.matchType() != MatchType.AS_TYPED && !trace.isLoose())
                .collect(Collectors.groupingBy(
                        TermAlternative::typed,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                trace -> new Expansion.ExpandedForm(trace.form(), trace.matchType(), trace.weight()),
                                Collectors.toCollection(LinkedHashSet::new))))
                .entrySet()
                .stream()
                .map(entry -> new Expansion(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private List<Refinement> offers(List<QueryTerm> sought) {
        Set<Refinement> picked = request.refinements();
        return sought.stream()
                .flatMap(word -> word.alternatives().stream())
                .flatMap(trace -> trace.attribute().stream())
                .filter(value -> !picked.contains(value))
                .distinct()
                .toList();
    }
}
