package jirei.web.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.search.IndexView;
import jirei.search.PageNumber;
import jirei.search.Search;
import jirei.search.SearchResult;
import jirei.web.parts.Counts;
import jirei.web.parts.Link;
import jirei.web.url.Addresses;
import jirei.web.url.SearchUrl;

/**
 * The hits before and after an entry in the list from which it was opened: that of the hits, or one of the folds below.
 *
 * @param place its place in that list, in Japanese: {@code 52件中3番目}
 * @param folded whether the list is a fold, which the browser opens on the way to the entry
 */
public record HitNeighbours(String place, boolean folded, Optional<Link> previous, Optional<Link> next) {
    /** An entry further behind in a list has no neighbours. */
    private static final int MOST = 1_000;

    /** The neighbours; empty where the search asks for everything or does not list the entry. */
    static Optional<HitNeighbours> of(IndexView view, Search hits, EntryId id, SearchUrl url) {
        return url.asksForEverything() ? Optional.empty() : new Walk(view, hits, id, url).neighbours();
    }

    /** Looks for the entry in the lists of one search, and in the next only where it is not in one. */
    private record Walk(IndexView view, Search hits, EntryId id, SearchUrl url) {
        Optional<HitNeighbours> neighbours() {
            return among("", hits.ids(MOST), hits.total(), 0).or(() -> inFolds(hits.result()));
        }

        private Optional<HitNeighbours> inFolds(SearchResult result) {
            return among("関連の薄い項目 ", hits.weakIds(MOST), result.others(), result.total())
                    .or(() -> near(result));
        }

        /** The entries of the last fold, which stand on one page. */
        private Optional<HitNeighbours> near(SearchResult result) {
            List<EntryId> ids =
                    result.near().stream().map(hit -> hit.entry().id()).toList();
            int page = url.page().value();
            return among("意味の近い項目 ", ids, ids.size(), (page - 1) * url.size().value());
        }

        /**
         * The neighbours in a list.
         *
         * @param fold its name; empty for the list of hits
         * @param ids of its first entries
         * @param count of all its entries
         * @param before how many entries stand before it
         */
        private Optional<HitNeighbours> among(String fold, List<EntryId> ids, int count, int before) {
            int here = ids.indexOf(id);
            if (here < 0) {
                return Optional.empty();
            }
            List<Entry> around = view.entries(Stream.of(here - 1, here + 1)
                    .filter(place -> place >= 0 && place < ids.size())
                    .map(ids::get)
                    .toList());
            return Optional.of(new HitNeighbours(
                    fold + Counts.format(count) + "件中" + Counts.format(here + 1) + "番目",
                    !fold.isEmpty(),
                    here == 0 ? Optional.empty() : link(ids.get(here - 1), around, before + here - 1),
                    here == ids.size() - 1 ? Optional.empty() : link(ids.get(here + 1), around, before + here + 1)));
        }

        /** The page of an entry, which leads back to the page of the hits that it stands on. */
        private Optional<Link> link(EntryId other, List<Entry> entries, int place) {
            int page = Math.min(place / url.size().value() + 1, PageNumber.LAST);
            return entries.stream()
                    .filter(entry -> entry.id().equals(other))
                    .findFirst()
                    .map(entry -> Link.to(entry.title(), Addresses.entry(other, url.page(page))));
        }
    }
}
