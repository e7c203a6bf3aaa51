package jirei.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jirei.corpus.WholeReading;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.query.QueryParser;
import jirei.search.EngineException;
import jirei.search.EntryIndexer;
import jirei.search.IndexInUseException;
import jirei.search.IndexView;
import jirei.search.SearchEngine;
import jirei.search.SearchRequest;
import jirei.search.Study;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** How an index on a cluster is written, replaced and gone back from, and what is said where that cannot be done. */
final class ClusterLifeIT {
    private static final List<WholeReading> READINGS = Study.readings().subList(28, 31);
    private static final WholeReading FIRST = READINGS.getFirst();
    private static final IndexSettings SETTINGS = new IndexSettings(2, 0);

    private ClusterAddress address = ClusterAddress.of(SharedCluster.node(), "life");

    @BeforeEach
    void nameTheIndex(TestInfo test) {
        address = ClusterAddress.of(
                SharedCluster.node(),
                "life-" + Integer.toHexString(test.getDisplayName().hashCode()));
    }

    private ClusterIndexer indexer(boolean rebuild) {
        return ClusterIndexer.open(address, SETTINGS, Vocabulary.standard(), rebuild);
    }

    private void build(List<WholeReading> readings, boolean rebuild) {
        try (EntryIndexer indexer = indexer(rebuild)) {
            readings.forEach(reading -> reading.replaceIn(indexer));
            indexer.publish();
        }
    }

    private ClusterEngine engine() {
        return ClusterEngine.open(address, Vocabulary.standard());
    }

    private static int found(SearchEngine engine, String typed) {
        engine.refresh();
        try (IndexView view = engine.view()) {
            return view.search(SearchRequest.of(QueryParser.parse(typed).query()))
                    .result()
                    .total();
        }
    }

    private static int entries(List<WholeReading> readings) {
        return readings.stream().mapToInt(reading -> reading.entries().size()).sum();
    }

    @Test
    void whatOneServerIndexesAnotherFinds() {
        try (SearchEngine first = engine();
                SearchEngine second = engine()) {
            assertThat(found(first, "")).isZero();
            build(READINGS, false);
            assertThat(found(first, "")).isEqualTo(entries(READINGS));
            assertThat(found(second, "")).isEqualTo(entries(READINGS));
            try (EntryIndexer indexer = indexer(false)) {
                assertThat(indexer.digests()).hasSize(READINGS.size());
                indexer.remove(FIRST.file());
                indexer.publish();
            }
            assertThat(found(second, "")).isEqualTo(entries(READINGS.subList(1, 3)));
        }
    }

    @Test
    void aFileThatCannotBeReadWholeLeavesWhatWasThere() {
        build(READINGS, false);
        try (SearchEngine engine = engine();
                EntryIndexer indexer = indexer(false)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> indexer.replace(FIRST.file(), sink -> {
                        sink.accept(FIRST.entries().getFirst());
                        throw new IllegalStateException("torn");
                    }))
                    .withMessage("torn");
            indexer.publish();
            assertThat(found(engine, "")).isEqualTo(entries(READINGS));
        }
    }

    @Test
    void aViewStaysAsItIsWhileAFileIsReplaced() {
        build(READINGS, false);
        try (SearchEngine engine = engine();
                IndexView before = engine.view()) {
            build(READINGS, false);
            try (EntryIndexer indexer = indexer(false)) {
                indexer.remove(FIRST.file());
                indexer.publish();
            }
            assertThat(before.search(SearchRequest.of(QueryParser.parse("").query()))
                            .result()
                            .total())
                    .isEqualTo(entries(READINGS));
            assertThat(before.entries(FIRST.file())).isEqualTo(FIRST.entries());
            assertThat(found(engine, "")).isEqualTo(entries(READINGS.subList(1, 3)));
        }
    }

    @Test
    void aRebuildIsSeenWhenItIsWholeAndCanBeTakenBack() {
        build(READINGS, false);
        try (SearchEngine engine = engine()) {
            try (EntryIndexer indexer = indexer(true)) {
                FIRST.replaceIn(indexer);
                indexer.commit();
                assertThat(found(engine, "")).isEqualTo(entries(READINGS));
                indexer.publish();
                assertThat(found(engine, "")).isEqualTo(FIRST.entries().size());
            }
            ClusterEngine.rollBack(address);
            assertThat(found(engine, "")).isEqualTo(entries(READINGS));
        }
    }

    @Test
    void oneProcessWritesAtATimeAndOneThatWasKilledKeepsNobodyWaiting() {
        try (EntryIndexer first = indexer(false)) {
            assertThatExceptionOfType(IndexInUseException.class)
                    .isThrownBy(() -> indexer(false))
                    .withMessageContaining("being written by another process");
            expireTheLock();
            build(READINGS, false);
            assertThatExceptionOfType(EngineException.class)
                    .isThrownBy(first::publish)
                    .withMessageContaining("has expired");
        }
    }

    /** As if its holder were gone for a minute. */
    private void expireTheLock() {
        try (Cluster cluster = Cluster.at(address)) {
            Map<String, Object> lock = new LinkedHashMap<>();
            lock.put("owner", "somebody who is gone");
            lock.put("expires", 0);
            cluster.ask("PUT", "/" + address.index() + "-lock/_doc/lock", lock);
        }
    }

    @Test
    void anIndexInThePlaceOfTheAliasIsReported() {
        try (Cluster cluster = Cluster.at(address)) {
            cluster.ask("PUT", "/" + address.index());
            assertThatExceptionOfType(EngineException.class)
                    .isThrownBy(this::engine)
                    .withMessageContaining("where Jirei needs an alias");
            assertThatExceptionOfType(EngineException.class)
                    .isThrownBy(() -> indexer(false))
                    .withMessageContaining("where Jirei needs an alias");
        }
    }

    @Test
    void anIndexOfAnotherVersionIsReportedAndBuiltAnew() {
        build(READINGS, false);
        try (Cluster cluster = Cluster.at(address)) {
            String path = "/" + address.index() + "/_doc/" + Manifest.ID;
            Manifest manifest = Manifest.of(cluster.ask("GET", path));
            Manifest other = new Manifest(
                    "another version",
                    manifest.shards(),
                    manifest.files(),
                    manifest.readings(),
                    manifest.retired(),
                    manifest.updated());
            cluster.ask("PUT", path, other.source());
        }
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(this::engine)
                .withMessageContaining("another version of the program")
                .withMessageContaining("jirei index");
        build(READINGS, false);
        try (SearchEngine engine = engine()) {
            assertThat(found(engine, "")).isEqualTo(entries(READINGS));
        }
    }

    @Test
    void anIndexThatIsReadOnlySinceADiskIsFullIsReportedAndSearched() {
        build(READINGS, false);
        try (Cluster cluster = Cluster.at(address);
                SearchEngine engine = engine();
                EntryIndexer indexer = indexer(false)) {
            cluster.ask(
                    "PUT", "/" + address.index() + "/_settings", Map.of("index.blocks.read_only_allow_delete", true));
            assertThatExceptionOfType(EngineException.class)
                    .isThrownBy(() -> FIRST.replaceIn(indexer))
                    .withMessageContaining("read-only")
                    .withMessageContaining("index.blocks.read_only_allow_delete");
            assertThat(found(engine, "")).isEqualTo(entries(READINGS));
        }
    }

    @Test
    void aClusterThatIsNotThereIsReported() {
        ClusterAddress nowhere = ClusterAddress.of(URI.create("http://127.0.0.1:9"), "jirei");
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> ClusterEngine.open(nowhere, Vocabulary.standard()))
                .withMessageContaining("does not answer");
    }

    @Test
    void theClusterHasTheTermsOfTheAnalysis() {
        build(READINGS, false);
        try (Cluster cluster = Cluster.at(address)) {
            String text = TokenText.at(List.of(List.of("a", "b"), List.of("c")), new int[] {0, 2});
            List<String> terms = new ArrayList<>();
            cluster.ask("POST", "/" + address.index() + "/_analyze", Map.of("field", "t_body_word", "text", text))
                    .path("tokens")
                    .forEach(token -> terms.add(token.path("token").asString() + "@"
                            + token.path("position").asInt()));
            assertThat(terms).containsExactly("a@0", "b@0", "c@2");
        }
    }
}
