package jirei.opensearch;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
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
 * Keeps small indexes of the entries that were shown last, in which their matches are marked, so that an entry is neither
 * read nor analysed again each time that it is found. The entries of a page that are not known yet share one index, since
 * an index costs more than to analyse an entry.
 *
 * <p>Safe for use by many threads. An entry takes some ten kilobytes, all of them at most forty megabytes.
 */
final class MarkableEntries {
    private static final int MOST = 4_000;

    private final JapaneseAnalyzers analyzers;
    private final Map<String, BatchPlace> places = new HashMap<>();

    /** All batches by their readers, the one that was used last at the end. */
    private final SequencedMap<DirectoryReader, Batch> batches = new LinkedHashMap<>();

    private int kept;

    MarkableEntries(JapaneseAnalyzers analyzers) {
        this.analyzers = analyzers;
    }

    /**
     * An entry as the cluster stores it.
     *
     * @param document the id of its document, which never gets another content
     */
    record StoredEntry(String document, Entry entry) {}

    /** An index of some entries, a document each, in their order. */
    private record Batch(DirectoryReader reader, List<StoredEntry> entries) {}

    /** Where an entry is. */
    private record BatchPlace(Batch batch, int number) {
        StoredEntry entry() {
            return batch.entries().get(number);
        }
    }

    /**
     * Entries in an index, which has others as well; to be closed.
     *
     * @param documents their numbers, in their order
     */
    record MarkableIndex(IndexReader reader, List<Integer> documents) implements Closeable {
        @Override
        public void close() throws IOException {
            reader.close();
        }
    }

    /** The entry of a document, if it is kept. */
    Optional<StoredEntry> known(String document) {
        synchronized (places) {
            return Optional.ofNullable(places.get(document)).map(BatchPlace::entry);
        }
    }

    /** An index that has these entries. */
    MarkableIndex of(List<StoredEntry> entries) throws IOException {
        Map<String, BatchPlace> found = acquired(entries);
        List<StoredEntry> missing = entries.stream()
                .filter(entry -> !found.containsKey(entry.document()))
                .distinct()
                .toList();
        try {
            if (!missing.isEmpty()) {
                Batch made = new Batch(index(missing), missing);
                made.reader().incRef();
                for (int number = 0; number < missing.size(); number++) {
                    found.put(missing.get(number).document(), new BatchPlace(made, number));
                }
                keep(made);
            }
            return index(entries, found);
        } finally {
            for (DirectoryReader reader : readers(found)) {
                reader.decRef();
            }
        }
    }

    private static SequencedSet<DirectoryReader> readers(Map<String, BatchPlace> places) {
        SequencedSet<DirectoryReader> readers = new LinkedHashSet<>();
        places.values().forEach(place -> readers.add(place.batch().reader()));
        return readers;
    }

    /** Holds the readers that it takes. */
    private static MarkableIndex index(List<StoredEntry> entries, Map<String, BatchPlace> places) throws IOException {
        Map<DirectoryReader, Integer> bases = new HashMap<>();
        int base = 0;
        SequencedSet<DirectoryReader> readers = readers(places);
        for (DirectoryReader reader : readers) {
            bases.put(reader, base);
            base += reader.maxDoc();
        }
        List<Integer> documents = new ArrayList<>();
        for (StoredEntry entry : entries) {
            BatchPlace place = Optional.ofNullable(places.get(entry.document())).orElseThrow();
            documents.add(bases.getOrDefault(place.batch().reader(), 0) + place.number());
        }
        return new MarkableIndex(new MultiReader(readers.toArray(IndexReader[]::new), false), documents);
    }

    /** The places of the entries that are kept; their readers are held by the caller as well, each once. */
    private Map<String, BatchPlace> acquired(List<StoredEntry> entries) {
        Map<String, BatchPlace> found = new LinkedHashMap<>();
        synchronized (places) {
            for (StoredEntry entry : entries) {
                Optional.ofNullable(places.get(entry.document()))
                        .ifPresent(place -> found.put(entry.document(), place));
            }
            found.values().forEach(place -> batches.putLast(place.batch().reader(), place.batch()));
            for (DirectoryReader reader : readers(found)) {
                reader.incRef();
            }
        }
        return found;
    }

    /** Keeps a batch in place of those that were used longest ago. */
    private void keep(Batch made) throws IOException {
        List<Batch> dropped = new ArrayList<>();
        synchronized (places) {
            batches.putLast(made.reader(), made);
            kept += made.entries().size();
            for (int number = 0; number < made.entries().size(); number++) {
                places.put(made.entries().get(number).document(), new BatchPlace(made, number));
            }
            while (kept > MOST) {
                Batch oldest = batches.firstEntry().getValue();
                batches.remove(oldest.reader());
                kept -= oldest.entries().size();
                for (int number = 0; number < oldest.entries().size(); number++) {
                    places.remove(oldest.entries().get(number).document(), new BatchPlace(oldest, number));
                }
                dropped.add(oldest);
            }
        }
        for (Batch batch : dropped) {
            batch.reader().decRef();
        }
    }

    private DirectoryReader index(List<StoredEntry> entries) throws IOException {
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        try (IndexWriter writer =
                new IndexWriter(memory, LuceneIndexer.settings(analyzers).setMergePolicy(NoMergePolicy.INSTANCE))) {
            for (StoredEntry entry : entries) {
                writer.addDocument(EntryDocuments.document(entry.entry(), ""));
            }
        }
        return DirectoryReader.open(memory);
    }
}
