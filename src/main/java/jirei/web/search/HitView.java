package jirei.web.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.casestudy.YearRange;
import jirei.search.Hit;
import jirei.search.MarkedText.Segment;
import jirei.search.MatchType;
import jirei.web.parts.CardFacts;
import jirei.web.parts.CitationView;
import jirei.web.parts.CitedView;
import jirei.web.parts.CollectView;
import jirei.web.parts.WhyView;
import jirei.web.parts.YearsView;
import jirei.web.url.Addresses;
import jirei.web.url.SearchUrl;

/**
 * A hit as the page shows it.
 *
 * @param id the id of the entry, by which scripts recognise new hits
 * @param inPart which words are found in it, in Japanese, where it answers without all of them
 * @param why the matches of each word of the query
 * @param years the years that it states, in one line
 * @param similar the URL of similar entries
 */
public record HitView(
        String id,
        String href,
        String similar,
        List<Segment> title,
        CardFacts facts,
        Optional<String> inPart,
        Optional<String> years,
        List<Segment> snippet,
        List<WhyView> why,
        CitedView cited,
        CollectView collect,
        CitationView citation) {

    /** The title without highlights, as the accessible name of links. */
    public String plainTitle() {
        return title.stream().map(Segment::text).collect(Collectors.joining());
    }

    /** The place of a hit in a fold, to which its page leads back. */
    public String anchor() {
        return Addresses.anchor(new EntryId(id));
    }

    private static Optional<String> inPart(Hit hit) {
        if (!hit.counted() || hit.complete() || hit.why().isEmpty()) {
            return Optional.empty();
        }
        boolean related = hit.why().stream().allMatch(match -> match.matchType() == MatchType.RELATED);
        return Optional.of(related ? "関連する語が一致" : "一部の語が一致");
    }

    /**
     * The hit on the page of this search.
     *
     * @param asked the years that the search asks for
     * @param seen the access date for citations
     */
    static HitView of(Hit hit, SearchUrl url, List<YearRange> asked, LocalDate seen) {
        Entry entry = hit.entry();
        return new HitView(
                entry.id().value(),
                Addresses.entry(entry.id(), url),
                Addresses.similar(entry.id(), url),
                hit.title().segments(),
                CardFacts.of(entry),
                inPart(hit),
                YearsView.of(entry.years(), asked),
                hit.snippet().segments(),
                hit.why().stream().map(WhyView::of).toList(),
                CitedView.of(entry),
                CollectView.of(entry, url),
                CitationView.of(entry, seen));
    }
}
