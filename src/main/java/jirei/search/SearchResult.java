package jirei.search;

import java.util.List;
import java.util.Optional;

/**
 * The answer to a search: first the entries that answer it, which are counted, then weak matches.
 *
 * <p>An entry answers if every word of the query is found by a {@linkplain MatchType#isFull() full} match, or if it
 * matches in part and scores a good share of what the best entry scores. Both are in one order, by score. Filters and
 * refinements hold for all hits, also for weak ones.
 *
 * @param total the exact number of entries that answer; the facets count these
 * @param complete how many of these match every word; all for a query without words
 * @param others the number of weak matches that follow
 * @param relaxation how the query was relaxed; {@link Relaxation#NONE} also where nothing was found
 * @param lacking the words of the query, as typed, that no entry of the index has in any spelling and by no synonym; none where
 *     an entry has all words
 * @param correction the corrected query, where the index has a better word than a typed one
 * @param expansions the alternative forms that were searched
 * @param offers the places, themes, kinds and ratings named by words of the query
 * @param hits the requested page; empty behind the last
 * @param near the few entries nearest in meaning that no word finds, the nearest first; on the last page, where no entry
 *     matches every word. They are not counted anywhere
 * @param facets one for each dimension, in the order of the page
 * @param excluded for each exclusion of the query, how many entries it removes from those that meet all else
 * @param timedOut whether the search was ended at its time limit: there may be more matches than were found and counted
 */
public record SearchResult(
        int total,
        int complete,
        int others,
        Relaxation relaxation,
        List<String> lacking,
        Optional<Correction> correction,
        List<Expansion> expansions,
        List<Offer> offers,
        List<Hit> hits,
        List<Hit> near,
        List<FacetResult> facets,
        List<Integer> excluded,
        boolean timedOut) {
    public SearchResult {
        lacking = List.copyOf(lacking);
        expansions = List.copyOf(expansions);
        offers = List.copyOf(offers);
        hits = List.copyOf(hits);
        near = List.copyOf(near);
        facets = List.copyOf(facets);
        excluded = List.copyOf(excluded);
    }

    /** The number of entries on all pages. */
    public int reachable() {
        return total + others;
    }

    /** Whether some entry matches the whole query as typed or as corrected. */
    public boolean isAnswered() {
        return complete > 0 && relaxation.isFull();
    }
}
