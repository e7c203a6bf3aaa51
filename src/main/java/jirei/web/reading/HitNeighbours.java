package jirei.web.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.search.IndexView;
import jirei.search.Search;
import jirei.web.parts.Counts;
import jirei.web.parts.Link;
import jirei.web.url.Addresses;
import jirei.web.url.SearchUrl;

/**
 * The hits before and after an entry in the search from which it was opened.
 *
 * @param place its place among the hits, in Japanese: {@code 52件中3番目}
 */
public record HitNeighbours(String place, Optional<Link> previous, Optional<Link> next) {
    /** An entry further behind in the hits has no neighbours. */
    private static final int MOST = 1_000;

    /** The neighbours; empty where the search asks for everything or does not find the entry. */
    static Optional<HitNeighbours> of(IndexView view, Search hits, EntryId id, SearchUrl url) {
        if (url.asksForEverything()) {
            return Optional.empty();
        }
        List<EntryId> ids = hits.ids(MOST);
        int here = ids.indexOf(id);
        if (here < 0) {
            return Optional.empty();
        }
        List<EntryId> around = Stream.of(here - 1, here + 1)
                .filter(place -> place >= 0 && place < ids.size())
                .map(ids::get)
                .toList();
        List<Entry> entries = view.entries(around);
        return Optional.of(new HitNeighbours(
                Counts.format(hits.total()) + "件中" + Counts.format(here + 1) + "番目",
                here == 0 ? Optional.empty() : link(ids.get(here - 1), entries, url),
                here == ids.size() - 1 ? Optional.empty() : link(ids.get(here + 1), entries, url)));
    }

    private static Optional<Link> link(EntryId id, List<Entry> entries, SearchUrl url) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .map(entry -> Link.to(entry.title(), Addresses.entry(id, url)));
    }
}
