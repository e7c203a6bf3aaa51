package jirei.search;

import java.util.List;

/**
 * What an engine answers.
 *
 * @param total how many entries match, exactly
 * @param hits the page that was asked for; empty behind the last
 * @param facets one for each dimension, in its order
 */
public record SearchResult(int total, List<Hit> hits, List<FacetResult> facets) {
    public SearchResult {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
    }
}
