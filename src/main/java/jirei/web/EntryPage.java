package jirei.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jirei.casestudy.City;
import jirei.casestudy.Content;
import jirei.casestudy.Dimension;
import jirei.casestudy.Entry;
import jirei.casestudy.Region;
import jirei.casestudy.Theme;
import jirei.search.Hit;
import jirei.search.Refinement;
import jirei.search.Sort;
import jirei.web.Library.Neighbours;

/**
 * All that is known of an entry, and its place in its dossier.
 *
 * @param query what was typed in the search that it was found by
 * @param back that search
 * @param city a search for all of the city's entries, in the order of the study
 * @param similar entries like it, those of other cities first
 */
public record EntryPage(
        String title,
        Optional<RatingView> rating,
        String kind,
        Optional<Link> city,
        Optional<String> country,
        Optional<Link> theme,
        Content content,
        CitedView cited,
        Optional<String> notice,
        Optional<String> license,
        String file,
        String place,
        String placeInDossier,
        String api,
        String query,
        Link back,
        Optional<Link> previous,
        Optional<Link> next,
        List<SimilarView> similar,
        CollectView collect,
        CitationView citation) {

    /** The page as it is seen on that day by someone who came from that search. */
    static EntryPage of(Entry entry, Neighbours neighbours, List<Hit> similar, SearchUrl search, LocalDate seen) {
        return new EntryPage(
                entry.title(),
                entry.rating().map(RatingView::of),
                entry.kind().label(),
                entry.city().map(EntryPage::cityLink),
                entry.city().map(EntryPage::countryAndRegion).filter(text -> !text.isEmpty()),
                entry.theme().map(EntryPage::themeLink),
                entry.content(),
                CitedView.of(entry),
                entry.provenance().notice(),
                entry.provenance().license(),
                entry.provenance().file(),
                place(entry),
                neighbours.inWords(),
                "/api/entries/" + Addresses.segment(entry.id().value()),
                search.q(),
                Link.to(search.asksForEverything() ? "すべての項目へ戻る" : "検索結果へ戻る", search.toString()),
                neighbours.previous().map(other -> Link.to(other.title(), Addresses.entry(other.id(), search))),
                neighbours.next().map(other -> Link.to(other.title(), Addresses.entry(other.id(), search))),
                similar.stream().map(hit -> SimilarView.of(hit, search)).toList(),
                CollectView.of(entry, search),
                CitationView.of(entry, seen));
    }

    private static Link cityLink(City city) {
        SearchUrl all =
                SearchUrl.HOME.with(new Refinement(Dimension.CITY, city.name())).sorted(Sort.PAGE);
        return Link.to(city.name(), all.toString());
    }

    private static Link themeLink(Theme theme) {
        SearchUrl all = SearchUrl.HOME.with(new Refinement(Dimension.THEME, theme.label()));
        return Link.to(theme.label(), all.toString());
    }

    private static String countryAndRegion(City city) {
        return String.join(
                "、",
                Stream.of(city.country(), city.region().map(Region::label))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static String place(Entry entry) {
        List<String> headings = entry.place().headings();
        String trail = headings.isEmpty() ? "" : "「" + String.join(" › ", headings) + "」の";
        return trail + Counts.format(entry.place().line()) + "行目から";
    }
}
