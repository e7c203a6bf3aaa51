package jirei.lucene.execution;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import jirei.lucene.schema.SpreadFacet;
import jirei.search.Spread;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Counts entries by city, theme and year in one pass. */
final class SpreadCounter {
    private SpreadCounter() {}

    /** The spread of the matching entries; the index must not be empty. */
    static Spread count(IndexSearcher searcher, Query query, FacetsConfig facets) throws IOException {
        FacetsCollector found = searcher.search(query, new FacetsCollectorManager());
        var state = new DefaultSortedSetDocValuesReaderState(searcher.getIndexReader(), SpreadFacet.FIELD, facets);
        FacetResult counted = new SortedSetDocValuesFacetCounts(state, found).getAllChildren(SpreadFacet.DIMENSION);
        if (counted == null) {
            return Spread.NOTHING;
        }
        Map<String, Integer> counts = new HashMap<>();
        for (LabelAndValue value : counted.labelValues) {
            counts.put(value.label, value.value.intValue());
        }
        return SpreadFacet.spread(counts);
    }
}
