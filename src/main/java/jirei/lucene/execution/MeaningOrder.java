package jirei.lucene.execution;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import jirei.japanese.Normalizer;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.lucene.analysis.TextView;
import jirei.lucene.analysis.Token;
import jirei.lucene.meaning.QueryMeaning;
import jirei.lucene.snapshot.Snapshot;
import jirei.lucene.translation.CompiledQuery;
import jirei.search.SearchRequest;
import jirei.search.Sort;
import org.apache.lucene.search.ScoreDoc;

/** Orders the best hits of a request by words and meaning, if the request asks for relevance. For one question and one thread. */
final class MeaningOrder {
    private final SearchRequest request;
    private final Snapshot snapshot;
    private final JapaneseAnalyzers analyzers;
    private Optional<QueryMeaning> meaning = Optional.empty();

    MeaningOrder(SearchRequest request, Snapshot snapshot, JapaneseAnalyzers analyzers) {
        this.request = request;
        this.snapshot = snapshot;
        this.analyzers = analyzers;
    }

    private boolean isWanted() {
        return request.meaning() && request.sort() == Sort.RELEVANCE;
    }

    /** The number of hits to collect, at least 1, so that those before {@code to} are known after ordering. */
    int depth(int to) {
        int wanted = isWanted() ? Math.max(QueryMeaning.BEST, to) : to;
        return Math.min(wanted, Math.max(1, snapshot.reader().maxDoc()));
    }

    /** The hits of a page, from {@code from} to before {@code to}, after ordering. */
    List<ScoreDoc> page(CompiledQuery question, IntPredicate isComplete, ScoreDoc[] top, int from, int to)
            throws IOException {
        Optional<QueryMeaning> known = top.length > 1 ? meaningOf(question) : Optional.empty();
        ScoreDoc[] ordered = known.isPresent() ? known.get().rescored(top, isComplete) : top;
        return Arrays.stream(ordered).limit(to).skip(from).toList();
    }

    /**
     * The meaning of the question that is answered, found once for all parts of the answer. Empty if it does not count or
     * nothing is known of the words.
     */
    Optional<QueryMeaning> meaningOf(CompiledQuery question) throws IOException {
        if (meaning.isEmpty() && isWanted() && !question.terms().isEmpty()) {
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
