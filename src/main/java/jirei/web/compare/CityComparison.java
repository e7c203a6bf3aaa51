package jirei.web.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jirei.casestudy.EntryKind;
import jirei.casestudy.Provenance;
import jirei.casestudy.Theme;
import jirei.search.MarkedEntry;
import jirei.search.MarkedText.Segment;
import jirei.web.compare.CompareSection.CityCell;
import jirei.web.compare.CompareSection.CompareRow;
import jirei.web.parts.EntryView;
import jirei.web.parts.EntryView.MarkedSource;
import jirei.web.parts.EntryView.PointView;
import jirei.web.parts.ProvenanceView;
import jirei.web.study.CityStudy;
import jirei.web.study.CityStudy.ThemeStudy;
import jirei.web.study.Gap;
import jirei.web.url.Addresses;
import jirei.web.url.SearchUrl;

/**
 * Cities side by side, field by field: theme by theme, then basic data, organisations and provenance. No cell is empty:
 * a cell without content gives the reason.
 *
 * @param themes none to compare all ratings only
 * @param search carried by the links to entries
 */
public record CityComparison(List<CityStudy> cities, Collection<Theme> themes, SearchUrl search) {
    public CityComparison {
        cities = List.copyOf(cities);
        themes = List.copyOf(themes);
    }

    /** The parts of the comparison, each with a cell for each city in each row. */
    public List<CompareSection> sections() {
        List<CompareSection> sections = new ArrayList<>();
        if (themes.isEmpty()) {
            sections.add(ratings());
        }
        themes.forEach(theme -> sections.add(on(theme)));
        sections.add(new CompareSection("profile", "基礎情報", new CompareFacts(cities).rows()));
        sections.add(new CompareSection("organizations", "組織", List.of(row("組織", this::organizations))));
        sections.add(new CompareSection("provenance", "調査資料", provenance()));
        return List.copyOf(sections);
    }

    private CompareSection ratings() {
        List<CompareRow> rows = Stream.of(Theme.values())
                .map(theme -> row(theme.label(), city -> CompareCell.rating(city.on(theme))))
                .toList();
        return new CompareSection("ratings", "重点分野の評価", rows);
    }

    private CompareSection on(Theme theme) {
        List<CompareRow> rows = new ArrayList<>(List.of(
                row("評価", city -> CompareCell.rating(city.on(theme))),
                row("計画・戦略", city -> plans(city.on(theme))),
                row("要点", city -> points(city.on(theme))),
                row("事例", city -> initiatives(city.on(theme)))));
        if (cities.stream().anyMatch(city -> !city.on(theme).others().isEmpty())) {
            rows.add(row(
                    "その他の項目",
                    city -> entries(city.on(theme).others(), city.on(theme).gap(), "その他の項目")));
        }
        rows.add(row("出典", city -> sources(city.on(theme))));
        return new CompareSection(Addresses.anchor(theme), theme.label(), rows);
    }

    private CompareCell plans(ThemeStudy study) {
        return CompareCell.ofItems(
                study.of(EntryKind.PLAN).stream()
                        .map(plan -> CompareItem.whole(plan, search))
                        .toList(),
                study.gap().inPlaceOf("計画"));
    }

    private CompareCell points(ThemeStudy study) {
        List<MarkedEntry> plans = study.of(EntryKind.PLAN);
        List<PointView> points =
                plans.stream().map(EntryView::points).flatMap(List::stream).toList();
        return CompareCell.ofPoints(points, plans.isEmpty() ? study.gap().inPlaceOf("計画") : "要点の記載なし");
    }

    private CompareCell initiatives(ThemeStudy study) {
        return entries(study.of(EntryKind.INITIATIVE), study.gap(), "事例");
    }

    private CompareCell entries(List<MarkedEntry> entries, Gap gap, String what) {
        return CompareCell.ofItems(
                entries.stream().map(entry -> CompareItem.brief(entry, search)).toList(), gap.inPlaceOf(what));
    }

    private static CompareCell sources(ThemeStudy study) {
        Set<MarkedSource> sources = new LinkedHashSet<>();
        study.entries().forEach(entry -> sources.addAll(EntryView.sources(entry)));
        return CompareCell.ofSources(List.copyOf(sources), study.gap().inPlaceOf("出典"));
    }

    private CompareCell organizations(CityStudy city) {
        return entries(city.organizations(), Gap.UNWRITTEN, "組織");
    }

    private List<CompareRow> provenance() {
        List<CompareRow> rows = new ArrayList<>();
        for (String label : List.of("資料名", "発行者", "調査時期")) {
            rows.add(row(label, city -> CompareCell.ofTexts(provenance(city, label), "記載なし")));
        }
        if (cities.stream().anyMatch(city -> notice(city).isPresent())) {
            rows.add(row(
                    "注記",
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
        Provenance provenance = city.dossier().provenance();
        return provenance.notice();
    }

    private CompareRow row(String field, Function<CityStudy, CompareCell> cell) {
        return new CompareRow(
                field,
                cities.stream()
                        .map(city -> new CityCell(city.city().name(), cell.apply(city)))
                        .toList());
    }
}
