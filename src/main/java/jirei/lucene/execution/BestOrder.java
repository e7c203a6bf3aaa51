package jirei.lucene.execution;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jirei.japanese.Normalizer;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.lucene.analysis.TextView;
import jirei.lucene.analysis.Token;
import jirei.lucene.matching.FewScores;
import jirei.lucene.meaning.QueryMeaning;
import jirei.lucene.schema.SortOrders;
import jirei.lucene.snapshot.Snapshot;
import jirei.lucene.translation.CompiledQuery;
import jirei.search.SearchRequest;
import jirei.search.Sort;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;

/**
 * Orders the best hits of a request again, if it asks for relevance: by what costs too much for all that matches, and by
 * meaning. For one question and one thread.
 */
public final class BestOrder {
    /** Only so many hits are ordered again. */
    public static final int BEST = 200;

    private final SearchRequest request;
    private final Snapshot snapshot;
    private final JapaneseAnalyzers analyzers;
    private Optional<QueryMeaning> meaning = Optional.empty();

    /** Orders the hits of a request on a state of an index. */
    public BestOrder(SearchRequest request, Snapshot snapshot, JapaneseAnalyzers analyzers) {
        this.request = request;
        this.snapshot = snapshot;
        this.analyzers = analyzers;
    }

    /** Whether hits are ordered again. */
    public boolean isByRelevance() {
        return request.sort() == Sort.RELEVANCE;
    }

    /** The number of hits to collect, at least 1, so that those before {@code to} are known after ordering. */
    int depth(int to) {
        int wanted = isByRelevance() ? Math.max(BEST, to) : to;
        return Math.min(wanted, Math.max(1, snapshot.reader().maxDoc()));
    }

    /** The hits of a page, from {@code from} to before {@code to}, after ordering. */
    List<ScoreDoc> page(CompiledQuery question, Answers answers, ScoreDoc[] top, int from, int to) throws IOException {
        ScoreDoc[] ordered = top.length > 1 && isByRelevance() ? ordered(question, answers, top) : top;
        return Arrays.stream(ordered).limit(to).skip(from).toList();
    }

    private ScoreDoc[] ordered(CompiledQuery question, Answers answers, ScoreDoc[] top) throws IOException {
        List<ScoreDoc> best = new ArrayList<>(List.of(top).subList(0, Math.min(BEST, top.length)));
        FixedBitSet few = new FixedBitSet(answers.counted().length());
        best.forEach(hit -> few.set(hit.doc));
        FewScores scores = answers.scores().of(few);
        for (Query query : question.best()) {
            scores.add(query);
        }
        best.replaceAll(hit -> SortOrders.withScore(scores.of(hit.doc), hit));
        best.sort(Comparator.comparingDouble((ScoreDoc hit) -> -SortOrders.score(hit)));
        Optional<QueryMeaning> known = meaningOf(question);
        List<ScoreDoc> ordered =
                new ArrayList<>(known.isPresent() ? known.get().rescored(best, answers.complete()::get) : best);
        ordered.addAll(List.of(top).subList(best.size(), top.length));
        return ordered.toArray(ScoreDoc[]::new);
    }

    /**
     * The meaning of the question that is answered, found once for all parts of the answer. Empty if it does not count or
     * nothing is known of the words.
     */
    public Optional<QueryMeaning> meaningOf(CompiledQuery question) throws IOException {
        boolean counts =
                request.meaning() && isByRelevance() && !question.terms().isEmpty();
        if (meaning.isEmpty() && counts) {
            meaning = Optional.of(QueryMeaning.of(snapshot.reader(), snapshot.vectors(), words(question)));
        }
        return meaning.filter(known -> !known.isUnknown());
    }

    private List<String> words(CompiledQuery question) {
        return question.terms().stream()
                .flatMap(term -> analyzers.analyze(TextView.WORD, Normalizer.fold(term.typed())).stream())
                .map(Token::term)
                .toList();
    }
}
