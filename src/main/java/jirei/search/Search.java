package jirei.search;

import java.util.List;
import jirei.casestudy.EntryId;

/**
 * One question to one {@link IndexView}. The query is translated once and each part of the answer is worked out when it is
 * first asked for, so that asking again costs nothing and what is not asked for is never searched.
 *
 * <p>For one thread at a time, and only while the view is open. All methods throw {@link EngineException} when the index
 * cannot be read.
 */
public interface Search {
    /** The page of hits that the request asks for, with highlights and facets. Any query has an answer; many have no hit. */
    SearchResult result();

    /** How many entries match: {@link SearchResult#total()}, without hits and facets. */
    int total();

    /** What had to give before anything matched: {@link SearchResult#relaxation()}, without hits and facets. */
    Relaxation relaxation();

    /** Whether entries match all that was asked: {@link SearchResult#isAnswered()}, without hits and facets. */
    default boolean isAnswered() {
        return total() > 0 && relaxation().isFull();
    }

    /**
     * The ids of the entries that match, in the order of the request; its page does not matter. No entry is loaded.
     *
     * @param most how many are wanted at most, from 1
     */
    List<EntryId> ids(int most);

    /**
     * How the entries that match are spread over cities, themes and years. The picked cities and themes are set aside, so
     * that a share says what picking its city and theme alone would give; page, size and order do not matter.
     */
    Spread spread();

    /**
     * Whole entries with all marked in them that is marked in hits, in the order of the ids; an id without an entry is left
     * out.
     */
    List<MarkedEntry> marked(List<EntryId> ids);
}
