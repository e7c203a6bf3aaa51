package jirei.search;

import java.util.List;
import jirei.casestudy.Entry;

/**
 * A hit.
 *
 * @param title the whole title, highlighted
 * @param snippet the best passage of the text, highlighted
 * @param why how each word of the query was found, in the order of the query; empty for a query without words
 * @param counted whether it answers the query and is counted in {@link SearchResult#total()}, or is a weak match
 * @param complete whether every word of the query is found in it
 * @param score comparable within one query only; higher is better
 */
public record Hit(
        Entry entry,
        MarkedText title,
        MarkedText snippet,
        List<WordMatch> why,
        boolean counted,
        boolean complete,
        float score) {
    public Hit {
        why = List.copyOf(why);
    }
}
