package jirei.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.lucene.execution.HitReader;
import jirei.lucene.matching.DocumentSets;
import jirei.lucene.matching.SearchTimeout;
import jirei.lucene.translation.QueryTerm;
import jirei.opensearch.MarkableEntries.StoredEntry;
import jirei.search.Hit;
import jirei.search.MarkedEntry;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;

/**
 * Marks the entries of a page and says why each was found, with the embedded engine's own code, in an index of these few
 * entries. The number of an entry's document is its place on the page.
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
        List<ScoreDoc> documents = new ArrayList<>();
        FixedBitSet complete = new FixedBitSet(page.size());
        for (int place = 0; place < page.size(); place++) {
            float score = page.get(place).score();
            documents.add(new FieldDoc(place, score, new Object[] {score}));
            if (page.get(place).complete()) {
                complete.set(place);
            }
        }
        try (IndexReader reader = entries.of(page.stream().map(PageHit::entry).toList())) {
            return reader(reader).hits(documents, counted, complete);
        }
    }

    /** Whole entries with their marks. */
    List<MarkedEntry> marked(List<StoredEntry> page) throws IOException {
        try (IndexReader reader = entries.of(page)) {
            return reader(reader).marked(IntStream.range(0, page.size()).boxed().toList());
        }
    }

    private HitReader reader(IndexReader reader) {
        IndexSearcher searcher = new IndexSearcher(reader);
        return new HitReader(searcher, new DocumentSets(searcher, SearchTimeout.start()), analyzers, terms);
    }
}
