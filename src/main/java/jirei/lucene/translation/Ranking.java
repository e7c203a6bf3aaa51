package jirei.lucene.translation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.lucene.analysis.SoundTokenizer;
import jirei.lucene.analysis.TextView;
import jirei.lucene.analysis.Token;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;

/**
 * Scores matches by their words, by n-grams of two and three characters of folded kana, which tolerate typing errors
 * and spelling variants, and by pairs of adjacent words. The scores are summed (BM25; Robertson and Zaragoza, The
 * Probabilistic Relevance Framework, 2009).
 *
 * <p>The weights were measured together on three public collections of questions in Japanese and on the judged queries
 * of this project; {@code jirei eval} repeats the measurement.
 */
final class Ranking {
    private static final float PAIR_OF_CHARACTERS = 0.25f;
    private static final float THREE_CHARACTERS = 0.03f;
    private static final float PAIR_OF_WORDS = 0.2f;

    /** The words of a pair may be swapped or have two words between them. */
    private static final int SLOP = 2;

    /** More than a sentence has; further words of a longer text add little. */
    private static final int MOST_WORDS = 64;

    private static final int MOST_STRETCHES = 384;

    private final JapaneseAnalyzers analyzers;
    private final TextQueries texts;

    Ranking(JapaneseAnalyzers analyzers, TextQueries texts) {
        this.analyzers = analyzers;
        this.texts = texts;
    }

    /** The ranking queries for these words. */
    List<Query> of(QueryWords query) {
        List<Query> ranking = new ArrayList<>();
        List<Token> first = query.tokens().stream().limit(MOST_WORDS).toList();
        terms(first).forEach(term -> texts.term(TextView.WORD, term).ifPresent(ranking::add));
        for (int i = 0; i + 1 < first.size(); i++) {
            List<String> pair = List.of(first.get(i).term(), first.get(i + 1).term());
            if (!Objects.equals(pair.getFirst(), pair.getLast())) {
                texts.words(pair, SLOP).ifPresent(near -> ranking.add(new BoostQuery(near, PAIR_OF_WORDS)));
            }
        }
        ranking.addAll(stretches(query));
        return ranking;
    }

    private static Set<String> terms(List<Token> words) {
        return words.stream().map(Token::term).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The distinct n-grams that overlap a significant word. */
    private List<Query> stretches(QueryWords query) {
        BitSet carrying = new BitSet(query.text().length());
        query.tokens().forEach(word -> carrying.set(word.start(), word.end()));
        Map<String, Query> stretches = new LinkedHashMap<>();
        int position = -1;
        int neighbors = 0;
        for (Token stretch : analyzers.analyze(TextView.SOUND, query.text())) {
            neighbors = stretch.position() == position ? neighbors + 1 : 1;
            position = stretch.position();
            int carried = carrying.nextSetBit(stretch.start());
            if (carried >= 0 && carried < stretch.end() && stretches.size() < MOST_STRETCHES) {
                float weight = neighbors == SoundTokenizer.LONGEST ? THREE_CHARACTERS : PAIR_OF_CHARACTERS;
                texts.term(TextView.SOUND, stretch.term())
                        .ifPresent(found -> stretches.put(stretch.term(), new BoostQuery(found, weight)));
            }
        }
        return List.copyOf(stretches.values());
    }
}
