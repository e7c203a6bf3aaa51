package jirei.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import jirei.casestudy.Entry;
import jirei.corpus.WholeReading;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.query.QueryParser;
import jirei.search.EngineException;
import jirei.search.IndexView;
import jirei.search.SearchRequest;
import jirei.search.Study;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Three nodes, of which one after another is killed while entries are searched and replaced. They take two minutes of
 * processor time, too long for each build.
 */
@Tag("thorough")
@Order(1)
final class ClusterOfThreeIT {
    private static final List<WholeReading> READINGS = Study.readings().subList(28, 31);
    private static final IndexSettings SETTINGS = new IndexSettings(3, 1);
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(2);

    /** The corpus with the first parts of its first file. */
    private static List<WholeReading> corpus(int parts) {
        WholeReading whole = READINGS.getFirst();
        List<Entry> some = whole.entries().subList(0, whole.entries().size() * parts / 3);
        return List.of(new WholeReading(whole.reading(), some), READINGS.get(1), READINGS.get(2));
    }

    /** It took two minutes on a machine that was busy with other work. */
    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void aNodeThatIsKilledCostsNoAnswerAndNoEntry() throws IOException, InterruptedException {
        try (OpenSearchCluster cluster = OpenSearchCluster.start(3, SharedCluster.JVM_OPTIONS)) {
            ClusterAddress address = new ClusterAddress(
                    cluster.nodes().stream().map(OpenSearchNode::address).toList(),
                    "three",
                    Optional.empty(),
                    Optional.empty());
            try (Load load = Load.start(address, SETTINGS, List.of(corpus(3), corpus(2), corpus(1)))) {
                load.awaitProgress();
                OpenSearchNode first = manager(cluster, address);
                kill(first, load);
                first.restart();
                awaitGreen(cluster, 3);
                replaceCopiesAtOnce(address);
                kill(other(cluster, manager(cluster, address)), load);
                awaitGreen(cluster, 2);
                load.stop();
                assertThat(load.faults()).isEmpty();
                assertThat(load.failures())
                        .allSatisfy(failure -> assertThat(failure.getMessage())
                                .containsAnyOf("try again soon", "does not answer", "search again"));
                assertThatNothingIsLost(load);
                assertThatSearchesGoOnWhileNothingMayBeWritten(address, load);
            }
        }
    }

    private static OpenSearchNode manager(OpenSearchCluster cluster, ClusterAddress address) {
        try (Cluster asked = Cluster.at(address)) {
            String name = asked.ask("GET", "/_cat/cluster_manager?format=json")
                    .path(0)
                    .path("node")
                    .asString();
            return cluster.nodes().get(Integer.parseInt(name.substring(name.indexOf('-') + 1)));
        }
    }

    private static OpenSearchNode other(OpenSearchCluster cluster, OpenSearchNode manager) {
        return cluster.nodes().stream()
                .filter(node -> node != manager)
                .findFirst()
                .orElseThrow();
    }

    /** Returns when searches and an update have been answered without the node. */
    private static void kill(OpenSearchNode node, Load load) throws InterruptedException {
        node.kill();
        Duration without = load.awaitProgress();
        System.out.printf("updates and searches without a node after %s: %s%n", without, load);
        assertThat(without).isLessThan(LONGEST_RECOVERY);
    }

    private static void awaitGreen(OpenSearchCluster cluster, int nodes) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        cluster.await("wait_for_nodes=" + nodes + "&wait_for_status=green");
        Duration recovery = Duration.ofNanos(System.nanoTime() - begin);
        System.out.printf("all copies were there on %d nodes after %s%n", nodes, recovery);
        assertThat(recovery).isLessThan(LONGEST_RECOVERY);
    }

    /** Has the copies of a lost node made anew at once, and not after a minute in which it may come back. */
    private static void replaceCopiesAtOnce(ClusterAddress address) {
        try (Cluster cluster = Cluster.at(address)) {
            cluster.ask("PUT", "/_all/_settings", Map.of("index.unassigned.node_left.delayed_timeout", "0"));
        }
    }

    private static void assertThatNothingIsLost(Load load) {
        load.engine().refresh();
        try (IndexView view = load.engine().view()) {
            for (WholeReading reading : load.corpus()) {
                assertThat(view.entries(reading.file())).isEqualTo(reading.entries());
            }
            assertThat(view.search(SearchRequest.of(QueryParser.parse("").query()))
                            .total())
                    .isEqualTo(load.corpus().stream()
                            .mapToInt(reading -> reading.entries().size())
                            .sum());
        }
    }

    private static void assertThatSearchesGoOnWhileNothingMayBeWritten(ClusterAddress address, Load load) {
        try (Cluster cluster = Cluster.at(address)) {
            cluster.ask("PUT", "/_cluster/settings", Map.of("transient", Map.of("cluster.blocks.read_only", true)));
        }
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> ClusterIndexer.open(address, SETTINGS, Vocabulary.standard(), false))
                .withMessageContaining("read-only")
                .withMessageContaining("cluster.blocks.read_only");
        assertThatNothingIsLost(load);
    }
}
