package jirei.lucene.schema;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jirei.casestudy.Entry;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;

/** Gives the entries of documents, wherever they are stored. */
public interface StoredEntries {
    /** The entries of these documents, in their order. */
    List<Entry> of(List<Integer> documents) throws IOException;

    /** The entries stored in the index itself. */
    static StoredEntries in(IndexReader reader) {
        return documents -> {
            StoredFields stored = reader.storedFields();
            List<Entry> entries = new ArrayList<>();
            for (int document : documents) {
                entries.add(EntryDocuments.entry(stored.document(document)));
            }
            return entries;
        };
    }
}
