package jirei.lucene;

import java.io.IOException;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jirei.casestudy.City;
import jirei.casestudy.Entry;
import jirei.casestudy.ResearchDate;
import jirei.casestudy.Theme;
import jirei.search.Spread;
import jirei.search.Spread.Share;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Counts entries by city, theme and year at once: a facet of its own, whose value is all three. */
final class SpreadCounter {
    static final String DIMENSION = "spread";

    /** Counted for itself, so that a search without it pays nothing. */
    private static final String FIELD = "$spread";

    private static final String BETWEEN = "\t";

    private SpreadCounter() {}

    /** Keeps the facet in a field of its own. */
    static FacetsConfig apart(FacetsConfig facets) {
        facets.setIndexFieldName(DIMENSION, FIELD);
        return facets;
    }

    /** The value of an entry: theme, year and city. */
    static String share(Entry entry) {
        return String.join(
                BETWEEN,
                entry.theme().map(Theme::label).orElse(""),
                entry.provenance()
                        .researched()
                        .map(ResearchDate::year)
                        .map(String::valueOf)
                        .orElse(""),
                entry.city().map(City::name).orElse(""));
    }

    /** How the entries that match are spread; there must be some in the index. */
    static Spread count(IndexSearcher searcher, Query query, FacetsConfig facets) throws IOException {
        FacetsCollector found = searcher.search(query, new FacetsCollectorManager());
        var state = new DefaultSortedSetDocValuesReaderState(searcher.getIndexReader(), FIELD, facets);
        FacetResult counted = new SortedSetDocValuesFacetCounts(state, found).getAllChildren(DIMENSION);
        if (counted == null) {
            return Spread.NOTHING;
        }
        List<Share> shares = new ArrayList<>();
        for (LabelAndValue value : counted.labelValues) {
            String[] parts = value.label.split(BETWEEN, 3);
            shares.add(new Share(
                    Optional.of(parts[2]).filter(city -> !city.isEmpty()),
                    Theme.named(parts[0]),
                    Optional.of(parts[1]).filter(year -> !year.isEmpty()).map(Year::parse),
                    value.value.intValue()));
        }
        shares.sort(Comparator.comparing(share -> share.city().orElse(""), NameOrder.forOneList()));
        return new Spread(shares);
    }
}
