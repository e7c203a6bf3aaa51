package jirei.opensearch;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import jirei.TemporaryFolder;
import jirei.lucene.BenchmarkIndex;
import jirei.lucene.BenchmarkQueries;
import org.apache.lucene.util.Version;

/**
 * Jirei compared with a {@link PlainIndex} of OpenSearch. Both servers are processes of their own, hold the same passages,
 * and are asked the same queries in turn over HTTP.
 *
 * <p>The arguments are a collection of JSON Lines and how many times its passages are indexed (1). The processor time of
 * indexing is that of one copy.
 */
final class OpenSearchBenchmark {
    /** As many passages are indexed to warm up. */
    private static final int SAMPLE = 4_000;

    /** As in the {@code jvm.options} of its distribution. */
    private static final List<String> NODE_OPTIONS = List.of(
            "-Xms1g",
            "-Xmx1g",
            "-XX:+UseG1GC",
            "-XX:G1ReservePercent=25",
            "-XX:InitiatingHeapOccupancyPercent=30",
            "--add-modules=jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED");

    private final Passages passages;
    private final int copies;
    private final HttpClient client;
    private final OpenSearchNode node;

    private OpenSearchBenchmark(Passages passages, int copies, HttpClient client, OpenSearchNode node) {
        this.passages = passages;
        this.copies = copies;
        this.client = client;
        this.node = node;
    }

    /** Prints a table of figures and their ratios. */
    public static void main(String[] given) throws IOException, InterruptedException, ExecutionException {
        List<String> arguments = Stream.of(given)
                .flatMap(argument -> Stream.of(argument.split(" ")))
                .filter(argument -> !argument.isBlank())
                .toList();
        Passages passages = Passages.read(Path.of(arguments.getFirst()));
        int copies = arguments.size() < 2 ? 1 : Integer.parseInt(arguments.get(1));
        try (TemporaryFolder folder = new TemporaryFolder("jirei-benchmark");
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                OpenSearchCluster cluster = OpenSearchCluster.start(1, NODE_OPTIONS)) {
            new OpenSearchBenchmark(passages, copies, client, cluster.nodes().getFirst()).print(folder.path());
        }
    }

    private void print(Path folder) throws IOException, InterruptedException, ExecutionException {
        System.out.printf(
                Locale.ROOT,
                "%,d passages, %d times; Lucene %s, OpenSearch %s, Java %s, %d processors%n%s%n",
                passages.all().size(),
                copies,
                Version.LATEST,
                PlainIndex.version(client, node),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Figure.HEADER);
        Path sample = passages.first(SAMPLE).write(folder, "sample.jsonl");
        Path whole = passages.write(folder, "whole.jsonl");
        Duration jireiIndexing = JireiIndexing.processorTime(sample, whole, folder.resolve("indexing"));
        PlainIndex plain = printIndexing(jireiIndexing);
        try (BenchmarkIndex index = BenchmarkIndex.ofCollection(whole, copies);
                JireiProcess server = JireiProcess.start(index.folder())) {
            double text = (double) passages.textBytes() * copies;
            System.out.println(new Figure("index / text", index.bytes() / text, plain.bytes() / text));
            SearchComparison searches = new SearchComparison(
                    client,
                    BenchmarkQueries.of(index),
                    new MeasuredServer(server.process(), server::search),
                    new MeasuredServer(node.process(), plain::search));
            searches.warmUp();
            searches.printOneClient();
            searches.printManyClients();
        }
    }

    /** Measures OpenSearch, and adds the other copies. */
    private PlainIndex printIndexing(Duration jirei) throws IOException, InterruptedException {
        PlainIndex sample = PlainIndex.create(client, node, "sample");
        sample.add(passages.first(SAMPLE));
        sample.finish();
        sample.delete();
        Duration before = processorTime();
        PlainIndex plain = PlainIndex.create(client, node, "plain");
        plain.add(passages);
        plain.finish();
        Duration openSearch = processorTime().minus(before);
        System.out.println(new Figure("CPU s, indexing one copy", jirei.toMillis() / 1e3, openSearch.toMillis() / 1e3));
        for (int i = 1; i < copies; i++) {
            plain.add(passages);
        }
        if (copies > 1) {
            plain.finish();
        }
        return plain;
    }

    private Duration processorTime() {
        return node.process().info().totalCpuDuration().orElseThrow();
    }
}
