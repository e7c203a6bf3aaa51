package jirei.lucene.translation;

import java.util.Collections;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** Matches a text that has a phrase so many times. Unlike an {@link IntervalQuery} it says what it asks for. */
public final class RepeatedPhrase extends Query {
    private final String field;
    private final List<String> words;
    private final int times;

    RepeatedPhrase(String field, List<String> words, int times) {
        this.field = field;
        this.words = List.copyOf(words);
        this.times = times;
    }

    /** The field of the text. */
    public String field() {
        return field;
    }

    /** The words of the phrase, at least one. */
    public List<String> words() {
        return words;
    }

    /** How often the text must have the phrase. */
    public int times() {
        return times;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) {
        IntervalsSource once = Intervals.phrase(words.toArray(String[]::new));
        return new IntervalQuery(
                field, Intervals.ordered(Collections.nCopies(times, once).toArray(IntervalsSource[]::new)));
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            visitor.consumeTerms(
                    this, words.stream().map(word -> new Term(field, word)).toArray(Term[]::new));
        }
    }

    @Override
    public String toString(String inField) {
        return field + ":\"" + String.join(" ", words) + "\"×" + times;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RepeatedPhrase phrase
                && field.equals(phrase.field)
                && words.equals(phrase.words)
                && times == phrase.times;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * field.hashCode() + words.hashCode()) + times;
    }
}
