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
 * The page of a dossier, whole and in the order of the study.
 *
 * @param where the country and region of the city
 * @param count the number of entries, in Japanese
 * @param query the query of the search in the URL
 * @param back the link back to that search; empty without one
 * @param ratings one for each theme; empty for a document without the structure of the study
 * @param markNote what the search highlights on the page, in Japanese; empty for a search without words
 * @param others the other dossiers on the city
 * @param actions further links
 * @param json the address of the dossier for programs
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
        String json,
        Optional<Link> previous,
        Optional<Link> next) {

    /**
     * The rating of the city on a theme.
     *
     * @param href the section of the theme
     * @param rating empty where the theme was not researched
     */
    public record RatingRow(String theme, String href, Optional<RatingView> rating) {}

    /**
     * A section of the dossier.
     *
     * @param mixed whether it has entries of several kinds, so that each shows its kind
     * @param gaps what the research lacks here, in Japanese
     * @param marked the number of its highlighted entries, in Japanese; empty where there are none
     */
    public record DossierSection(
            String anchor,
            String heading,
            Optional<RatingView> rating,
            boolean mixed,
            List<EntryView> entries,
            List<String> gaps,
            Optional<String> marked) {}

    static DossierPage of(CityStudy study, SearchUrl search, DossierNeighbours neighbours) {
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
                neighbours.others().stream()
                        .map(other -> Link.to(
                                other.provenance().document() + "（" + Counts.format(other.size()) + "項目）",
                                Addresses.dossier(city, other.provenance().file(), search)))
                        .toList(),
                actions(city, search),
                json(study, neighbours),
                neighbours.previous().map(name -> Link.to(name, Addresses.dossier(name, search))),
                neighbours.next().map(name -> Link.to(name, Addresses.dossier(name, search))));
    }

    /** Whether any words of the search are highlighted. */
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
        String city = study.city().name();
        List<DossierSection> sections = new ArrayList<>();
        plain("profile", "基礎情報", study.profile(), search).ifPresent(sections::add);
        plain("organizations", "組織", study.organizations(), search).ifPresent(sections::add);
        if (study.hasThemes()) {
            Arrays.stream(Theme.values())
                    .map(theme -> onTheme(city, study.on(theme), search))
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

    private static DossierSection onTheme(String city, ThemeStudy study, SearchUrl search) {
        List<EntryView> views = views(study.entries(), search);
        return new DossierSection(
                Addresses.anchor(study.theme()),
                study.theme().label(),
                study.rating().map(rating -> RatingView.of(rating, city, study.theme())),
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

    private static List<Link> actions(String city, SearchUrl search) {
        SearchUrl all =
                SearchUrl.HOME.with(new Refinement(Dimension.CITY, city)).sorted(Sort.PAGE);
        return List.of(
                Link.to("他都市と比較", CompareUrl.of(search).alone(city).toString()), Link.to("この都市の項目を検索", all.toString()));
    }

    private static String json(CityStudy study, DossierNeighbours neighbours) {
        String city = study.city().name();
        String file = study.dossier().provenance().file();
        return "/api"
                + (neighbours.others().isEmpty()
                        ? Addresses.dossier(city, SearchUrl.HOME)
                        : Addresses.dossier(city, file, SearchUrl.HOME));
    }
}
