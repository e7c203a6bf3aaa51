package jirei.lucene.execution;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jirei.casestudy.Content;
import jirei.casestudy.Entry;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.lucene.matching.DocumentSets;
import jirei.lucene.schema.EntryDocuments;
import jirei.lucene.schema.SortOrders;
import jirei.lucene.translation.QueryTerm;
import jirei.search.Hit;
import jirei.search.MarkedEntry;
import jirei.search.MarkedText;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;

/**
 * Reads the entries that a question found, and marks what was found in them.
 *
 * @param documents the sets of the same search
 * @param terms the words of the question
 */
public record HitReader(
        IndexSearcher searcher, DocumentSets documents, JapaneseAnalyzers analyzers, List<QueryTerm> terms) {
    /**
     * The hits of a page.
     *
     * @param counted the number of hits that are counted; they come first
     * @param complete the entries with all words
     */
    public List<Hit> hits(List<ScoreDoc> page, int counted, FixedBitSet complete) throws IOException {
        MatchHighlighter highlighter =
                highlighter(page.stream().map(hit -> hit.doc).toList());
        StoredFields stored = searcher.storedFields();
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc hit : page) {
            Entry entry = EntryDocuments.entry(stored.document(hit.doc));
            MatchHighlighter.EntryMatches why =
                    highlighter.in(hit.doc, entry.title(), entry.content().text());
            hits.add(new Hit(
                    entry,
                    new MarkedText(entry.title(), why.title()),
                    snippet(entry, why),
                    why.why(),
                    hits.size() < counted,
                    complete.get(hit.doc),
                    SortOrders.score(hit)));
        }
        return hits;
    }

    /** Whole entries. */
    public List<MarkedEntry> marked(List<Integer> wanted) throws IOException {
        MatchHighlighter highlighter = highlighter(wanted);
        StoredFields stored = searcher.storedFields();
        List<MarkedEntry> marked = new ArrayList<>();
        for (int document : wanted) {
            Entry entry = EntryDocuments.entry(stored.document(document));
            MatchHighlighter.EntryMatches matches =
                    highlighter.in(document, entry.title(), entry.content().text());
            marked.add(MarkedEntry.of(
                    entry,
                    matches.title(),
                    matches.body(),
                    matches.body().isEmpty() ? Optional.empty() : Optional.of(snippet(entry, matches))));
        }
        return marked;
    }

    private static MarkedText snippet(Entry entry, MatchHighlighter.EntryMatches matches) {
        Content content = entry.content();
        return Passages.snippet(content.text(), content.ownText().length(), matches.body());
    }

    private MatchHighlighter highlighter(List<Integer> wanted) throws IOException {
        return new MatchHighlighter(searcher, documents, analyzers, terms, wanted);
    }
}
