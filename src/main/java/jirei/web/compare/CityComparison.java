package jirei.web.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jirei.casestudy.Theme;
import jirei.search.MarkedEntry;
import jirei.search.MarkedEntry.MarkedFact;
import jirei.search.MarkedText.Segment;
import jirei.web.compare.CompareSection.CompareRow;
import jirei.web.parts.ProvenanceView;
import jirei.web.study.CityStudy;
import jirei.web.study.Gap;
import jirei.web.url.Addresses;
import jirei.web.url.SearchUrl;

/**
 * Cities side by side, field by field: theme by theme, then basic data, organisations and provenance. No cell is empty:
 * a cell without content gives the reason.
 *
 * @param themes none to compare all themes at a glance
 * @param search carried by the links to entries
 * @param found the entries that are shown
 */
public record CityComparison(List<CityStudy> cities, Collection<Theme> themes, SearchUrl search, FoundEntries found) {
    public CityComparison {
        cities = List.copyOf(cities);
        themes = List.copyOf(themes);
    }

    /** A comparison of all entries. */
    public CityComparison(List<CityStudy> cities, Collection<Theme> themes, SearchUrl search) {
        this(cities, themes, search, FoundEntries.ALL);
    }

    /** The parts of the comparison, each with a cell for each city in each row. */
    public List<CompareSection> sections() {
        ThemeRows rows = new ThemeRows(cities, found, search);
        List<CompareSection> sections = new ArrayList<>();
        if (themes.isEmpty()) {
            Stream.of(
                            new CompareSection("ratings", "テーマごとの都市の評価と項目", rows.ofAll(true)),
                            new CompareSection("unmatched", "該当のないテーマ", rows.ofAll(false)))
                    .filter(section -> !section.rows().isEmpty())
                    .forEach(sections::add);
        }
        themes.forEach(
                theme -> sections.add(new CompareSection(Addresses.anchor(theme), theme.label(), rows.on(theme))));
        sections.add(new CompareSection("profile", "基礎情報", profile()));
        sections.add(
                new CompareSection("organizations", "組織", List.of(CompareRow.of("組織", cities, this::organizations))));
        sections.add(new CompareSection("provenance", "調査資料", provenance()));
        return List.copyOf(sections);
    }

    /** The entries of a city that are found on the themes; on all and none where no theme is selected. */
    public List<MarkedEntry> foundIn(CityStudy city) {
        return found.among(city.entries()).stream()
                .filter(marked -> themes.isEmpty()
                        || marked.entry().theme().filter(themes::contains).isPresent())
                .toList();
    }

    private List<CompareRow> profile() {
        String gap = found.inPlaceOf("基礎情報", Gap.UNWRITTEN);
        List<FieldRow> rows = new CompareFacts(cities.stream().map(this::facts).toList(), gapOfFacts()).rows();
        return rows.isEmpty()
                ? List.of(CompareRow.of("基礎情報", cities, city -> new CompareCell.GapCell(gap)))
                : rows.stream().map(row -> CompareRow.of(row, cities)).toList();
    }

    private String gapOfFacts() {
        return found.isSelection() ? "該当なし" : "記載なし";
    }

    /** The basic data; with a query, those that it marks in a profile that it finds. */
    private List<MarkedFact> facts(CityStudy city) {
        return found.isSelection()
                ? found.among(city.profile()).stream()
                        .flatMap(marked -> marked.facts().stream())
                        .filter(CityComparison::isMarked)
                        .toList()
                : city.facts();
    }

    private static boolean isMarked(MarkedFact fact) {
        return Stream.of(fact.label(), fact.value())
                .anyMatch(text -> !text.highlights().isEmpty());
    }

    private CompareCell organizations(CityStudy city) {
        return CompareCell.ofItems(
                found.among(city.organizations()).stream()
                        .map(entry -> CompareItem.brief(entry, search))
                        .toList(),
                found.inPlaceOf("組織", Gap.UNWRITTEN));
    }

    private List<CompareRow> provenance() {
        List<CompareRow> rows = new ArrayList<>();
        for (String label : List.of("資料名", "発行者", "調査時期")) {
            rows.add(CompareRow.of(label, cities, city -> CompareCell.ofTexts(provenance(city, label), "記載なし")));
        }
        if (cities.stream().anyMatch(city -> notice(city).isPresent())) {
            rows.add(CompareRow.of(
                    "注記",
                    cities,
                    city -> CompareCell.ofTexts(
                            notice(city).map(CompareCell::unmarked).stream().toList(), "注記なし")));
        }
        return rows;
    }

    private static List<List<Segment>> provenance(CityStudy city, String label) {
        return ProvenanceView.of(city.dossier().provenance()).facts().stream()
                .filter(fact -> fact.label().equals(label))
                .map(fact -> CompareCell.unmarked(fact.guessed() ? fact.value() + "（推定）" : fact.value()))
                .toList();
    }

    private static Optional<String> notice(CityStudy city) {
        return city.dossier().provenance().notice();
    }
}
