package jirei.web.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jirei.casestudy.Attribute;
import jirei.casestudy.City;
import jirei.casestudy.Dimension;
import jirei.casestudy.Entry;
import jirei.casestudy.Provenance;
import jirei.casestudy.Provenance.Guess;
import jirei.casestudy.Theme;
import jirei.search.Hit;
import jirei.search.MarkedEntry;
import jirei.search.Refinement;
import jirei.web.http.Routes;
import jirei.web.parts.AttributeView;
import jirei.web.parts.CitationView;
import jirei.web.parts.CitedView;
import jirei.web.parts.CollectView;
import jirei.web.parts.Counts;
import jirei.web.parts.EntryView;
import jirei.web.parts.EntryView.FactView;
import jirei.web.parts.GuessNote;
import jirei.web.parts.Link;
import jirei.web.parts.SimilarView;
import jirei.web.parts.YearsView;
import jirei.web.study.CityStudy;
import jirei.web.study.StudyLookup.Neighbours;
import jirei.web.url.Addresses;
import jirei.web.url.CompareUrl;
import jirei.web.url.ResultView;
import jirei.web.url.SearchUrl;

/**
 * The page of an entry.
 *
 * @param trail the breadcrumbs: the dossier of the city, and the theme in it
 * @param city the page of that dossier
 * @param country the country and region of the city
 * @param theme the search for all entries on its theme
 * @param years the years that it states, in one line
 * @param facts the facts that are not attributes
 * @param attributes the values from the columns of its file
 * @param permanent the absolute URL without the search
 * @param actions reading in the dossier and comparing
 * @param json the address of the entry for programs
 * @param query the query of the search in the URL
 * @param back the link back to that search
 * @param hits the hits around it in that search
 * @param similar similar entries, those of other cities first
 * @param metadata what programs read in the head
 */
public record EntryPage(
        String id,
        String title,
        EntryView entry,
        List<Link> trail,
        Optional<Link> city,
        boolean isCityGuessed,
        Optional<String> country,
        Optional<Link> theme,
        Optional<String> years,
        List<FactView> facts,
        List<AttributeView> attributes,
        Provenance provenance,
        Optional<GuessNote> guesses,
        String cited,
        String place,
        String placeInDossier,
        String original,
        String permanent,
        List<Link> actions,
        String json,
        String query,
        Link back,
        Optional<HitNeighbours> hits,
        Optional<Link> previous,
        Optional<Link> next,
        List<SimilarView> similar,
        CollectView collect,
        CitationView citation,
        EntryMetadata metadata) {

    /**
     * The page of an entry.
     *
     * @param permanent the absolute URL of the page
     */
    public static EntryPage of(
            MarkedEntry marked,
            Optional<HitNeighbours> hits,
            Neighbours neighbours,
            List<Hit> similar,
            SearchUrl search,
            String permanent,
            LocalDate seen) {
        Entry entry = marked.entry();
        Optional<String> dossier =
                entry.city().filter(city -> neighbours.onCity()).map(city -> dossier(entry, city, neighbours, search));
        return new EntryPage(
                entry.id().value(),
                entry.title(),
                EntryView.of(marked, search),
                trail(entry, dossier),
                entry.city().map(city -> Link.to(city.name(), dossier.orElseGet(() -> entriesOn(city)))),
                entry.provenance().isGuessed(Guess.CITY),
                entry.city().flatMap(CityStudy::whereabouts),
                entry.theme().map(EntryPage::themeLink),
                YearsView.of(entry),
                facts(marked),
                AttributeView.of(entry),
                entry.provenance(),
                GuessNote.of(entry.provenance()),
                CitedView.of(entry).document(),
                place(entry),
                neighbours.inWords(),
                entry.content().original(),
                permanent,
                actions(entry, dossier, search),
                Routes.API + "entries/" + Addresses.segment(entry.id().value()),
                search.q(),
                Link.to(backLabel(search), search + placeInFold(entry, hits)),
                hits,
                neighbours.previous().map(other -> Link.to(other.title(), Addresses.entry(other.id(), search))),
                neighbours.next().map(other -> Link.to(other.title(), Addresses.entry(other.id(), search))),
                similar.stream().map(hit -> SimilarView.of(hit, search)).toList(),
                CollectView.of(entry, search),
                CitationView.of(entry, seen),
                EntryMetadata.of(entry, permanent));
    }

    private static List<FactView> facts(MarkedEntry marked) {
        Set<String> attributes = marked.entry().attributes().keySet();
        return marked.facts().stream()
                .filter(fact -> Attribute.called(fact.label().text())
                        .filter(attribute -> attributes.contains(attribute.label()))
                        .isEmpty())
                .map(FactView::of)
                .toList();
    }

    private static String dossier(Entry entry, City city, Neighbours neighbours, SearchUrl search) {
        return neighbours.inLatest()
                ? Addresses.dossier(city.name(), search)
                : Addresses.dossier(city.name(), entry.provenance().file(), search);
    }

    private static List<Link> trail(Entry entry, Optional<String> dossier) {
        List<Link> trail = new ArrayList<>();
        dossier.ifPresent(address -> {
            trail.add(Link.to(entry.city().orElseThrow().name() + "の調査資料", address));
            entry.theme()
                    .ifPresent(theme -> trail.add(Link.to(theme.label(), address + "#" + Addresses.anchor(theme))));
        });
        return List.copyOf(trail);
    }

    private static List<Link> actions(Entry entry, Optional<String> dossier, SearchUrl search) {
        List<Link> actions = new ArrayList<>();
        dossier.ifPresent(address ->
                actions.add(Link.to("調査資料の中で読む", address + "#" + Addresses.segment(Addresses.anchor(entry.id())))));
        entry.city()
                .ifPresent(city -> actions.add(Link.to(
                        "他都市と比較",
                        CompareUrl.of(search)
                                .alone(city.name())
                                .on(entry.theme())
                                .toString())));
        return List.copyOf(actions);
    }

    private static String placeInFold(Entry entry, Optional<HitNeighbours> hits) {
        return hits.filter(HitNeighbours::folded).isPresent()
                ? "#" + Addresses.segment(Addresses.anchor(entry.id()))
                : "";
    }

    private static String backLabel(SearchUrl search) {
        if (!search.asksForEverything()) {
            return "検索結果へ戻る";
        }
        return search.view() == ResultView.MATRIX ? "調査の全体へ戻る" : "すべての項目へ戻る";
    }

    /** The search for all entries on the city, for an entry whose file is not the dossier of a city. */
    private static String entriesOn(City city) {
        return SearchUrl.HOME.with(new Refinement(Dimension.CITY, city.name())).toString();
    }

    private static Link themeLink(Theme theme) {
        SearchUrl all = SearchUrl.HOME.with(new Refinement(Dimension.THEME, theme.label()));
        return Link.to(theme.label(), all.toString());
    }

    private static String place(Entry entry) {
        List<String> headings = entry.place().headings();
        String trail = headings.isEmpty() ? "" : "「" + String.join(" › ", headings) + "」の";
        return trail + Counts.format(entry.place().line()) + "行目から";
    }
}
