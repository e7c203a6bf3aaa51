package jirei.opensearch;

import jirei.search.ExclusionsContract;
import jirei.search.FacetsContract;
import jirei.search.PlacesContract;
import jirei.search.SearchEngineContract;
import jirei.search.SynonymsContract;
import jirei.search.YearsContract;
import org.junit.jupiter.api.TestInstance;

/** The engine on a cluster satisfies the contract of search engines. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OpenSearchEngineIT extends ClusterContract
        implements SearchEngineContract,
                ExclusionsContract,
                FacetsContract,
                PlacesContract,
                YearsContract,
                SynonymsContract {}
