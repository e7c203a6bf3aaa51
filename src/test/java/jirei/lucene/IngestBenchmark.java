package jirei.lucene;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import jirei.TemporaryFolder;
import jirei.corpus.Corpus;
import jirei.japanese.Normalizer;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.lucene.indexing.IndexDirectory;
import jirei.lucene.schema.IndexFields;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.search.IndexView;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The speed of indexing a collection of JSON Lines, from the file to the published index, compared with that of the
 * analyzers and an index writer alone on its titles and texts in memory, in the same fields. The argument is the path
 * of a collection, compressed or not.
 *
 * <p>Measured in elapsed time and in processor time, which other work on the machine affects less.
 */
final class IngestBenchmark {
    private static final int CHUNK = 5_000;
    private static final int WARM_UP = 4_000;
    private static final JsonMapper JSON = new JsonMapper();

    /** What is in the files of Lucene's format, by their ending. */
    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("doc", "documents of terms"),
            Map.entry("pos", "positions"),
            Map.entry("pay", "offsets"),
            Map.entry("tim", "terms"),
            Map.entry("tip", "terms"),
            Map.entry("fdt", "entries"),
            Map.entry("dvd", "facets and sort values"),
            Map.entry("nvd", "lengths"),
            Map.entry("cfs", "small segments"));

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private IngestBenchmark() {}

    /** The number of written entries, the elapsed time, and the time of all processors together. */
    private record Effort(int entries, long nanos, long processorNanos) {
        Effort plus(int more, Effort other) {
            return new Effort(entries + more, nanos + other.nanos, processorNanos + other.processorNanos);
        }

        static Effort now() {
            return new Effort(0, System.nanoTime(), PROCESS.getProcessCpuTime());
        }

        /** The effort from {@code start} until now. */
        static Effort since(Effort start) {
            Effort now = now();
            return new Effort(0, now.nanos - start.nanos, now.processorNanos - start.processorNanos);
        }

        /** This effort without the time for reading the same number of entries. */
        Effort without(Effort reading) {
            return new Effort(reading.entries, nanos - reading.nanos, processorNanos - reading.processorNanos);
        }

        double perSecond() {
            return perSecond(nanos);
        }

        double perProcessorSecond() {
            return perSecond(processorNanos);
        }

        private double perSecond(long time) {
            return entries * (double) Duration.ofSeconds(1).toNanos() / time;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%,.0f entries/s, %,.0f entries per second of a processor",
                    perSecond(),
                    perProcessorSecond());
        }
    }

    /** Prints entries per second, both ways, and their ratio, and the size of the index. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Path collection = Path.of(arguments[0]);
        try (TemporaryFolder temporary = new TemporaryFolder("jirei-benchmark")) {
            measure(collection, temporary.path());
        }
    }

    private static void measure(Path collection, Path folder)
            throws IOException, InterruptedException, ExecutionException {
        Path sample = folder.resolve("sample.jsonl");
        try (BufferedReader lines = lines(collection)) {
            Files.write(sample, lines.lines().limit(WARM_UP).toList());
        }
        bare(sample, folder.resolve("1"));
        whole(sample, folder.resolve("2"));
        Effort alone = bare(collection, folder.resolve("3"));
        System.out.println("analyzers and index writer alone: " + alone);
        Effort all = whole(collection, folder.resolve("4"));
        System.out.println("from the file to the index: " + all);
        System.out.printf(
                Locale.ROOT,
                "ratio: %.2f by the clock, %.2f by the processors%n",
                all.perSecond() / alone.perSecond(),
                all.perProcessorSecond() / alone.perProcessorSecond());
        size(new IndexDirectory(folder.resolve("4")).current().orElseThrow(), textBytes(collection));
    }

    /** Prints the size of the index as a multiple of that of the texts, and of each part of it. */
    private static void size(Path index, long textBytes) throws IOException {
        Map<String, Long> parts = new TreeMap<>();
        try (Stream<Path> files = Files.list(index)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                String part = PARTS.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "other");
                parts.merge(part, Files.size(file), Long::sum);
            }
        }
        long all = parts.values().stream().mapToLong(Long::longValue).sum();
        System.out.printf(Locale.ROOT, "index / text: %.2f%n", (double) all / textBytes);
        parts.forEach(
                (part, bytes) -> System.out.printf(Locale.ROOT, "  %s: %.3f%n", part, (double) bytes / textBytes));
    }

    private static long textBytes(Path collection) throws IOException {
        try (BufferedReader lines = lines(collection)) {
            return lines.lines()
                    .<JsonNode>map(JSON::readTree)
                    .flatMap(each -> Stream.of("title", "text").map(each::path))
                    .mapToLong(text -> text.asString("").getBytes(StandardCharsets.UTF_8).length)
                    .sum();
        }
    }

    /** Runs everything that {@code jirei index} does. */
    private static Effort whole(Path collection, Path index) {
        Effort start = Effort.now();
        try (Corpus corpus = Corpus.ofFile(collection);
                LuceneIndexer indexer = LuceneIndexer.open(index, false)) {
            for (String file : corpus.files()) {
                indexer.replace(file, sink -> corpus.read(file, sink));
            }
            indexer.publish();
        }
        Effort effort = Effort.since(start);
        try (LuceneEngine engine = LuceneEngine.open(index);
                IndexView view = engine.view()) {
            return new Effort(0, 0, 0).plus(view.size(), effort);
        }
    }

    /**
     * Runs the analyzers and the index writer on as many threads, with all merges done; reading the file is not
     * counted.
     */
    private static Effort bare(Path collection, Path index)
            throws IOException, InterruptedException, ExecutionException {
        Effort start = Effort.now();
        Effort reading = new Effort(0, 0, 0);
        try (BufferedReader lines = lines(collection);
                FSDirectory directory = FSDirectory.open(index);
                IndexWriter writer = new IndexWriter(
                        directory, LuceneIndexer.settings(new JapaneseAnalyzers(Vocabulary.standard())))) {
            Effort before = Effort.now();
            List<JsonNode> chunk = chunk(lines);
            while (!chunk.isEmpty()) {
                reading = reading.plus(chunk.size(), Effort.since(before));
                add(chunk, writer);
                before = Effort.now();
                chunk = chunk(lines);
            }
        }
        return Effort.since(start).without(reading);
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
        IndexFields.addViews(
                document, IndexFields.TITLE, Normalizer.fold(found.path("title").asString("")));
        IndexFields.addViews(
                document, IndexFields.BODY, Normalizer.fold(found.path("text").asString("")));
        return document;
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
}
