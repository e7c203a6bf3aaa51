package jirei.web.parts;

import java.util.Optional;
import jirei.casestudy.City;
import jirei.casestudy.Entry;
import jirei.casestudy.Theme;
import jirei.search.Hit;
import jirei.web.url.Addresses;
import jirei.web.url.SearchUrl;

/** A link to an entry that is like another. */
public record SimilarView(
        Link entry, Optional<RatingView> rating, String kind, Optional<String> city, Optional<String> theme) {
    /** The view of a similar entry; its link keeps this search. */
    public static SimilarView of(Hit hit, SearchUrl search) {
        Entry entry = hit.entry();
        return new SimilarView(
                Link.to(entry.title(), Addresses.entry(entry.id(), search)),
                entry.rating().map(RatingView::of),
                entry.kind().label(),
                entry.city().map(City::name),
                entry.theme().map(Theme::label));
    }
}
