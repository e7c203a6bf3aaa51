package jirei.lucene.meaning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import jirei.casestudy.Entry;
import jirei.japanese.Normalizer;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.lucene.analysis.TextView;
import jirei.lucene.analysis.Token;
import jirei.lucene.schema.DocumentQueries;
import jirei.lucene.schema.EntryDocuments;
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
    private static final int MOST_WORDS = 400;
    private static final int LONGEST_BODY = 2_000;

    private CollectionTexts() {}

    /** The words of an entry, without numbers. */
    record EntryWords(List<String> title, List<String> body) {}

    /** The words of the entries. */
    static List<EntryWords> of(IndexReader reader, JapaneseAnalyzers analyzers) throws IOException {
        List<EntryWords> texts = new ArrayList<>();
        for (Entry entry : sample(reader)) {
            String body = entry.content().text();
            texts.add(new EntryWords(
                    words(entry.title(), analyzers),
                    words(body.substring(0, Math.min(LONGEST_BODY, body.length())), analyzers)));
        }
        return texts;
    }

    private record Numbered(int document, String id) {
        int rank() {
            return id.hashCode() * 0x9E3779B9;
        }
    }

    private static List<Entry> sample(IndexReader reader) throws IOException {
        ScoreDoc[] all = new IndexSearcher(reader)
                .search(new TermQuery(DocumentQueries.entries()), Math.max(1, reader.maxDoc()))
                .scoreDocs;
        List<String> ids =
                EntryDocuments.ids(reader, all).stream().map(id -> id.value()).toList();
        Comparator<Numbered> byRank = Comparator.comparingInt(Numbered::rank).thenComparing(Numbered::id);
        PriorityQueue<Numbered> first = new PriorityQueue<>(byRank.reversed());
        for (int i = 0; i < all.length; i++) {
            first.add(new Numbered(all[i].doc, ids.get(i)));
            if (first.size() > MOST_ENTRIES) {
                first.remove();
            }
        }
        TreeSet<Numbered> inOrder = new TreeSet<>(Comparator.comparing(Numbered::id));
        inOrder.addAll(first);
        List<Entry> entries = new ArrayList<>();
        for (Numbered numbered : inOrder) {
            entries.add(EntryDocuments.entry(reader.storedFields().document(numbered.document())));
        }
        return entries;
    }

    private static List<String> words(String text, JapaneseAnalyzers analyzers) {
        return analyzers.analyze(TextView.WORD, Normalizer.fold(text)).stream()
                .map(Token::term)
                .filter(term -> term.codePoints().anyMatch(Character::isLetter))
                .limit(MOST_WORDS)
                .toList();
    }
}
