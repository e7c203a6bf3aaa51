package jirei.lucene.meaning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import jirei.lucene.schema.SortOrders;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.ScoreDoc;

/**
 * What the words of a query mean, compared with the entries of one state of an index. For one query and one thread.
 *
 * <p>An entry is moved up for its meaning as far as it lacks words of the query: the score is raised by {@code
 * MEANING · cosine · min(1.5, 2 · missing share)} of the best score. An entry with all the words keeps its place, and
 * no other entry passes it.
 */
public final class QueryMeaning {
    /** Measured on three public collections of questions in Japanese and on the judged queries of this project. */
    private static final float MEANING = 0.1f;

    private static final float MOST_MISSING = 1.5f;
    private static final float ALL = 0.999f;

    /** Entries that are less near are seldom about the same. */
    private static final float LEAST_NEAR = 0.55f;

    private final EntryVectors entries;
    private final byte[] vector;
    private final WordShares shares;

    private QueryMeaning(EntryVectors entries, byte[] vector, WordShares shares) {
        this.entries = entries;
        this.vector = vector;
        this.shares = shares;
    }

    /**
     * The meaning of these words.
     *
     * @param entries the vectors of the same index
     * @param words terms of the word view
     */
    public static QueryMeaning of(IndexReader reader, EntryVectors entries, List<String> words) throws IOException {
        List<String> different = List.copyOf(new LinkedHashSet<>(words));
        return new QueryMeaning(entries, entries.of(different), new WordShares(reader, different));
    }

    /** Whether nothing is known about the words. */
    public boolean isUnknown() {
        return IntStream.range(0, vector.length).allMatch(d -> vector[d] == 0);
    }

    /**
     * The same hits in another order and with other scores.
     *
     * @param best sorted by relevance, with the score as their last sort value
     * @param isComplete whether a document answers with all words, in whatever form
     */
    public List<ScoreDoc> rescored(List<ScoreDoc> best, IntPredicate isComplete) throws IOException {
        float highest = best.isEmpty() ? 0 : SortOrders.score(best.getFirst());
        if (isUnknown() || highest <= 0) {
            return best;
        }
        float[] share = shares.of(best.stream().mapToInt(hit -> hit.doc).toArray());
        List<ScoreDoc> moved = new ArrayList<>();
        List<ScoreDoc> between = new ArrayList<>();
        for (int i = 0; i < share.length; i++) {
            ScoreDoc hit = best.get(i);
            if (share[i] >= ALL || isComplete.test(hit.doc)) {
                flush(between, moved);
                moved.add(hit);
            } else {
                float missing = Math.min(MOST_MISSING, 2 * (1 - share[i]));
                float more = MEANING * highest * missing * entries.cosine(vector, hit.doc);
                between.add(SortOrders.withScore(SortOrders.score(hit) + more, hit));
            }
        }
        flush(between, moved);
        return moved;
    }

    /**
     * The cosine with the meaning of other words; 0 if none of them is known.
     *
     * @param words terms of the word view
     */
    public float nearness(Collection<String> words) {
        return UnitVector.cosine(vector, entries.of(words), 0);
    }

    /**
     * The entries with the nearest vectors, the nearest first, with their cosine as score.
     *
     * @param most at most so many
     * @param among whether a document may be one of them
     */
    public List<ScoreDoc> nearest(int most, IntPredicate among) {
        return entries.nearest(vector, most, LEAST_NEAR, among);
    }

    private static void flush(List<ScoreDoc> between, List<ScoreDoc> moved) {
        between.sort(Comparator.comparingDouble((ScoreDoc hit) -> -SortOrders.score(hit)));
        moved.addAll(between);
        between.clear();
    }
}
