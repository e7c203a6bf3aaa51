package jirei.web.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jirei.casestudy.Dimension;
import jirei.casestudy.EntryKind;
import jirei.casestudy.Theme;
import jirei.search.MarkedEntry;
import jirei.search.Refinement;
import jirei.web.compare.CompareSection.CompareRow;
import jirei.web.parts.EntryView;
import jirei.web.parts.EntryView.MarkedSource;
import jirei.web.parts.EntryView.PointView;
import jirei.web.study.CityStudy;
import jirei.web.study.CityStudy.ThemeStudy;
import jirei.web.study.Gap;
import jirei.web.url.SearchUrl;

/**
 * The rows of a comparison on themes: one theme field by field, or all themes at a glance.
 *
 * @param search carried by the links to entries
 */
record ThemeRows(List<CityStudy> cities, FoundEntries found, SearchUrl search) {
    /** The fields of a theme. */
    List<CompareRow> on(Theme theme) {
        List<CompareRow> rows = new ArrayList<>();
        rows.add(row("都市の評価", city -> CompareCell.rating(city.on(theme))));
        if (found.isSelection()) {
            rows.add(row("件数", city -> count(city, theme)));
        }
        rows.add(row("計画・戦略", city -> plans(city.on(theme))));
        rows.add(row("要点", city -> points(city.on(theme))));
        rows.add(row("事例", city -> items(city.on(theme), city.on(theme).of(EntryKind.INITIATIVE), "事例")));
        if (cities.stream()
                .anyMatch(city -> !found.among(city.on(theme).others()).isEmpty())) {
            rows.add(row("その他の項目", city -> items(city.on(theme), city.on(theme).others(), "その他の項目")));
        }
        rows.add(row("出典", city -> sources(city.on(theme))));
        return List.copyOf(rows);
    }

    /**
     * The themes at a glance, each with its rating and entries.
     *
     * @param matched whether the themes in which the query finds something, which are all without a query; otherwise the
     *     others
     */
    List<CompareRow> ofAll(boolean matched) {
        return Stream.of(Theme.values())
                .filter(theme -> isMatched(theme) == matched)
                .map(theme -> row(theme.label(), city -> overview(city, theme)))
                .toList();
    }

    private boolean isMatched(Theme theme) {
        return !found.isSelection()
                || cities.stream()
                        .anyMatch(city -> !found.among(city.on(theme).entries()).isEmpty());
    }

    private CompareCell overview(CityStudy city, Theme theme) {
        ThemeStudy study = city.on(theme);
        List<MarkedEntry> entries = Stream.of(study.of(EntryKind.PLAN), study.of(EntryKind.INITIATIVE), study.others())
                .flatMap(List::stream)
                .toList();
        List<CompareItem> items = found.among(entries).stream()
                .map(entry ->
                        found.isSelection() ? CompareItem.brief(entry, search) : CompareItem.titled(entry, search))
                .toList();
        return CompareCell.onTheme(study, found.isSelection() ? List.of(count(city, theme)) : List.of(), items);
    }

    private CompareCell count(CityStudy city, Theme theme) {
        ThemeStudy study = city.on(theme);
        int count = found.among(study.entries()).size();
        SearchUrl hits = search.withoutRefinements()
                .with(new Refinement(Dimension.CITY, city.city().name()))
                .with(new Refinement(Dimension.THEME, theme.label()));
        return study.gap() == Gap.UNRESEARCHED
                ? new CompareCell.GapCell(Gap.UNRESEARCHED.inPlaceOf("件数"))
                : CompareCell.count(count, hits);
    }

    private CompareCell plans(ThemeStudy study) {
        return CompareCell.ofItems(
                found.among(study.of(EntryKind.PLAN)).stream()
                        .map(plan -> CompareItem.whole(plan, search))
                        .toList(),
                found.inPlaceOf("計画", study.gap()));
    }

    private CompareCell points(ThemeStudy study) {
        List<MarkedEntry> plans = found.among(study.of(EntryKind.PLAN));
        List<PointView> points =
                plans.stream().map(EntryView::points).flatMap(List::stream).toList();
        return CompareCell.ofPoints(points, plans.isEmpty() ? found.inPlaceOf("計画", study.gap()) : "要点の記載なし");
    }

    private CompareCell items(ThemeStudy study, List<MarkedEntry> entries, String what) {
        return CompareCell.ofItems(
                found.among(entries).stream()
                        .map(entry -> CompareItem.brief(entry, search))
                        .toList(),
                found.inPlaceOf(what, study.gap()));
    }

    private CompareCell sources(ThemeStudy study) {
        Set<MarkedSource> sources = new LinkedHashSet<>();
        found.among(study.entries()).forEach(entry -> sources.addAll(EntryView.sources(entry)));
        return CompareCell.ofSources(List.copyOf(sources), found.inPlaceOf("出典", study.gap()));
    }

    private CompareRow row(String field, Function<CityStudy, CompareCell> cell) {
        return CompareRow.of(field, cities, cell);
    }
}
