package jirei.search;

import java.util.List;
import java.util.Optional;

/**
 * What an engine answers: first the entries that match, which are counted, then those that match in part.
 *
 * <p>An entry matches where every word of the query is found in it by a {@linkplain MatchType#isFull() full} way. Filters and
 * refinements hold for all hits, matches in part included.
 *
 * @param total how many entries match, exactly; the facets count these
 * @param others how many more match in part and follow behind
 * @param relaxation what had to give before anything matched; {@link Relaxation#NONE} where nothing at all was found
 * @param correction what was probably meant, where the index has a better word than one that was typed
 * @param expansions what else than the words as typed was looked for
 * @param offers the cities, themes, kinds and ratings that the words name, to be picked as refinements
 * @param hits the page that was asked for; empty behind the last
 * @param facets one for each dimension, in its order
 */
public record SearchResult(
        int total,
        int others,
        Relaxation relaxation,
        Optional<Correction> correction,
        List<Expansion> expansions,
        List<Refinement> offers,
        List<Hit> hits,
        List<FacetResult> facets) {
    public SearchResult {
        expansions = List.copyOf(expansions);
        offers = List.copyOf(offers);
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
    }

    /** How many entries can be paged through. */
    public int reachable() {
        return total + others;
    }

    /** Whether entries match all that was asked, though perhaps with its slips corrected. */
    public boolean isAnswered() {
        return total > 0 && relaxation.isFull();
    }
}
