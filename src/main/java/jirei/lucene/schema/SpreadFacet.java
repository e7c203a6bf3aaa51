package jirei.lucene.schema;

import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jirei.casestudy.City;
import jirei.casestudy.Entry;
import jirei.casestudy.ResearchDate;
import jirei.casestudy.Theme;
import jirei.lucene.analysis.NameOrder;
import jirei.search.Spread;
import jirei.search.Spread.Share;
import org.apache.lucene.facet.FacetsConfig;

/**
 * A facet that combines an entry's theme, year and city in one value, so that one count gives the spread over all
 * three.
 */
public final class SpreadFacet {
    /** The name of the facet. */
    public static final String DIMENSION = "spread";

    /** A separate field, so that other searches do not read it. */
    public static final String FIELD = "$spread";

    private static final String BETWEEN = "\t";

    private SpreadFacet() {}

    static FacetsConfig inFieldOfItsOwn(FacetsConfig facets) {
        facets.setIndexFieldName(DIMENSION, FIELD);
        return facets;
    }

    /** The value of an entry. */
    static String value(Entry entry) {
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

    /**
     * The spread of some entries, by city and then by the other parts of a value.
     *
     * @param counts how many entries have a value
     */
    public static Spread spread(Map<String, Integer> counts) {
        List<Share> shares = new ArrayList<>();
        new TreeMap<>(counts).forEach((value, count) -> shares.add(share(value, count)));
        shares.sort(Comparator.comparing(share -> share.city().orElse(""), NameOrder.forOneList()));
        return new Spread(shares);
    }

    private static Share share(String value, int count) {
        String[] parts = value.split(BETWEEN, 3);
        return new Share(
                Optional.of(parts[2]).filter(city -> !city.isEmpty()),
                Theme.named(parts[0]),
                Optional.of(parts[1]).filter(year -> !year.isEmpty()).map(Year::parse),
                count);
    }
}
