package jirei.web;

import java.util.List;
import java.util.Optional;
import jirei.casestudy.City;
import jirei.casestudy.Entry;
import jirei.casestudy.Theme;
import jirei.search.Hit;
import jirei.search.MarkedText.Segment;

/** A hit as it is shown. */
public record HitView(
        String href,
        List<Segment> title,
        Optional<RatingView> rating,
        String kind,
        Optional<String> city,
        Optional<String> theme,
        List<Segment> snippet,
        CitedView cited) {

    /** The hit on the page at this address. */
    static HitView of(Hit hit, SearchUrl url) {
        Entry entry = hit.entry();
        return new HitView(
                Addresses.entry(entry.id(), url),
                hit.title().segments(),
                entry.rating().map(RatingView::of),
                entry.kind().label(),
                entry.city().map(City::name),
                entry.theme().map(Theme::label),
                hit.snippet().segments(),
                CitedView.of(entry));
    }
}
