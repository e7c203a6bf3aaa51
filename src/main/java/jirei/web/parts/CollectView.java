package jirei.web.parts;

import jirei.casestudy.Entry;
import jirei.web.url.Addresses;
import jirei.web.url.SearchUrl;
import jirei.web.url.TypedSearch;

/**
 * What puts an entry into the basket, for {@code collect.jte}.
 *
 * @param query the text of the search that found it
 */
public record CollectView(String id, String title, String query) {
    /** The entry as it was found by this search. */
    public static CollectView of(Entry entry, SearchUrl search) {
        return new CollectView(entry.id().value(), entry.title(), TypedSearch.of(search));
    }

    /** The page of a basket with this entry alone, for browsers without JavaScript. */
    public String href() {
        String found = query.isEmpty() ? "" : "&" + Addresses.parameter("q", query);
        return "/basket?" + Addresses.parameter("add", id) + found;
    }
}
