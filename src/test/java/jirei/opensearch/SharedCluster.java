package jirei.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.search.EntryIndexer;
import jirei.search.Study;

/**
 * The one node that all tests of this JVM share, since a start takes seconds. It ends with the JVM. Each test uses an index
 * of its own name.
 */
public final class SharedCluster {
    /** Small, and quick to start. */
    static final List<String> JVM_OPTIONS =
            List.of("-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED");

    private static final OpenSearchCluster CLUSTER = start();

    private SharedCluster() {}

    private static OpenSearchCluster start() {
        try {
            OpenSearchCluster cluster = OpenSearchCluster.start(1, JVM_OPTIONS);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    cluster.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
            return cluster;
        } catch (IOException e) {
            throw new UncheckedIOException("the node did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the node started", e);
        }
    }

    /** Filled when it is first asked for. */
    private static final class StudyOnCluster {
        static final ClusterAddress ADDRESS = filled();

        private static ClusterAddress filled() {
            ClusterAddress address = ClusterAddress.of(node(), "study");
            try (EntryIndexer indexer =
                    ClusterIndexer.open(address, new IndexSettings(1, 0), Vocabulary.standard(), false)) {
                Study.fill(indexer);
            }
            return address;
        }
    }

    /** The index of the whole study, which no test changes. */
    static ClusterAddress study() {
        return StudyOnCluster.ADDRESS;
    }

    /** The address of the node. */
    public static URI node() {
        return CLUSTER.nodes().getFirst().address();
    }
}
