package jirei.web.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jirei.casestudy.Dimension;
import jirei.casestudy.EntryKind;
import jirei.casestudy.Provenance.Guess;
import jirei.casestudy.Theme;
import jirei.search.MarkedEntry;
import jirei.search.Refinement;
import jirei.search.Sort;
import jirei.web.parts.Counts;
import jirei.web.parts.EntryView;
import jirei.web.parts.Link;
import jirei.web.parts.ProvenanceView;
import jirei.web.parts.RatingView;
import jirei.web.study.CityStudy;
import jirei.web.study.CityStudy.ThemeStudy;
import jirei.web.study.DossierNeighbours;
import jirei.web.url.Addresses;
import jirei.web.url.CompareUrl;
import jirei.web.url.SearchUrl;

/**
 * The research on one city, whole and in the order of the study.
 *
 * @param where its country and region
 * @param count how many entries there are, in words
 * @param query what was typed in the search that it was found by
 * @param back that search; empty for those who come from none
 * @param ratings one for each theme; empty for a document that does not follow the study
 * @param markNote what the search did to the page, in words; empty where it looks for no words
 * @param others the other dossiers on the city
 * @param actions what else there is to do with it
 */
public record DossierPage(
        String city,
        boolean isCityGuessed,
        Optional<String> where,
        String count,
        String query,
        Optional<Link> back,
        List<RatingRow> ratings,
        List<DossierSection> sections,
        ProvenanceView provenance,
        Optional<String> markNote,
        List<Link> others,
        List<Link> actions,
        Optional<Link> previous,
        Optional<Link> next) {

    /**
     * How the city is rated on a theme.
     *
     * @param rating empty where the theme was not researched
     */
    public record RatingRow(String theme, String href, Optional<RatingView> rating) {}

    /**
     * A part of the dossier.
     *
     * @param mixed whether entries of several kinds stand here, so that each must say of which it is
     * @param gaps what the research does not have here
     * @param marked how many of its entries the search finds, in words; empty where there are none
     */
    public record DossierSection(
            String anchor,
            String heading,
            Optional<RatingView> rating,
            boolean mixed,
            List<EntryView> entries,
            List<String> gaps,
            Optional<String> marked) {}

    static DossierPage of(CityStudy study, SearchUrl search, DossierNeighbours shelf) {
        String city = study.city().name();
        List<DossierSection> sections = sections(study, search);
        return new DossierPage(
                city,
                study.dossier().provenance().isGuessed(Guess.CITY),
                CityStudy.whereabouts(study.city()),
                Counts.format(study.entries().size()) + "項目",
                search.q(),
                search.equals(SearchUrl.HOME) ? Optional.empty() : Optional.of(Link.to("検索結果へ戻る", search.toString())),
                study.hasThemes() ? ratings(study) : List.of(),
                sections,
                ProvenanceView.of(study.dossier().provenance()),
                markNote(search, sections),
                shelf.others().stream()
                        .map(other -> Link.to(
                                other.provenance().document() + "（" + Counts.format(other.size()) + "項目）",
                                Addresses.dossier(city, other.provenance().file(), search)))
                        .toList(),
                actions(study, search, shelf),
                shelf.previous().map(name -> Link.to(name, Addresses.dossier(name, search))),
                shelf.next().map(name -> Link.to(name, Addresses.dossier(name, search))));
    }

    /** Whether words of a search are marked. */
    public boolean isMarked() {
        return isMarked(sections);
    }

    private static boolean isMarked(List<DossierSection> sections) {
        return sections.stream().anyMatch(section -> section.marked().isPresent());
    }

    private static Optional<String> markNote(SearchUrl search, List<DossierSection> sections) {
        if (!search.looksForWords()) {
            return Optional.empty();
        }
        String words = "「" + search.q() + "」に一致する語";
        return Optional.of(isMarked(sections) ? words + "に印を付けています。" : "この資料に" + words + "はありません。");
    }

    private static List<RatingRow> ratings(CityStudy study) {
        return Arrays.stream(Theme.values())
                .map(study::on)
                .map(on -> new RatingRow(
                        on.theme().label(),
                        "#" + Addresses.anchor(on.theme()),
                        on.rating().map(RatingView::of)))
                .toList();
    }

    private static List<DossierSection> sections(CityStudy study, SearchUrl search) {
        List<DossierSection> sections = new ArrayList<>();
        plain("profile", "基礎情報", study.profile(), search).ifPresent(sections::add);
        plain("organizations", "組織", study.organizations(), search).ifPresent(sections::add);
        if (study.hasThemes()) {
            Arrays.stream(Theme.values())
                    .map(theme -> onTheme(study.on(theme), search))
                    .forEach(sections::add);
        }
        plain("documents", study.hasThemes() ? "その他の項目" : "資料の本文", study.rest(), search)
                .ifPresent(sections::add);
        return List.copyOf(sections);
    }

    private static Optional<DossierSection> plain(
            String anchor, String heading, List<MarkedEntry> entries, SearchUrl search) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        List<EntryView> views = views(entries, search);
        return Optional.of(
                new DossierSection(anchor, heading, Optional.empty(), false, views, List.of(), marked(views)));
    }

    private static DossierSection onTheme(ThemeStudy study, SearchUrl search) {
        List<EntryView> views = views(study.entries(), search);
        return new DossierSection(
                Addresses.anchor(study.theme()),
                study.theme().label(),
                study.rating().map(RatingView::of),
                true,
                views,
                gaps(study),
                marked(views));
    }

    private static List<String> gaps(ThemeStudy study) {
        if (study.entries().isEmpty()) {
            return List.of(study.gap().sentence());
        }
        return Stream.of(EntryKind.PLAN, EntryKind.INITIATIVE)
                .filter(kind -> study.of(kind).isEmpty())
                .map(kind -> kind.label() + "の記載はありません。")
                .toList();
    }

    private static List<EntryView> views(List<MarkedEntry> entries, SearchUrl search) {
        return entries.stream().map(entry -> EntryView.of(entry, search)).toList();
    }

    private static Optional<String> marked(List<EntryView> views) {
        long count = views.stream().filter(EntryView::isMarked).count();
        return count == 0 ? Optional.empty() : Optional.of(Counts.format(count) + "項目が一致");
    }

    private static List<Link> actions(CityStudy study, SearchUrl search, DossierNeighbours shelf) {
        String city = study.city().name();
        String file = study.dossier().provenance().file();
        SearchUrl all =
                SearchUrl.HOME.with(new Refinement(Dimension.CITY, city)).sorted(Sort.PAGE);
        return List.of(
                Link.to("他都市と比較", CompareUrl.of(search).alone(city).toString()),
                Link.to("この都市の項目を検索", all.toString()),
                Link.to(
                        "JSON",
                        "/api"
                                + (shelf.others().isEmpty()
                                        ? Addresses.dossier(city, SearchUrl.HOME)
                                        : Addresses.dossier(city, file, SearchUrl.HOME))));
    }
}
