package jirei.lucene.meaning;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import jirei.casestudy.EntryId;
import jirei.lucene.analysis.TextView;
import jirei.lucene.schema.DocumentQueries;
import jirei.lucene.schema.EntryDocuments;
import jirei.lucene.schema.IndexFields;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * The words of the entries of an index, of a sample if there are many. The sample and its order depend on the ids of
 * the entries only, not on their order in the index.
 */
final class CollectionTexts {
    private static final int MOST_ENTRIES = 4_000;

    private CollectionTexts() {}

    /** The words of an entry, without numbers. */
    record EntryWords(List<String> title, List<String> body) {}

    /** The words of the entries. */
    static List<EntryWords> of(IndexReader reader) throws IOException {
        List<Sampled> sample = sample(reader);
        int[] documents = sample.stream().mapToInt(Sampled::document).toArray();
        List<List<String>> titles = IndexedWords.of(reader, TextView.WORD.of(IndexFields.TITLE), documents);
        List<List<String>> bodies = IndexedWords.of(reader, TextView.WORD.of(IndexFields.BODY), documents);
        return IntStream.range(0, sample.size())
                .boxed()
                .sorted(Comparator.comparing(i -> sample.get(i).id()))
                .map(i -> new EntryWords(titles.get(i), bodies.get(i)))
                .toList();
    }

    private record Sampled(int document, String id) {
        int rank() {
            return id.hashCode() * 0x9E3779B9;
        }
    }

    /** Entries in the order of the index. */
    private static List<Sampled> sample(IndexReader reader) throws IOException {
        ScoreDoc[] all = new IndexSearcher(reader)
                .search(new TermQuery(DocumentQueries.entries()), Math.max(1, reader.maxDoc()))
                .scoreDocs;
        List<EntryId> ids = EntryDocuments.ids(reader, all);
        Comparator<Sampled> byRank = Comparator.comparingInt(Sampled::rank).thenComparing(Sampled::id);
        PriorityQueue<Sampled> first = new PriorityQueue<>(byRank.reversed());
        for (int i = 0; i < all.length; i++) {
            first.add(new Sampled(all[i].doc, ids.get(i).value()));
            if (first.size() > MOST_ENTRIES) {
                first.remove();
            }
        }
        return first.stream().sorted(Comparator.comparingInt(Sampled::document)).toList();
    }
}
