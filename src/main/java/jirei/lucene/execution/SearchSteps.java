package jirei.lucene.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jirei.japanese.Normalizer;
import jirei.lucene.analysis.Language;
import jirei.lucene.matching.Presence;
import jirei.lucene.snapshot.Snapshot;
import jirei.lucene.translation.CompiledQuery;
import jirei.lucene.translation.QueryTerm;
import jirei.lucene.translation.QueryTranslator;
import jirei.lucene.translation.TermStatistics;
import jirei.query.Query;
import jirei.search.Relaxation;
import jirei.search.SearchRequest;

/**
 * The ways to ask the index for a request: as it was typed, and, for when that finds nothing, with slips corrected,
 * with fewer of its words, with related words. What was typed is translated once, and what it was corrected to once
 * more when that is asked.
 *
 * <p>For one thread.
 */
public final class SearchSteps {
    private final SearchRequest request;
    private final Snapshot snapshot;
    private final Language language;
    private final TermStatistics terms;
    private final Set<String> exact;
    private final SearchStep asTyped;
    private final Optional<Query> correction;

    /**
     * The ways to ask an index.
     *
     * @param snapshot its words and names
     * @param presence whether it has anything that matches
     */
    public SearchSteps(SearchRequest request, Snapshot snapshot, Presence presence, Language language) {
        this.request = request;
        this.snapshot = snapshot;
        this.language = language;
        this.exact = request.exact().stream().map(Normalizer::fold).collect(Collectors.toSet());
        this.terms = new TermStatistics(snapshot.searcher(), presence, language.analyzers());
        CompiledQuery question = translated(false);
        this.asTyped = new SearchStep(
                Relaxation.NONE, question, question.full(), request.query().isPlain());
        this.correction = new Corrector(snapshot.lexicon(), exact).corrected(request.query());
    }

    /** What was typed. */
    public SearchStep asTyped() {
        return asTyped;
    }

    /** What was meant, if what was typed looks like a slip. */
    public Optional<Query> correction() {
        return correction;
    }

    /** The ways that ask for less, the least first; where there is a correction, all of them are about it. */
    public List<SearchStep> relaxed() {
        CompiledQuery question = correction.isPresent() ? translated(true) : asTyped.question();
        List<SearchStep> steps = new ArrayList<>();
        if (correction.isPresent()) {
            steps.add(new SearchStep(Relaxation.CORRECTED, question, question.full(), asTyped.plain()));
        }
        question.fewer()
                .ifPresent(
                        fewer -> steps.add(new SearchStep(Relaxation.FEWER_WORDS, question, fewer, asTyped.plain())));
        question.related()
                .ifPresent(related ->
                        steps.add(new SearchStep(Relaxation.RELATED_WORDS, question, related, asTyped.plain())));
        return steps;
    }

    /** The words of a step that no entry has, in any spelling and by no synonym; those that touch in the query as one. */
    public List<String> lacking(SearchStep step) {
        String query = request.query().toString();
        List<String> lacking = new ArrayList<>();
        boolean touching = false;
        for (QueryTerm term : step.question().terms()) {
            boolean lacks = term.isLacking(terms);
            if (lacks && touching && query.contains(lacking.getLast() + term.typed())) {
                lacking.add(lacking.removeLast() + term.typed());
            } else if (lacks) {
                lacking.add(term.typed());
            }
            touching = lacks;
        }
        return lacking.stream().distinct().toList();
    }

    private CompiledQuery translated(boolean correcting) {
        return new QueryTranslator(
                        language,
                        snapshot.lexicon(),
                        snapshot.knownCities(),
                        snapshot.attributes(),
                        terms,
                        exact,
                        correcting)
                .translate(request.query());
    }
}
