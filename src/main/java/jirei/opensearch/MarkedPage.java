package jirei.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.lucene.execution.HitReader;
import jirei.lucene.matching.DocumentSets;
import jirei.lucene.matching.SearchTimeout;
import jirei.lucene.translation.QueryTerm;
import jirei.opensearch.MarkableEntries.MarkableIndex;
import jirei.opensearch.MarkableEntries.StoredEntry;
import jirei.search.Hit;
import jirei.search.MarkedEntry;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;

/**
 * Marks the entries of a page and says why each was found, with the embedded engine's own code, in an index of these and
 * few other entries.
 *
 * @param terms the words of the question
 */
record MarkedPage(MarkableEntries entries, List<QueryTerm> terms, JapaneseAnalyzers analyzers) {
    /** A hit before its words are marked. */
    record PageHit(StoredEntry entry, float score, boolean complete) {}

    /**
     * The hits of a page with their marks.
     *
     * @param counted how many of them are counted; these come first
     */
    List<Hit> hits(List<PageHit> page, int counted) throws IOException {
        if (page.isEmpty()) {
            return List.of();
        }
        try (MarkableIndex index = entries.of(page.stream().map(PageHit::entry).toList())) {
            List<ScoreDoc> hits = new ArrayList<>();
            FixedBitSet complete = new FixedBitSet(index.reader().maxDoc());
            for (int place = 0; place < page.size(); place++) {
                int document = index.documents().get(place);
                float score = page.get(place).score();
                hits.add(new FieldDoc(document, score, new Object[] {score}));
                if (page.get(place).complete()) {
                    complete.set(document);
                }
            }
            return reader(index).hits(hits, counted, complete);
        }
    }

    /** Whole entries with their marks. */
    List<MarkedEntry> marked(List<StoredEntry> page) throws IOException {
        if (page.isEmpty()) {
            return List.of();
        }
        try (MarkableIndex index = entries.of(page)) {
            return reader(index).marked(index.documents());
        }
    }

    private HitReader reader(MarkableIndex index) {
        IndexSearcher searcher = new IndexSearcher(index.reader());
        return new HitReader(searcher, new DocumentSets(searcher, SearchTimeout.start()), analyzers, terms);
    }
}
