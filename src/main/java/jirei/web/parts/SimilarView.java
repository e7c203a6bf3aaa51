package jirei.web.parts;

import jirei.casestudy.Entry;
import jirei.search.Hit;
import jirei.web.url.Addresses;
import jirei.web.url.SearchUrl;

/** A link to an entry that is like another. */
public record SimilarView(String id, Link entry, CardFacts facts) {
    /** The view of a similar entry; its link keeps this search. */
    public static SimilarView of(Hit hit, SearchUrl search) {
        Entry entry = hit.entry();
        return new SimilarView(
                entry.id().value(), Link.to(entry.title(), Addresses.entry(entry.id(), search)), CardFacts.of(entry));
    }
}
