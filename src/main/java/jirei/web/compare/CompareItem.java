package jirei.web.compare;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.Entry;
import jirei.search.Highlight;
import jirei.search.MarkedEntry;
import jirei.search.MarkedText;
import jirei.search.MarkedText.Segment;
import jirei.web.parts.CollectView;
import jirei.web.parts.RatingView;
import jirei.web.url.Addresses;
import jirei.web.url.SearchUrl;

/**
 * An entry in a cell of a comparison.
 *
 * @param rating an organisation's own; that of a theme stands in a row of its own
 * @param page as it is cited: {@code p.5/9}
 * @param text a paragraph each
 * @param collect puts it into the basket
 */
public record CompareItem(
        Entry entry,
        String href,
        List<Segment> title,
        Optional<RatingView> rating,
        Optional<String> page,
        List<List<Segment>> text,
        CollectView collect) {
    public CompareItem {
        title = List.copyOf(title);
        text = text.stream().map(List::copyOf).toList();
    }

    /** About three lines of a cell, in characters. */
    private static final int BRIEF = 100;

    /** With its title only. */
    static CompareItem titled(MarkedEntry marked, SearchUrl search) {
        return of(marked, search, List.of());
    }

    /** With its whole overview. */
    static CompareItem whole(MarkedEntry marked, SearchUrl search) {
        return of(marked, search, marked.overview());
    }

    /** With the first paragraph, shortened, but never before its last mark. */
    static CompareItem brief(MarkedEntry marked, SearchUrl search) {
        List<MarkedText> prose = marked.overview().isEmpty() ? marked.points() : marked.overview();
        return of(
                marked,
                search,
                prose.stream().limit(1).map(CompareItem::shortened).toList());
    }

    /** The id of the entry, to select it. */
    public String id() {
        return entry.id().value();
    }

    /** The kind of the entry. */
    public String kind() {
        return entry.kind().label();
    }

    /** The title, the rating of an organisation itself and the page: {@code 情報局（組織の評価★、p.2/9）}. */
    String plainText() {
        String facts = Stream.of(rating.map(own -> entry.kind().label() + "の評価" + own.mark()), page)
                .flatMap(Optional::stream)
                .collect(Collectors.joining("、"));
        return entry.title() + (facts.isEmpty() ? "" : "（" + facts + "）");
    }

    private static CompareItem of(MarkedEntry marked, SearchUrl search, List<MarkedText> prose) {
        Entry entry = marked.entry();
        return new CompareItem(
                entry,
                Addresses.entry(entry.id(), search),
                marked.title().segments(),
                entry.kind().isRatedItself() ? RatingView.of(entry) : Optional.empty(),
                entry.place().page().map(page -> "p." + page),
                prose.stream().map(MarkedText::segments).toList(),
                CollectView.of(entry, search));
    }

    /**
     * The first sentences, about a hundred letters and up to the last mark. A sentence that goes on much longer ends in
     * an ellipsis.
     */
    static MarkedText shortened(MarkedText text) {
        String whole = text.text();
        int marked = text.highlights().stream().mapToInt(Highlight::end).max().orElse(0);
        int least = Math.max(BRIEF, marked);
        int before = whole.lastIndexOf('。', least) + 1;
        int behind = whole.indexOf('。', least) + 1;
        if (before >= Math.max(BRIEF / 2, marked)) {
            return text.part(0, before);
        }
        if (behind > 0 && behind <= least + BRIEF / 2) {
            return text.part(0, behind);
        }
        if (whole.length() <= least + BRIEF / 2) {
            return text;
        }
        int end = Character.isHighSurrogate(whole.charAt(least - 1)) ? least - 1 : least;
        MarkedText start = text.part(0, end);
        return new MarkedText(start.text() + "…", start.highlights());
    }
}
