package jirei.web.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.Theme;
import jirei.query.QueryParser;
import jirei.web.parts.Counts;
import jirei.web.parts.Download;
import jirei.web.parts.Link;
import jirei.web.study.CityStudy;
import jirei.web.url.Addresses;
import jirei.web.url.CameFrom;
import jirei.web.url.CompareUrl;

/**
 * Cities side by side, and the form that picks them.
 *
 * @param notes what of the address could not be followed, and what to do
 * @param choices the fields of the form, one for each city
 * @param known the names of all cities, for the fields
 * @param counts with a query, how many entries it finds in each city, with the search for them
 * @param heads the cities that are compared, each with the page of its dossier; empty while there is nothing to compare
 */
public record ComparePage(
        CompareUrl url,
        List<String> notes,
        List<CityChoice> choices,
        List<String> known,
        List<ThemeChoice> themes,
        List<Link> heads,
        List<Link> counts,
        List<CompareSection> sections) {
    /** More cities than these are typed, with one list of suggestions for all fields. */
    private static final int MOST_LISTED = 100;

    public ComparePage {
        notes = List.copyOf(notes);
        choices = List.copyOf(choices);
        known = List.copyOf(known);
        themes = List.copyOf(themes);
        heads = List.copyOf(heads);
        counts = List.copyOf(counts);
        sections = List.copyOf(sections);
    }

    /**
     * A field in which one city is picked.
     *
     * @param picked empty where none is
     */
    public record CityChoice(int number, String picked) {}

    /** A theme that is picked or not. */
    public record ThemeChoice(String label, boolean picked) {}

    /**
     * The page for the cities that can be compared.
     *
     * @param sent whether the form was sent, perhaps without any city
     * @param known the names of all cities that were researched
     */
    static ComparePage of(CompareUrl url, boolean sent, List<String> known, Optional<CityComparison> comparison) {
        List<CityStudy> cities = comparison.map(CityComparison::cities).orElse(List.of());
        return new ComparePage(
                url,
                notes(url, sent, known),
                choices(url, known),
                known,
                Arrays.stream(Theme.values())
                        .map(theme ->
                                new ThemeChoice(theme.label(), url.themes().contains(theme)))
                        .toList(),
                cities.stream()
                        .map(city -> city.city().name())
                        .map(name -> Link.to(name, Addresses.dossier(name, url.search())))
                        .toList(),
                comparison.map(some -> counts(some, url)).orElse(List.of()),
                comparison.map(CityComparison::sections).orElse(List.of()));
    }

    private static List<Link> counts(CityComparison comparison, CompareUrl url) {
        return comparison.found().isSelection()
                ? comparison.cities().stream()
                        .map(city -> Link.to(
                                city.city().name() + " "
                                        + Counts.format(comparison.foundIn(city).size()) + "件",
                                url.alone(city.city().name()).search().toString()))
                        .toList()
                : List.of();
    }

    /** What is compared: {@code ソウルとロンドンの比較}. */
    public String heading() {
        return heads.isEmpty() ? "都市を比較" : heads.stream().map(Link::label).collect(Collectors.joining("・")) + "の比較";
    }

    /** Whether there are too many cities for lists to pick from: tables may bring all 1,700 municipalities. */
    public boolean typesCities() {
        return known.size() > MOST_LISTED;
    }

    /** Whether so many cities are named that the reader has to choose among them. */
    public boolean isOverfull() {
        return choices.size() > CompareUrl.MOST_CITIES;
    }

    /** Whether a city is among the first ones, which are proposed where there are too many. */
    public boolean isProposed(CityChoice choice) {
        return choice.number() <= CompareUrl.MOST_CITIES;
    }

    /** On what they are compared. */
    public String scope() {
        return url.themes().isEmpty()
                ? "すべてのテーマ、基礎情報、組織"
                : url.themes().stream().map(Theme::label).collect(Collectors.joining("、"));
    }

    /** The search that the reader came from. */
    public Optional<Link> back() {
        return url.from().search().map(search -> Link.to("検索結果へ戻る", search.toString()));
    }

    /** Whether words of the search are marked. */
    public boolean isMarked() {
        return url.search().looksForWords();
    }

    /** The comparison as files. */
    public List<Link> exports() {
        return Download.links("/compare", url.from(CameFrom.ELSEWHERE).parameters());
    }

    /** The same comparison on another theme, or on all; none where nothing is compared. */
    public List<Link> scopes() {
        return heads.isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(new Link(
                                        "すべて",
                                        url.on(Optional.empty()).toString(),
                                        url.themes().isEmpty())),
                                Arrays.stream(Theme.values())
                                        .map(theme -> new Link(
                                                theme.label(),
                                                url.on(Optional.of(theme)).toString(),
                                                url.themes().contains(theme))))
                        .toList();
    }

    /** How many columns stand beside the names of the fields, as a class of the table. */
    public String columns() {
        return "compare-" + heads.size();
    }

    private static List<String> notes(CompareUrl url, boolean sent, List<String> known) {
        List<String> notes = new ArrayList<>();
        List<String> unknown =
                url.cities().stream().filter(city -> !known.contains(city)).toList();
        unknown.forEach(city -> notes.add("「" + city + "」の調査資料はありません（調査されていない都市です）。"));
        notes.addAll(QueryParser.parse(url.q()).notes());
        int usable = url.cities().size() - unknown.size();
        if (usable > CompareUrl.MOST_CITIES) {
            notes.add("一度に比べられるのは" + CompareUrl.MOST_CITIES + "都市までです。" + usable + "都市が選ばれています。下の一覧で選んでください。");
        } else if (usable < CompareUrl.FEWEST_CITIES && (sent || !url.cities().isEmpty())) {
            notes.add("比べる都市を、あと" + (CompareUrl.FEWEST_CITIES - usable) + "つ以上選んでください。");
        }
        return List.copyOf(notes);
    }

    private static List<CityChoice> choices(CompareUrl url, List<String> known) {
        List<String> picked = url.cities().stream().filter(known::contains).toList();
        List<CityChoice> choices = new ArrayList<>();
        for (int i = 0; i < Math.max(CompareUrl.MOST_CITIES, picked.size()); i++) {
            choices.add(new CityChoice(i + 1, i < picked.size() ? picked.get(i) : ""));
        }
        return List.copyOf(choices);
    }
}
