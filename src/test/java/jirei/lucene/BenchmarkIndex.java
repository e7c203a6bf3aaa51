package jirei.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jirei.TemporaryFolder;
import jirei.casestudy.Entry;
import jirei.corpus.Corpus;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.lucene.indexing.IndexDirectory;
import jirei.lucene.schema.DocumentQueries;
import jirei.lucene.schema.EntryDocuments;
import jirei.search.EntryIndexer;
import jirei.search.Study;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/** An index to measure on, in a temporary folder that is deleted at the end. */
public final class BenchmarkIndex implements AutoCloseable {
    private final TemporaryFolder folder;

    private BenchmarkIndex() throws IOException {
        this.folder = new TemporaryFolder("jirei-benchmark");
    }

    /** The study and its samples. */
    public static BenchmarkIndex ofStudy() throws IOException {
        BenchmarkIndex index = new BenchmarkIndex();
        try (EntryIndexer indexer = LuceneIndexer.open(index.folder(), false)) {
            Study.fill(indexer);
        }
        return index;
    }

    /** The entries of a collection of JSON Lines, each so many times. */
    public static BenchmarkIndex ofCollection(Path collection, int times) throws IOException {
        BenchmarkIndex index = new BenchmarkIndex();
        try (Corpus corpus = Corpus.ofFile(collection);
                EntryIndexer indexer = LuceneIndexer.open(index.folder(), false)) {
            for (String file : corpus.files()) {
                indexer.replace(file, sink -> corpus.read(file, sink));
            }
            indexer.publish();
        }
        if (times > 1) {
            index.repeat(times);
        }
        return index;
    }

    private void repeat(int times) throws IOException {
        Path generation = new IndexDirectory(folder()).current().orElseThrow();
        Path once = Files.createDirectory(folder().resolve("once"));
        try (Stream<Path> files = Files.list(generation)) {
            for (Path file : files.toList()) {
                Files.copy(file, once.resolve(file.getFileName()));
            }
        }
        try (FSDirectory source = FSDirectory.open(once);
                FSDirectory target = FSDirectory.open(generation);
                IndexWriter writer = new IndexWriter(target, LuceneIndexer.settings(new JapaneseAnalyzers()))) {
            for (int i = 1; i < times; i++) {
                writer.addIndexes(source);
            }
            writer.forceMerge(1);
        }
    }

    /** The folder of the index. */
    public Path folder() {
        return folder.path();
    }

    /** How large it is on disk. */
    public long bytes() throws IOException {
        Path generation = new IndexDirectory(folder()).current().orElseThrow();
        long bytes = 0;
        try (Stream<Path> files = Files.list(generation)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    /** Random entries with text, the same for each run. */
    static Supplier<Entry> entries(DirectoryReader reader, int seed) throws IOException {
        Random random = new Random(seed);
        StoredFields stored = reader.storedFields();
        ScoreDoc[] entries =
                new IndexSearcher(reader).search(new TermQuery(DocumentQueries.entries()), reader.maxDoc()).scoreDocs;
        return () -> Stream.generate(() -> entries[random.nextInt(entries.length)].doc)
                .map(document -> entry(stored, document))
                .filter(entry -> !entry.content().text().isBlank())
                .findFirst()
                .orElseThrow();
    }

    private static Entry entry(StoredFields stored, int document) {
        try {
            return EntryDocuments.entry(stored.document(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
