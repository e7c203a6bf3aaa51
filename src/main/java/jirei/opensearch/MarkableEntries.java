package jirei.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jirei.casestudy.Entry;
import jirei.lucene.LuceneIndexer;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.lucene.schema.EntryDocuments;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Keeps for the entries that were shown last an index of one document each, in which their matches are marked, so that an
 * entry is not analysed again each time that it is found.
 *
 * <p>Safe for use by many threads. An entry takes some ten kilobytes.
 */
final class MarkableEntries {
    private static final int MOST = 1_000;

    private final JapaneseAnalyzers analyzers;
    private final Map<String, DirectoryReader> kept = new LinkedHashMap<>(16, 0.75f, true);

    MarkableEntries(JapaneseAnalyzers analyzers) {
        this.analyzers = analyzers;
    }

    /**
     * An entry as the cluster stores it.
     *
     * @param document the id of its document, which never gets another content
     */
    record StoredEntry(String document, Entry entry) {}

    /** An index of these entries, one document each, in their order; to be closed. */
    IndexReader of(List<StoredEntry> entries) throws IOException {
        List<IndexReader> readers = new ArrayList<>();
        try {
            for (StoredEntry entry : entries) {
                readers.add(acquired(entry));
            }
            return new MultiReader(readers.toArray(IndexReader[]::new), false);
        } finally {
            for (IndexReader reader : readers) {
                reader.decRef();
            }
        }
    }

    /** The reader is held by the caller as well. */
    private IndexReader acquired(StoredEntry entry) throws IOException {
        synchronized (kept) {
            DirectoryReader known = kept.get(entry.document());
            if (known != null) {
                known.incRef();
                return known;
            }
        }
        DirectoryReader made = index(entry.entry());
        made.incRef();
        List<DirectoryReader> dropped = new ArrayList<>();
        synchronized (kept) {
            DirectoryReader other = kept.put(entry.document(), made);
            if (other != null) {
                dropped.add(other);
            }
            while (kept.size() > MOST) {
                dropped.add(kept.remove(kept.keySet().iterator().next()));
            }
        }
        for (DirectoryReader reader : dropped) {
            reader.decRef();
        }
        return made;
    }

    private DirectoryReader index(Entry entry) throws IOException {
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        try (IndexWriter writer =
                new IndexWriter(memory, LuceneIndexer.settings(analyzers).setMergePolicy(NoMergePolicy.INSTANCE))) {
            writer.addDocument(EntryDocuments.document(entry, ""));
        }
        return DirectoryReader.open(memory);
    }
}
