package jirei.search;

import java.util.List;
import jirei.casestudy.EntryId;

/**
 * A search of one {@link IndexView}. The query is translated once; each part of the answer is computed when it is first
 * requested and then kept.
 *
 * <p>For one thread at a time, and only while the view is open. All methods throw {@link EngineException} when the
 * index cannot be read.
 */
public interface Search {
    /** The requested page of hits, with highlights and facets. Every query has a result, which may be empty. */
    SearchResult result();

    /** The number of matching entries: {@link SearchResult#total()}, computed without hits and facets. */
    int total();

    /** How many of these match every word: {@link SearchResult#complete()}, computed without hits and facets. */
    int complete();

    /** How the query was relaxed: {@link SearchResult#relaxation()}, computed without hits and facets. */
    Relaxation relaxation();

    /**
     * Whether a part of the answer is incomplete because the search was ended at its time limit. Asked last: it covers
     * what was computed until now.
     */
    boolean timedOut();

    /**
     * Whether an entry matches the whole query: {@link SearchResult#isAnswered()}, computed without hits and facets.
     */
    default boolean isAnswered() {
        return complete() > 0 && relaxation().isFull();
    }

    /**
     * The ids of the matching entries, in the order of the request; the page of the request is ignored. No entry is
     * loaded.
     *
     * @param most the maximum number, from 1
     */
    List<EntryId> ids(int most);

    /**
     * The ids of the weak matches that follow, {@link SearchResult#others()} in number, in the order of the request; the
     * page of the request is ignored. No entry is loaded.
     *
     * @param most the maximum number, from 1
     */
    List<EntryId> weakIds(int most);

    /**
     * The matching entries counted by city, theme and year. The refinements by city and theme are ignored, so that a
     * share is the number of hits if its city and theme were selected; page, size and order are ignored too.
     */
    Spread spread();

    /**
     * The entries with these ids, with the matches highlighted as in hits, in the order of the ids; an id without an
     * entry is left out.
     */
    List<MarkedEntry> marked(List<EntryId> ids);
}
