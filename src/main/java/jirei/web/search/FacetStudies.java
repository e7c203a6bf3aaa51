package jirei.web.search;

import java.util.List;
import jirei.casestudy.City;
import jirei.search.IndexView;
import jirei.web.url.SearchUrl;

/**
 * Keeps the order and regions of the cities from one search to the next, since they change with the index only.
 *
 * <p>Safe for use by many threads: at worst two of them compute the same.
 */
final class FacetStudies {
    private volatile KeptStudy kept = new KeptStudy(List.of(), FacetStudy.NONE);

    /**
     * What was computed for a state of the index.
     *
     * @param cities those of the state; all its views have the same list, so that comparing takes no time
     */
    private record KeptStudy(List<City> cities, FacetStudy study) {}

    /** What the study says of the facet values of this search. */
    FacetStudy of(IndexView view, SearchUrl url) {
        List<City> cities = view.cities();
        KeptStudy last = kept;
        if (!last.cities().equals(cities)) {
            last = new KeptStudy(cities, FacetStudy.of(cities));
            kept = last;
        }
        return last.study().selecting(view, url);
    }
}
