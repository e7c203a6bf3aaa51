package jirei.opensearch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jirei.TemporaryFolder;

/** Some OpenSearch nodes with the kuromoji plugin on this machine, with their data in a temporary folder. */
final class OpenSearchCluster implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private final TemporaryFolder folder;
    private final List<OpenSearchNode> nodes = new ArrayList<>();

    private OpenSearchCluster() throws IOException {
        this.folder = new TemporaryFolder("jirei-opensearch");
    }

    /**
     * Starts so many nodes, and returns when they have found each other.
     *
     * @param jvmOptions of each node, such as {@code -Xmx256m}
     * @throws IOException if a node ends, or they do not find each other within two minutes
     */
    static OpenSearchCluster start(int size, List<String> jvmOptions) throws IOException, InterruptedException {
        String classPath = NodeClassPath.resolve();
        OpenSearchCluster cluster = new OpenSearchCluster();
        try {
            cluster.startNodes(size, classPath, jvmOptions);
            cluster.await("wait_for_nodes=" + size);
            return cluster;
        } catch (IOException | InterruptedException | RuntimeException e) {
            try (cluster) {
                throw e;
            }
        }
    }

    private void startNodes(int size, String classPath, List<String> jvmOptions) throws IOException {
        List<Integer> ports = freePorts(2 * size);
        List<Integer> transportPorts = ports.subList(size, 2 * size);
        String seeds = transportPorts.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
        String names = IntStream.range(0, size).mapToObj(i -> "node-" + i).collect(Collectors.joining(","));
        for (int i = 0; i < size; i++) {
            List<String> settings = List.of(
                    "cluster.name=jirei",
                    "node.name=node-" + i,
                    "network.host=127.0.0.1",
                    "transport.port=" + transportPorts.get(i),
                    "transport.type=netty4",
                    "http.type=netty4",
                    "discovery.seed_hosts=" + seeds,
                    "cluster.initial_cluster_manager_nodes=" + names,
                    "indices.breaker.total.use_real_memory=false",
                    "indices.query.bool.max_clause_count=16384",
                    "cluster.routing.allocation.disk.threshold_enabled=false");
            nodes.add(OpenSearchNode.start(
                    folder.path().resolve("node-" + i), classPath, jvmOptions, ports.get(i), settings));
        }
    }

    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            while (sockets.size() < count) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }

    /**
     * Waits until the nodes that run say of their cluster what the parameters of its health want, such as
     * {@code wait_for_status=green}.
     *
     * @throws IOException if a node ends, or that is not so within two minutes
     */
    void await(String wanted) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        List<OpenSearchNode> running = running();
        URI health = running.getFirst().address().resolve("/_cluster/health?timeout=1s&" + wanted);
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!isWell(client, health)) {
                for (OpenSearchNode node : running) {
                    if (!node.process().isAlive() || System.nanoTime() > end) {
                        throw new IOException("not " + wanted + ": " + node.output());
                    }
                }
                Thread.sleep(200);
            }
        }
    }

    private static boolean isWell(HttpClient client, URI health) throws InterruptedException {
        try {
            return client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** All nodes, also those that were killed. */
    List<OpenSearchNode> nodes() {
        return List.copyOf(nodes);
    }

    /** The nodes that were not killed. */
    List<OpenSearchNode> running() {
        return nodes.stream().filter(node -> node.process().isAlive()).toList();
    }

    /** Ends all nodes and deletes their data. */
    @Override
    public void close() throws IOException {
        for (OpenSearchNode node : nodes) {
            node.close();
        }
        folder.close();
    }
}
