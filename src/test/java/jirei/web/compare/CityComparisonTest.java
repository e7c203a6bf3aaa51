package jirei.web.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryKind;
import jirei.casestudy.Rating;
import jirei.casestudy.Theme;
import jirei.search.Highlight;
import jirei.search.MarkedEntry;
import jirei.search.MarkedText;
import jirei.web.Research;
import jirei.web.compare.CompareSection.CityCell;
import jirei.web.compare.CompareSection.CompareRow;
import jirei.web.study.CityStudy;
import jirei.web.url.SearchUrl;
import org.junit.jupiter.api.Test;

/** Every field has a cell for each city, and an empty cell has a reason. */
final class CityComparisonTest {
    private static final Theme THEME = Theme.DATA_USE;

    private static final CityStudy RICH = Research.on(
            "豊市",
            Map.of(THEME, Rating.BENCHMARK, Theme.SMART_CITY, Rating.INFORMATION),
            Research.profile("面積", "10 km²", "市長", "甲", "人口", "1万人"),
            Research.bare(EntryKind.ORGANIZATION, "情報局", Optional.empty()),
            Research.entry(EntryKind.PLAN, "計画甲", THEME),
            Research.entry(EntryKind.INITIATIVE, "事例甲", THEME));
    private static final CityStudy POOR = Research.on(
            "貧市",
            Map.of(THEME, Rating.NONE),
            Research.profile("人口", "2万人", "公用語", "乙語", "面積", "20 km²", "面積", "水域とも25 km²"));
    private static final CityStudy SILENT = Research.on("黙市", Map.of());
    private static final CityStudy HALF = Research.on(
            "半市", Map.of(THEME, Rating.INFORMATION), Research.bare(EntryKind.PLAN, "計画乙", Optional.of(THEME)));

    @Test
    void threeReasonsForAGapAreNeverMixedUp() {
        CompareSection theme = on(THEME).sections().getFirst();
        assertThat(theme.rows()).extracting(CompareRow::field).containsExactly("都市の評価", "計画・戦略", "要点", "事例", "出典");
        assertThat(gaps(theme, "都市の評価")).containsExactly("", "", "未調査", "");
        assertThat(gaps(theme, "計画・戦略")).containsExactly("", "情報なし（－）", "未調査", "");
        assertThat(gaps(theme, "要点")).containsExactly("", "情報なし（－）", "未調査", "要点の記載なし");
        assertThat(gaps(theme, "事例")).containsExactly("", "情報なし（－）", "未調査", "事例の記載なし");
        assertThat(gaps(theme, "出典")).containsExactly("", "情報なし（－）", "未調査", "出典の記載なし");
    }

    @Test
    void aRatingWithoutAnythingWrittenIsNoLackOfResearch() {
        CompareSection theme = on(Theme.SMART_CITY).sections().getFirst();
        assertThat(gaps(theme, "計画・戦略").getFirst()).isEqualTo("計画の記載なし");
    }

    @Test
    void noCellIsEmptyAndEveryRowHasAllCities() {
        for (CompareSection section : on(Theme.values()).sections()) {
            for (CompareRow row : section.rows()) {
                assertThat(row.cells()).extracting(CityCell::city).containsExactly("豊市", "貧市", "黙市", "半市");
                assertThat(row.cells()).extracting(CityCell::cell).allMatch(CityComparisonTest::saysSomething);
            }
        }
    }

    @Test
    void basicDataStandBesideOneAnotherByLabelTheSharedOnesFirst() {
        CompareSection facts = section(on(THEME), "profile");
        assertThat(facts.rows()).extracting(CompareRow::field).containsExactly("面積", "人口", "市長", "公用語");
        assertThat(texts(facts, "面積")).containsExactly("10 km²", "20 km²／水域とも25 km²", "", "");
        assertThat(texts(facts, "人口")).containsExactly("1万人", "2万人", "", "");
        assertThat(gaps(facts, "市長")).containsExactly("", "記載なし", "記載なし", "記載なし");
    }

    @Test
    void labelsThatDifferInUnitOrYearShareARowAndEachValueSaysItsOwn() {
        CityStudy first = Research.on("甲市", Map.of(), Research.profile("人口（2023年）", "1万人", "ＧＤＰ（億円）", "5"));
        CityStudy second = Research.on("乙市", Map.of(), Research.profile("人口 (2024年)", "2万人", "GDP(億円)", "6"));
        CompareSection facts =
                section(new CityComparison(List.of(first, second), List.of(), SearchUrl.HOME), "profile");
        assertThat(facts.rows()).extracting(CompareRow::field).containsExactly("人口", "ＧＤＰ（億円）");
        assertThat(facts.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .map(cell -> String.join("", cell.cell().lines())))
                .containsExactly("1万人（2023年）", "2万人(2024年)", "5", "6");
    }

    @Test
    void whatMostCitiesSayComesFirstAndAliasesShareARow() {
        CityStudy first =
                Research.on("甲市", Map.of(), Research.profile("都市名", "甲特別市", "公用語", "甲語", "元首", "市長 甲", "人口", "1万人"));
        CityStudy second = Research.on("乙市", Map.of(), Research.profile("人口", "2万人", "首長", "乙"));
        CityStudy third = Research.on("丙市", Map.of(), Research.profile("公用語", "丙語", "人口", "3万人", "市長", "丙"));
        CompareSection facts =
                section(new CityComparison(List.of(first, second, third), List.of(), SearchUrl.HOME), "profile");
        assertThat(facts.rows()).extracting(CompareRow::field).containsExactly("首長", "人口", "公用語");
        assertThat(texts(facts, "首長")).containsExactly("市長 甲", "乙", "丙");
    }

    @Test
    void withoutAThemeAllRatingsAreCompared() {
        CompareSection ratings = on().sections().getFirst();
        assertThat(ratings.rows())
                .extracting(CompareRow::field)
                .containsExactlyElementsOf(
                        Stream.of(Theme.values()).map(Theme::label).toList());
        assertThat(gaps(ratings, Theme.SMART_CITY.label())).containsExactly("", "未調査", "未調査", "未調査");
    }

    @Test
    void aQueryLeavesWhatItFindsAndTellsNoHitFromNoResearch() {
        Entry plan = RICH.entries().stream()
                .map(MarkedEntry::entry)
                .filter(entry -> entry.title().equals("計画甲"))
                .findFirst()
                .orElseThrow();
        CityComparison found = new CityComparison(
                List.of(RICH, POOR, SILENT, HALF),
                List.of(THEME),
                SearchUrl.HOME.asking("甲"),
                new FoundEntries(Optional.of(Set.of(plan.id()))));
        CompareSection theme = found.sections().getFirst();
        assertThat(cells(theme, "件数").map(CompareCell::lines))
                .containsExactly(List.of("1件"), List.of("0件（調査済み）"), List.of("未調査"), List.of("0件（調査済み）"));
        assertThat(gaps(theme, "計画・戦略")).containsExactly("", "情報なし（－）", "未調査", "該当なし（0件）");
        assertThat(gaps(theme, "事例")).containsExactly("該当なし（0件）", "情報なし（－）", "未調査", "該当なし（0件）");
        assertThat(found.foundIn(RICH)).hasSize(1);
    }

    @Test
    void withoutAThemeTheEntriesOfAllThemesAreThere() {
        assertThat(cells(on().sections().getFirst(), THEME.label()).map(CompareCell::lines))
                .startsWith(List.of("ベンチマーク（★）", "計画甲", "事例甲"), List.of("情報なし（－）"));
    }

    @Test
    void themesComeFirstInTheirOrder() {
        assertThat(on(THEME, Theme.SMART_CITY).sections())
                .extracting(CompareSection::anchor)
                .containsExactly("theme-data-use", "theme-smart-city", "profile", "organizations", "provenance");
    }

    @Test
    void aLongTextIsCutBehindASentenceAndBehindItsLastMark() {
        String sentence = "あ".repeat(59) + "。";
        MarkedText text = MarkedText.plain(sentence.repeat(3));
        assertThat(CompareItem.shortened(text).text()).isEqualTo(sentence);
        MarkedText marked = new MarkedText(text.text(), List.of(new Highlight(130, 135)));
        assertThat(CompareItem.shortened(marked)).isEqualTo(marked);
        assertThat(CompareItem.shortened(MarkedText.plain("い".repeat(300))).text())
                .isEqualTo("い".repeat(100) + "…");
        assertThat(CompareItem.shortened(MarkedText.plain("う".repeat(120))).text())
                .hasSize(120);
    }

    private static CityComparison on(Theme... themes) {
        return new CityComparison(List.of(RICH, POOR, SILENT, HALF), List.of(themes), SearchUrl.HOME);
    }

    private static CompareSection section(CityComparison comparison, String anchor) {
        return comparison.sections().stream()
                .filter(section -> section.anchor().equals(anchor))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<CompareCell> cells(CompareSection section, String field) {
        return section.rows().stream()
                .filter(row -> row.field().equals(field))
                .flatMap(row -> row.cells().stream())
                .map(CityCell::cell);
    }

    private static List<String> gaps(CompareSection section, String field) {
        return cells(section, field)
                .map(cell -> cell instanceof CompareCell.GapCell gap ? gap.reason() : "")
                .toList();
    }

    private static List<String> texts(CompareSection section, String field) {
        return cells(section, field)
                .map(cell -> String.join(
                        "／",
                        cell instanceof CompareCell.TextsCell texts
                                ? texts.texts().stream()
                                        .map(text -> text.getFirst().text())
                                        .toList()
                                : List.of()))
                .toList();
    }

    private static boolean saysSomething(CompareCell cell) {
        return switch (cell) {
            case CompareCell.GapCell gap -> !gap.reason().isBlank();
            case CompareCell.RatingCell rated -> !rated.rating().mark().isEmpty();
            case CompareCell.CountCell counted -> !counted.text().isBlank();
            case CompareCell.ThemeCell theme ->
                theme.rating().isPresent() || !theme.items().isEmpty();
            case CompareCell.TextsCell texts -> !texts.texts().isEmpty();
            case CompareCell.PointsCell points -> !points.points().isEmpty();
            case CompareCell.ItemsCell items -> !items.items().isEmpty();
            case CompareCell.SourcesCell sources -> !sources.sources().isEmpty();
        };
    }
}
