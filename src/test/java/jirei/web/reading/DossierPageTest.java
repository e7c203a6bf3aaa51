package jirei.web.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.Dossier;
import jirei.casestudy.EntryKind;
import jirei.casestudy.Provenance;
import jirei.casestudy.Rating;
import jirei.casestudy.Theme;
import jirei.web.Research;
import jirei.web.parts.Link;
import jirei.web.reading.DossierPage.DossierSection;
import jirei.web.reading.DossierPage.RatingRow;
import jirei.web.study.CityStudy;
import jirei.web.study.DossierNeighbours;
import jirei.web.url.SearchUrl;
import org.junit.jupiter.api.Test;

/** A dossier is shown in the structure of the study, with its gaps. */
final class DossierPageTest {
    private static final CityStudy CITY = Research.on(
            "港市",
            Map.of(
                    Theme.DATA_USE,
                    Rating.BENCHMARK,
                    Theme.SMART_CITY,
                    Rating.NONE,
                    Theme.CO_CREATION,
                    Rating.INFORMATION),
            Research.entry(EntryKind.INITIATIVE, "先の事例", Theme.DATA_USE),
            Research.entry(EntryKind.INITIATIVE, "後の事例", Theme.DATA_USE),
            Research.bare(EntryKind.ORGANIZATION, "情報局", Optional.empty()),
            Research.bare(EntryKind.DOCUMENT, "付録", Optional.empty()),
            Research.profile("人口", "1万人"));

    @Test
    void sectionsHaveTheOrderOfTheStudy() {
        Stream<String> themes = Arrays.stream(Theme.values()).map(Theme::label);
        List<String> expected = Stream.of(Stream.of("基礎情報", "組織"), themes, Stream.of("その他の項目"))
                .flatMap(headings -> headings)
                .toList();
        assertThat(page(CITY).sections()).extracting(DossierSection::heading).containsExactlyElementsOf(expected);
    }

    @Test
    void entriesHaveTheOrderOfTheDossier() {
        assertThat(section("データ利活用").entries())
                .extracting(entry -> entry.title().getFirst().text())
                .containsExactly("先の事例", "後の事例");
    }

    @Test
    void everyThemeIsRatedOrNamedAsNotResearchedAndLeadsToItsSection() {
        DossierPage page = page(CITY);
        assertThat(page.ratings()).hasSize(11);
        assertThat(page.ratings().stream().filter(row -> row.rating().isPresent()))
                .extracting(RatingRow::theme)
                .containsExactly("データ利活用", "官民共創", "スマートシティ");
        assertThat(page.sections())
                .extracting(section -> "#" + section.anchor())
                .containsAll(page.ratings().stream().map(RatingRow::href).toList());
    }

    @Test
    void gapsSayWhatIsMissingAndWhy() {
        assertThat(section("データ利活用").gaps()).containsExactly("計画・戦略の記載はありません。");
        assertThat(section("スマートシティ").gaps()).containsExactly("調査の結果、情報なし（－）とされています。");
        assertThat(section("官民共創").gaps()).containsExactly("評価はありますが、この資料に項目の記載はありません。");
        assertThat(section("デジタル予算").gaps()).containsExactly("このテーマは調査されていません（未調査）。");
        assertThat(section("組織").gaps()).isEmpty();
    }

    @Test
    void aDocumentWithoutTheStructuresHasNeitherRatingsNorThemes() {
        CityStudy report = Research.on("港市", Map.of(), Research.bare(EntryKind.DOCUMENT, "第一節", Optional.empty()));
        DossierPage page = page(report);
        assertThat(page.ratings()).isEmpty();
        assertThat(page.sections()).extracting(DossierSection::heading).containsExactly("資料の本文");
        assertThat(page.sections().getFirst().entries().getFirst().trail()).hasValue("章 › 第一節");
    }

    @Test
    void theShelfKnowsTheOtherFilesOfACityAndTheCitiesBesideIt() {
        CityStudy before = Research.on("丘市", Map.of());
        CityStudy second = new CityStudy(
                new Dossier(Provenance.of("港市-2.md", "続報"), Optional.of(CITY.city()), Map.of(), 0),
                CITY.city(),
                List.of());
        CityStudy after = Research.on("山市", Map.of());
        DossierNeighbours shelf = DossierNeighbours.around(
                CITY.dossier(),
                Stream.of(before, CITY, second, after).map(CityStudy::dossier).toList());
        assertThat(shelf.others()).containsExactly(second.dossier());
        assertThat(shelf.previous()).hasValue("丘市");
        assertThat(shelf.next()).hasValue("山市");
        assertThat(DossierPage.of(CITY, SearchUrl.HOME, shelf).others())
                .extracting(Link::href)
                .allMatch(href -> href.startsWith("/dossiers/") && href.contains("?file="));
    }

    @Test
    void onlyThoseWhoComeFromASearchAreLedBackToOne() {
        assertThat(page(CITY).back()).isEmpty();
        DossierPage page = DossierPage.of(CITY, SearchUrl.HOME.asking("港"), alone());
        assertThat(page.back()).map(Link::href).hasValue("/?q=%E6%B8%AF");
        assertThat(page.markNote()).hasValue("この資料に「港」に一致する語はありません。");
        assertThat(page.actions().stream().map(Link::label).collect(Collectors.joining(" ")))
                .isEqualTo("他都市と比較 この都市の項目を検索");
        assertThat(page.json()).startsWith("/api/dossiers/");
    }

    @Test
    void aSearchWithoutWordsSaysNothingOfMarks() {
        for (String typed : List.of("都市:港市", "-港", "*", "都市:港市 OR 評価:★")) {
            DossierPage page = DossierPage.of(CITY, SearchUrl.HOME.asking(typed), alone());
            assertThat(page.markNote()).as(typed).isEmpty();
            assertThat(page.back()).isPresent();
        }
        assertThat(DossierPage.of(CITY, SearchUrl.HOME.asking("都市:港市 港"), alone())
                        .markNote())
                .isPresent();
    }

    private static DossierSection section(String heading) {
        return page(CITY).sections().stream()
                .filter(section -> section.heading().equals(heading))
                .findFirst()
                .orElseThrow();
    }

    private static DossierPage page(CityStudy study) {
        return DossierPage.of(study, SearchUrl.HOME, alone());
    }

    private static DossierNeighbours alone() {
        return new DossierNeighbours(List.of(), Optional.empty(), Optional.empty());
    }
}
