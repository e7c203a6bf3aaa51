package jirei.opensearch;

import jirei.lucene.vocabulary.Vocabulary;
import jirei.search.AttributesContract;
import jirei.search.EntryIndexer;
import jirei.search.IndexView;
import jirei.search.SearchEngine;
import jirei.search.Study;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** The engine on a cluster satisfies the contract of attributes, with three files of the study. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ClusterAttributesIT implements AttributesContract {
    private final SearchEngine engine = ClusterEngine.open(filled(), Vocabulary.standard());
    private final IndexView view = engine.view();

    private static ClusterAddress filled() {
        ClusterAddress address = ClusterAddress.of(SharedCluster.node(), "attributes");
        try (EntryIndexer indexer =
                ClusterIndexer.open(address, new IndexSettings(1, 0), Vocabulary.standard(), false)) {
            Study.readings().subList(28, 31).forEach(reading -> reading.replaceIn(indexer));
            AttributesContract.fill(indexer);
            indexer.publish();
        }
        return address;
    }

    @AfterAll
    void close() {
        view.close();
        engine.close();
    }

    @Override
    public IndexView view() {
        return view;
    }
}
