package jirei.lucene.execution;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import jirei.casestudy.Entry;
import jirei.japanese.Normalizer;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.lucene.analysis.TextView;
import jirei.lucene.analysis.Token;
import jirei.lucene.meaning.QueryMeaning;
import jirei.lucene.schema.StoredEntries;
import jirei.lucene.translation.QueryTerm;
import jirei.search.Hit;
import jirei.search.MarkedText;
import jirei.search.MatchType;
import jirei.search.WordMatch;
import jirei.search.WordMatch.MatchedPart;
import org.apache.lucene.search.ScoreDoc;

/** Finds the entries that answer in other words: near in meaning, and found by no word of the query. */
public final class NearEntries {
    /** The maximum number of entries. */
    public static final int MOST = 5;

    private NearEntries() {}

    /**
     * The nearest entries with their nearest sentences, the nearest first, with their cosine as score; they are not
     * counted.
     *
     * @param terms the words of the query
     * @param stored the entries of the same index
     * @param among the entries that may be one of them
     */
    public static List<Hit> of(
            QueryMeaning meaning,
            List<QueryTerm> terms,
            StoredEntries stored,
            JapaneseAnalyzers analyzers,
            IntPredicate among)
            throws IOException {
        String typed = terms.stream().map(QueryTerm::typed).collect(Collectors.joining(" "));
        List<Hit> hits = new ArrayList<>();
        List<ScoreDoc> nearest = meaning.nearest(MOST, among);
        List<Entry> entries = stored.of(nearest.stream().map(near -> near.doc).toList());
        for (int i = 0; i < nearest.size(); i++) {
            Entry entry = entries.get(i);
            hits.add(new Hit(
                    entry,
                    MarkedText.plain(entry.title()),
                    Passages.best(
                            entry.content().text(),
                            entry.content().ownText().length(),
                            sentence -> meaning.nearness(words(sentence, analyzers))),
                    List.of(new WordMatch(typed, entry.title(), MatchedPart.TITLE, MatchType.MEANING)),
                    false,
                    false,
                    nearest.get(i).score));
        }
        return hits;
    }

    private static List<String> words(String sentence, JapaneseAnalyzers analyzers) {
        return analyzers.analyze(TextView.WORD, Normalizer.fold(sentence)).stream()
                .map(Token::term)
                .toList();
    }
}
