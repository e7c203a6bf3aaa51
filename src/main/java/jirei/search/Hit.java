package jirei.search;

import java.util.List;
import jirei.casestudy.Entry;

/**
 * An entry that was found.
 *
 * @param title its whole title
 * @param snippet what of its text shows best why it was found
 * @param why which word of the query was found how, in the order of the query; empty where everything was asked for
 * @param counted whether it is one of {@link SearchResult#total()}, and not one of those that match in part
 * @param score of this query only; higher is better
 */
public record Hit(
        Entry entry, MarkedText title, MarkedText snippet, List<WordMatch> why, boolean counted, float score) {
    public Hit {
        why = List.copyOf(why);
    }
}
