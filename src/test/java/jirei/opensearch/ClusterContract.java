package jirei.opensearch;

import java.util.List;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.search.IndexView;
import jirei.search.SearchEngine;
import org.junit.jupiter.api.AfterAll;

/** The study on a cluster, of which long tests run a part, but for the profile {@code thorough}. */
class ClusterContract {
    /** As the profile of this name sets it. */
    private static final boolean THOROUGH = Integer.getInteger("jirei.fuzz.rounds", 0) > 0;

    private final SearchEngine engine = ClusterEngine.open(SharedCluster.study(), Vocabulary.standard());
    private final IndexView view = engine.view();

    /** As for the contracts. */
    public int rounds(int many) {
        return THOROUGH ? many : Math.ceilDiv(many, 20);
    }

    /** As for the contracts. */
    public <T> List<T> cases(List<T> all) {
        return THOROUGH ? all : all.subList(0, Math.min(2, all.size()));
    }

    @AfterAll
    void close() {
        view.close();
        engine.close();
    }

    /** The view of all tests. */
    public IndexView view() {
        return view;
    }
}
