package jirei.lucene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import jirei.corpus.Corpus;
import jirei.japanese.Normalizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How fast a collection of JSON Lines becomes searchable, from the file to the published index, against what the analyzers
 * and an index writer alone make of its titles and texts that lie in memory already. The argument is the path of a packed
 * collection.
 */
final class IngestBenchmark {
    private static final int CHUNK = 5_000;
    private static final int WARM_UP = 4_000;
    private static final JsonMapper JSON = new JsonMapper();

    private IngestBenchmark() {}

    /** Prints entries a second, both ways, and their ratio. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Path collection = Path.of(arguments[0]);
        Path folder = Files.createTempDirectory("jirei-benchmark");
        Path sample = folder.resolve("sample.jsonl");
        try (BufferedReader lines = lines(collection)) {
            Files.write(sample, lines.lines().limit(WARM_UP).toList());
        }
        bare(sample, folder.resolve("1"));
        whole(sample, folder.resolve("2"));
        double alone = bare(collection, folder.resolve("3"));
        System.out.printf(Locale.ROOT, "analyzers and index writer alone: %,.0f entries/s%n", alone);
        double all = whole(collection, folder.resolve("4"));
        System.out.printf(Locale.ROOT, "from the file to the index: %,.0f entries/s%n", all);
        System.out.printf(Locale.ROOT, "ratio: %.2f%n", all / alone);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Entries a second of everything that {@code jirei index} does. */
    private static double whole(Path collection, Path index) {
        long start = System.nanoTime();
        Corpus corpus = Corpus.ofFile(collection);
        try (LuceneIndexer indexer = LuceneIndexer.open(index, false)) {
            for (String file : corpus.files()) {
                indexer.replace(file, sink -> corpus.read(file, sink));
            }
            indexer.publish();
        }
        long nanos = System.nanoTime() - start;
        try (LuceneEngine engine = LuceneEngine.open(index)) {
            return perSecond(engine.size(), nanos);
        }
    }

    /** Entries a second of the analyzers and the index writer, on as many threads; reading the file takes no time. */
    private static double bare(Path collection, Path index)
            throws IOException, InterruptedException, ExecutionException {
        long nanos = 0;
        int entries = 0;
        try (FSDirectory directory = FSDirectory.open(index);
                IndexWriter writer = new IndexWriter(
                        directory,
                        new IndexWriterConfig(
                                new JapaneseAnalyzers(Vocabulary.standard()).forFields(EntryDocuments.TEXTS)));
                BufferedReader lines = lines(collection)) {
            for (List<JsonNode> chunk = chunk(lines); !chunk.isEmpty(); chunk = chunk(lines)) {
                long start = System.nanoTime();
                add(chunk, writer);
                nanos += System.nanoTime() - start;
                entries += chunk.size();
            }
            long start = System.nanoTime();
            writer.commit();
            nanos += System.nanoTime() - start;
        }
        return perSecond(entries, nanos);
    }

    private static void add(List<JsonNode> records, IndexWriter writer)
            throws InterruptedException, ExecutionException {
        int threads = Runtime.getRuntime().availableProcessors();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Callable<Void>> shares = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                List<JsonNode> share =
                        records.subList(records.size() * i / threads, records.size() * (i + 1) / threads);
                shares.add(() -> {
                    for (JsonNode each : share) {
                        writer.addDocument(document(each));
                    }
                    return null;
                });
            }
            for (Future<Void> share : workers.invokeAll(shares)) {
                share.get();
            }
        }
    }

    private static Document document(JsonNode found) {
        Document document = new Document();
        add(document, EntryDocuments.TITLE, found.path("title").asString(""));
        add(document, EntryDocuments.BODY, found.path("text").asString(""));
        return document;
    }

    private static void add(Document document, String text, String raw) {
        String folded = Normalizer.fold(raw);
        for (View view : View.values()) {
            document.add(new TextField(view.of(text), folded, Field.Store.NO));
        }
    }

    private static List<JsonNode> chunk(BufferedReader lines) {
        return lines.lines().limit(CHUNK).<JsonNode>map(JSON::readTree).toList();
    }

    private static BufferedReader lines(Path collection) throws IOException {
        boolean packed = collection.toString().endsWith(".gz");
        return new BufferedReader(new InputStreamReader(
                packed ? new GZIPInputStream(Files.newInputStream(collection)) : Files.newInputStream(collection),
                StandardCharsets.UTF_8));
    }

    private static double perSecond(int entries, long nanos) {
        return entries * (double) Duration.ofSeconds(1).toNanos() / nanos;
    }
}
