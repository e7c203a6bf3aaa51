package jirei.lucene.translation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.lucene.analysis.TextView;
import jirei.lucene.analysis.Token;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;

/**
 * Scores matches by their words, by pairs of characters of folded kana, which tolerate typing errors and spelling
 * variants, by characters and by pairs of adjacent words. The scores are summed (BM25; Robertson and Zaragoza, The
 * Probabilistic Relevance Framework, 2009).
 *
 * <p>Nearly every text has the characters of a query and its common pairs, and pairs of words must be verified, so these are
 * looked up only in the documents that are best by everything else.
 *
 * <p>The weights were measured together on three public collections of questions in Japanese and on the judged queries
 * of this project; {@code jirei eval} repeats the measurement.
 */
final class Ranking {
    private static final float PAIR_OF_CHARACTERS = 0.3f;
    private static final float CHARACTER = 0.25f;
    private static final float PAIR_OF_WORDS = 0.3f;

    /** The words of a pair may be swapped or have two words between them. */
    private static final int SLOP = 2;

    /** More than a sentence has; further words of a longer text add little. */
    private static final int MOST_WORDS = 64;

    private static final int MOST_STRETCHES = 128;

    private final JapaneseAnalyzers analyzers;
    private final TextQueries texts;

    Ranking(JapaneseAnalyzers analyzers, TextQueries texts) {
        this.analyzers = analyzers;
        this.texts = texts;
    }

    /** Adds the queries for these words: words and rare stretches for all documents, the rest for the best. */
    void addTo(CompiledQueryBuilder builder, QueryWords query) {
        List<Token> first = query.tokens().stream().limit(MOST_WORDS).toList();
        List<Query> words = new ArrayList<>();
        terms(first).forEach(term -> texts.term(TextView.WORD, term).ifPresent(words::add));
        List<Query> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < first.size(); i++) {
            List<String> pair = List.of(first.get(i).term(), first.get(i + 1).term());
            if (!Objects.equals(pair.getFirst(), pair.getLast())) {
                texts.words(pair, SLOP).ifPresent(near -> pairs.add(new BoostQuery(near, PAIR_OF_WORDS)));
            }
        }
        builder.rank(words);
        builder.rankBest(pairs);
        for (String stretch : stretches(query).stream().limit(MOST_STRETCHES).toList()) {
            List<Query> found = weighted(stretch);
            if (texts.isRare(stretch)) {
                builder.rank(found);
            } else {
                builder.rankBest(found);
            }
        }
    }

    private static Set<String> terms(List<Token> words) {
        return words.stream().map(Token::term).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The distinct stretches that overlap a significant word. */
    private Set<String> stretches(QueryWords query) {
        BitSet carrying = new BitSet(query.text().length());
        query.tokens().forEach(word -> carrying.set(word.start(), word.end()));
        Set<String> stretches = new LinkedHashSet<>();
        for (Token stretch : analyzers.analyze(TextView.SOUND, query.text())) {
            int carried = carrying.nextSetBit(stretch.start());
            if (carried >= 0 && carried < stretch.end()) {
                stretches.add(stretch.term());
            }
        }
        return stretches;
    }

    private List<Query> weighted(String stretch) {
        float weight = stretch.length() == 1 ? CHARACTER : PAIR_OF_CHARACTERS;
        return texts.stretch(stretch).<Query>map(found -> new BoostQuery(found, weight)).stream()
                .toList();
    }
}
