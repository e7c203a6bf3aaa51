package jirei.web.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jirei.casestudy.YearRange;
import jirei.search.Hit;
import jirei.search.SearchResult;
import jirei.web.parts.Counts;
import jirei.web.url.SearchUrl;

/**
 * The hits of a page: those that answer, then weak matches, which are folded away, then entries near in meaning.
 *
 * @param start the number of the first hit, from 1
 * @param partialHeading the words that unfold the weak matches
 * @param partialCount the number of weak matches on all pages, in Japanese
 * @param near entries that no word finds, but whose meaning is near; not counted
 * @param withoutMeaning the address of the search without these
 * @param ticked whether the hits are ticked that the reader sees without unfolding
 */
public record HitList(
        int start,
        List<HitView> counted,
        List<HitView> partial,
        String partialHeading,
        String partialCount,
        List<HitView> near,
        String withoutMeaning,
        boolean ticked) {
    public HitList {
        near = List.copyOf(near);
        counted = List.copyOf(counted);
        partial = List.copyOf(partial);
    }

    /**
     * The hits of a result of this search.
     *
     * @param asked the years that the search asks for
     * @param seen the access date for citations
     * @param ticked whether they are all ticked
     */
    static HitList of(SearchUrl url, SearchResult result, List<YearRange> asked, LocalDate seen, boolean ticked) {
        Map<Boolean, List<HitView>> views = result.hits().stream()
                .collect(Collectors.partitioningBy(
                        Hit::counted,
                        Collectors.mapping(hit -> HitView.of(hit, url, asked, seen), Collectors.toList())));
        return new HitList(
                (url.page().value() - 1) * url.size().value() + 1,
                views.getOrDefault(true, List.of()),
                views.getOrDefault(false, List.of()),
                "関連の薄い項目も見る",
                "（" + (result.total() > 0 ? "ほか" : "") + Counts.format(result.others()) + "件）",
                result.near().stream()
                        .map(hit -> HitView.of(hit, url, asked, seen))
                        .toList(),
                url.withMeaning(false).toString(),
                ticked);
    }

    /** Whether no word finds anything on the page. */
    public boolean isEmpty() {
        return counted.isEmpty() && partial.isEmpty();
    }

    /** Whether the page is a later one with weak matches only, which the reader has chosen to see. */
    public boolean isLeafedToPartial() {
        return start > 1 && counted.isEmpty();
    }

    /** Whether the page has weak matches that the reader must unfold. */
    boolean isPartialFolded() {
        return !partial.isEmpty() && !isLeafedToPartial();
    }

    /** Whether the weak matches are ticked: only where they are in sight. */
    public boolean isPartialTicked() {
        return ticked && isLeafedToPartial();
    }

    /** Whether the page is the first one and no entry answers. */
    public boolean isFirstWithoutAnswer() {
        return start == 1 && counted.isEmpty();
    }
}
