package jirei.opensearch;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import jirei.TemporaryFolder;
import jirei.lucene.BenchmarkIndex;
import jirei.lucene.BenchmarkQueries;
import org.apache.lucene.util.Version;

/**
 * Jirei on a folder and Jirei on a cluster compared with a {@link PlainIndex} of OpenSearch. All servers are processes of
 * their own, hold the same passages, and are asked the same queries in turn over HTTP. The two indexes on OpenSearch have
 * a node each; what Jirei's node uses counts as Jirei's.
 *
 * <p>The arguments are a collection of JSON Lines, how many times its passages are indexed (1), and {@code embedded} to
 * leave out the cluster, which takes long to fill. The processor time of indexing is that of one copy.
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

    private static final double MEGA = 1e6;
    private static final String EMBEDDED = "embedded";
    private static final String PLAIN = "OpenSearch";

    private final Passages passages;
    private final int copies;
    private final HttpClient client;
    private final OpenSearchNode plainNode;

    /** Empty without a cluster. */
    private final Optional<OpenSearchNode> jireiNode;

    private OpenSearchBenchmark(
            Passages passages,
            int copies,
            HttpClient client,
            OpenSearchNode plainNode,
            Optional<OpenSearchNode> jireiNode) {
        this.passages = passages;
        this.copies = copies;
        this.client = client;
        this.plainNode = plainNode;
        this.jireiNode = jireiNode;
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
                OpenSearchCluster plain = OpenSearchCluster.start(1, NODE_OPTIONS)) {
            OpenSearchNode plainNode = plain.nodes().getFirst();
            if (arguments.contains(EMBEDDED)) {
                new OpenSearchBenchmark(passages, copies, client, plainNode, Optional.empty()).print(folder.path());
                return;
            }
            try (OpenSearchCluster jirei = OpenSearchCluster.start(1, NODE_OPTIONS)) {
                Optional<OpenSearchNode> node = Optional.of(jirei.nodes().getFirst());
                new OpenSearchBenchmark(passages, copies, client, plainNode, node).print(folder.path());
            }
        }
    }

    private void print(Path folder) throws IOException, InterruptedException, ExecutionException {
        System.out.printf(
                Locale.ROOT,
                "%,d passages, %d times; Lucene %s, OpenSearch %s, Java %s, %d processors%n%s%n",
                passages.all().size(),
                copies,
                Version.LATEST,
                PlainIndex.version(client, plainNode),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Figure.header(jireiNode.isEmpty() ? List.of(EMBEDDED, PLAIN) : List.of(EMBEDDED, "cluster", PLAIN)));
        Path sample = passages.first(SAMPLE).write(folder, "sample.jsonl");
        Path whole = passages.write(folder, "whole.jsonl");
        Duration embedded = JireiIndexing.processorTime(sample, whole, folder.resolve("indexing"));
        PlainIndex plain = PlainIndex.create(client, plainNode, "plain");
        Duration openSearch = add(plain);
        try (BenchmarkIndex index = BenchmarkIndex.ofCollection(whole, copies);
                JireiProcess onFolder = JireiProcess.start(index.folder())) {
            MeasuredServer embeddedServer = new MeasuredServer(List.of(onFolder.process()), onFolder::search);
            MeasuredServer plainServer = new MeasuredServer(List.of(plainNode.process()), plain::search);
            double text = (double) passages.textBytes() * copies;
            double embeddedSize = index.bytes() / text;
            double plainSize = plain.bytes() / text;
            if (jireiNode.isEmpty()) {
                printIndexing(List.of(seconds(embedded), seconds(openSearch)), List.of(embeddedSize, plainSize));
                compare(index, List.of(embeddedServer, plainServer));
                return;
            }
            OpenSearchNode node = jireiNode.get();
            ClusterAddress address = ClusterAddress.of(node.address(), "jirei");
            ClusterIndexing.Cost cost = new ClusterIndexing(address, node.process()).index(sample, copiesIn(folder));
            PlainIndex onCluster = PlainIndex.existing(client, node, address.index());
            onCluster.finish();
            printIndexing(
                    List.of(seconds(embedded), seconds(cost.first()), seconds(openSearch)),
                    List.of(embeddedSize, onCluster.bytes() / text, plainSize));
            try (JireiProcess onNode = JireiProcess.start(address)) {
                List<ProcessHandle> both = List.of(onNode.process(), node.process());
                compare(index, List.of(embeddedServer, new MeasuredServer(both, onNode::search), plainServer));
                printSize(cost, onCluster.bytes(), onNode, node);
            }
        }
    }

    private static void printIndexing(List<Double> seconds, List<Double> sizes) {
        System.out.println(new Figure("CPU s, indexing one copy", seconds));
        System.out.println(new Figure("index / text", sizes));
    }

    private void compare(BenchmarkIndex index, List<MeasuredServer> servers)
            throws IOException, InterruptedException, ExecutionException {
        SearchComparison searches = new SearchComparison(client, BenchmarkQueries.of(index), servers);
        searches.warmUp();
        searches.printOneClient();
        searches.printManyClients();
    }

    /** What an operator must know to choose machines for an index on a cluster. */
    private void printSize(ClusterIndexing.Cost indexing, long bytes, JireiProcess server, OpenSearchNode node)
            throws IOException {
        double entries = (double) passages.all().size() * copies;
        System.out.printf(
                Locale.ROOT,
                "on the cluster, %,.0f entries: index %,.0f MB, indexing %,.0f s of processor time, memory of the indexer"
                        + " %,.0f MB, of a server %,.0f MB, of the node %,.0f MB%n",
                entries,
                bytes / MEGA,
                seconds(indexing.all()),
                indexing.memory() / MEGA,
                ProcessMemory.now(server.process()) / MEGA,
                ProcessMemory.now(node.process()) / MEGA);
    }

    private List<Path> copiesIn(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < copies; i++) {
            files.add(passages.copy(i).write(folder, "copy-" + i + ".jsonl"));
        }
        return files;
    }

    /**
     * Adds all copies after a sample to warm up.
     *
     * @return the processor time of one copy
     */
    private Duration add(PlainIndex plain) throws IOException, InterruptedException {
        PlainIndex sample = PlainIndex.create(client, plainNode, "sample");
        sample.add(passages.first(SAMPLE));
        sample.finish();
        sample.delete();
        Duration before = processorTime();
        plain.add(passages);
        plain.finish();
        Duration one = processorTime().minus(before);
        for (int i = 1; i < copies; i++) {
            plain.add(passages);
        }
        if (copies > 1) {
            plain.finish();
        }
        return one;
    }

    private Duration processorTime() {
        return plainNode.process().info().totalCpuDuration().orElseThrow();
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1e3;
    }
}
