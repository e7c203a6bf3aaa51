package jirei.web.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import jirei.web.Axe;
import jirei.web.StudyVisit;
import jirei.web.Visitor;
import org.junit.jupiter.api.Test;

/** An analyst reads the matrix, opens the hits of a cell and searches within it. */
final class MatrixIT extends StudyVisit {
    private static final String CELL = "ソウル デジタルデバイド ★ ベンチマーク 4件";

    private static Locator link(Visitor visitor, String name) {
        return visitor.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void theHomePageIsTheWholeStudy() {
        visitor.open("/");
        assertThat(visitor.all("#results-heading")).hasText("調査の全体 31都市・11テーマ・723項目");
        assertThat(visitor.all(".matrix tbody tr")).hasCount(31);
        assertThat(visitor.all(".matrix thead th")).hasCount(14);
        assertThat(visitor.all(".matrix tfoot td").last()).hasText("723");
        link(visitor, "すべての項目の一覧").click();
        visitor.isAt("/?view=list");
        assertThat(visitor.count()).isEqualTo(723);
    }

    @Test
    void aCellLeadsToAsManyHitsAsItSays() {
        visitor.open("/");
        link(visitor, CELL).click();
        visitor.isAt("/?city=ソウル&theme=デジタルデバイド");
        assertThat(visitor.all("#results-heading")).hasText("ソウル・デジタルデバイド 4件");
        assertThat(visitor.count()).isEqualTo(4);
        assertThat(visitor.all(".hit")).hasCount(4);
        assertThat(visitor.documents()).isEqualTo(1);
        page.goBack();
        assertThat(link(visitor, CELL)).isVisible();
    }

    @Test
    void headsLeadToTheHitsOfTheirCityOrTheme() {
        visitor.open("/?q=デジタル&rating=★&view=matrix");
        Locator row = visitor.all(".matrix tbody tr").filter(new Locator.FilterOptions().setHasText("ソウル"));
        int promised = Integer.parseInt(row.locator("td").last().innerText());
        row.locator("th a").click();
        visitor.isAt("/?q=デジタル&city=ソウル&rating=BENCHMARK");
        assertThat(visitor.count()).isEqualTo(promised);
        page.goBack();
        promised = Integer.parseInt(visitor.all(".matrix tfoot td").nth(10).innerText());
        link(visitor, "スマートシティ").click();
        visitor.isAt("/?q=デジタル&theme=スマートシティ&rating=BENCHMARK");
        assertThat(visitor.count()).isEqualTo(promised);
    }

    @Test
    void anyQueryIsSeenAsAListOrAsAMatrix() {
        visitor.open("/?q=防犯");
        int found = visitor.count();
        link(visitor, "表（都市×テーマ）").click();
        visitor.isAt("/?q=防犯&view=matrix");
        assertThat(visitor.count()).isEqualTo(found);
        assertThat(visitor.all(".matrix tfoot td").last()).hasText("" + found);
        assertThat(visitor.all("#announcement")).containsText("「防犯」の検索結果");
        assertThat(visitor.all(".understood .chip").first()).containsText("防犯");
        visitor.sort("都市順");
        visitor.isAt("/?q=防犯&sort=city&view=matrix");
        assertThat(visitor.all(".matrix tbody th").first()).hasText("ソウル");
        assertThat(visitor.all(".matrix-page .sorts [aria-current]")).hasText("都市順");
        link(visitor, "一覧").click();
        visitor.isAt("/?q=防犯&sort=city");
        assertThat(visitor.documents()).isEqualTo(1);
    }

    @Test
    void aQueryLeadsFromTheHomePageToTheListAndFromAMatrixToAMatrix() {
        visitor.open("/");
        page.getByRole(AriaRole.COMBOBOX).fill("防犯");
        page.keyboard().press("Enter");
        visitor.isAt("/?q=防犯");
        link(visitor, "表（都市×テーマ）").click();
        visitor.isAt("/?q=防犯&view=matrix");
        page.getByRole(AriaRole.COMBOBOX).fill("高齢者");
        page.keyboard().press("Enter");
        visitor.isAt("/?q=高齢者&view=matrix");
    }

    @Test
    void whoNarrowsAMatrixKeepsItAndTheFilters() {
        visitor.open("/");
        visitor.all(".matrix-filters > summary").click();
        Locator region = visitor.facetValue("region", "北米");
        region.click();
        visitor.isAt("/?region=北米&view=matrix");
        assertThat(region).isFocused();
        int cities = visitor.all(".matrix tbody tr").count();
        assertThat(cities).isBetween(2, 10);
        visitor.facetValue("theme", "官民共創").click();
        visitor.isAt("/?theme=官民共創&region=北米&view=matrix");
        assertThat(visitor.all(".matrix thead th")).hasCount(3);
        assertThat(visitor.all(".matrix tfoot td").last()).hasText("" + visitor.count());
        page.getByText("すべて解除").click();
        visitor.isAt("/");
    }

    @Test
    void theHeadsStayInSight() {
        visitor.open("/");
        page.setViewportSize(1280, 700);
        visitor.all(".matrix tbody th").nth(25).evaluate("row => row.scrollIntoView({ block: 'center' })");
        assertThat(visitor.all(".matrix thead th").nth(5).boundingBox().y).isCloseTo(0, within(2.0));
        assertThat(visitor.all(".matrix tfoot td").last()).isInViewport();
        page.setViewportSize(360, 700);
        link(visitor, "横に動かせる表で見る").click();
        Locator region = visitor.all(".matrix-region");
        region.evaluate("region => { region.scrollLeft = 9999; }");
        assertThat(visitor.all(".matrix tbody th").last().boundingBox().x)
                .isCloseTo(region.boundingBox().x, within(2.0));
        assertThat(region.evaluate("region => region.scrollHeight - region.clientHeight"))
                .isEqualTo(0);
    }

    @Test
    void whereMostCitiesHaveNoHitTheyAreFolded() {
        visitor.open("/?q=防犯&view=matrix");
        Locator rest = visitor.all(".matrix-rest");
        assertThat(rest.locator("tbody tr").first()).isHidden();
        int shown = visitor.all(".matrix-region > .matrix tbody tr").count();
        rest.locator("summary").click();
        assertThat(rest.locator("summary"))
                .hasText("該当のない" + rest.locator("tbody tr").count() + "都市を表示");
        assertThat(rest.locator("tbody tr")).hasCount(31 - shown);
        assertThat(rest.locator("tbody tr").first()).isVisible();
    }

    @Test
    void elevenThemesAndTwentyCitiesAreSeenAtOnce() {
        page.setViewportSize(1280, 900);
        visitor.open("/");
        assertThat(visitor.all(".matrix thead th").nth(11)).isInViewport();
        Locator twentieth = visitor.all(".matrix tbody tr").nth(19);
        assertThat(twentieth.boundingBox().y + twentieth.boundingBox().height).isLessThan(900);
    }

    @Test
    void theTableIsReadAndFollowedFromTheKeyboard() {
        page.setViewportSize(360, 700);
        visitor.open("/");
        link(visitor, "横に動かせる表で見る").click();
        Locator region = page.getByRole(
                AriaRole.REGION,
                new Page.GetByRoleOptions().setName("都市とテーマごとの評価と件数").setExact(true));
        region.focus();
        page.keyboard().press("ArrowRight");
        page.waitForCondition(
                () -> !region.evaluate("region => region.scrollLeft").equals(0));
        link(visitor, CELL).focus();
        assertThat(link(visitor, CELL)).isInViewport();
        page.keyboard().press("Enter");
        visitor.isAt("/?city=ソウル&theme=デジタルデバイド");
    }

    @Test
    void onATelephoneThemesListTheirCitiesAndTheTableIsOneLinkAway() {
        page.setViewportSize(360, 700);
        visitor.open("/");
        Locator theme = visitor.all(".theme-group").filter(new Locator.FilterOptions().setHasText("デジタルデバイド"));
        assertThat(visitor.all(".matrix")).not().isVisible();
        theme.locator("summary").click();
        assertThat(link(visitor, CELL)).isVisible();
        link(visitor, "横に動かせる表で見る").click();
        assertThat(visitor.all(".matrix-region")).isVisible();
        assertThat(theme).isHidden();
        link(visitor, "テーマ別に見る").click();
        link(visitor, CELL).click();
        visitor.isAt("/?city=ソウル&theme=デジタルデバイド");
        assertThat(visitor.count()).isEqualTo(4);
    }

    @Test
    void whatFitsATelephoneIsATableThere() {
        page.setViewportSize(360, 700);
        visitor.open("/?theme=官民共創&theme=デジタル予算&view=matrix");
        assertThat(visitor.all(".matrix-themes")).hasCount(0);
        Locator region = visitor.all(".matrix-region");
        assertThat(region.evaluate("region => region.scrollWidth - region.clientWidth"))
                .isEqualTo(0);
    }

    @Test
    void aNarrowTableStartsWhereTheHitsAreAndSaysThatThereIsMore() {
        page.setViewportSize(768, 900);
        visitor.open("/?q=防犯&view=matrix");
        assertThat(visitor.all(".matrix-hint")).isVisible();
        Locator start = visitor.all(".matrix-start");
        assertThat(start).isInViewport();
        double edge = visitor.all(".matrix tbody th").first().boundingBox().x
                + visitor.all(".matrix tbody th").first().boundingBox().width;
        assertThat(start.boundingBox().x).isGreaterThanOrEqualTo(edge - 2);
        assertThat((Integer) visitor.all(".matrix-region").evaluate("region => Math.round(region.scrollLeft)"))
                .isPositive();
    }

    /** Narrow and dark is looked at with all other pages. */
    @Test
    void axeFindsNothingOnAWideDarkPage() {
        NewContextOptions dark =
                new NewContextOptions().setColorScheme(ColorScheme.DARK).setViewportSize(1280, 800);
        try (Visitor night = browser.visitor(site, dark)) {
            for (String path : List.of("/", "/?q=高齢者")) {
                night.open(path);
                assertThat(Axe.violations(night.page())).as(path).isEmpty();
                night.unfold();
                assertThat(Axe.violations(night.page()))
                        .as("%s, unfolded", path)
                        .isEmpty();
            }
        }
    }

    @Test
    void theBarsOfTheSpreadNarrowTheList() {
        visitor.open("/?q=高齢者");
        visitor.all(".spread > summary").click();
        Locator bar = visitor.all("a.spread-bar").filter(new Locator.FilterOptions().setHasText("デジタルデバイド"));
        int promised =
                Integer.parseInt(bar.locator(".spread-count").textContent().replaceAll("\\D", ""));
        bar.click();
        visitor.isAt("/?q=高齢者&theme=デジタルデバイド");
        assertThat(visitor.count()).isEqualTo(promised);
        assertThat(bar).isFocused();
        assertThat(bar).containsText("選択中");
    }

    @Test
    void withoutScriptsItIsAllThere() {
        NewContextOptions options = new NewContextOptions().setJavaScriptEnabled(false);
        try (Visitor plain = browser.visitor(site, options)) {
            plain.open("/");
            link(plain, CELL).click();
            plain.isAt("/?city=ソウル&theme=デジタルデバイド");
            plain.page().getByText("表（都市×テーマ）").click();
            plain.isAt("/?city=ソウル&theme=デジタルデバイド&view=matrix");
            assertThat(plain.all(".matrix tbody tr")).hasCount(1);
            plain.page().getByRole(AriaRole.SEARCHBOX).fill("高齢者");
            plain.page().getByRole(AriaRole.BUTTON).first().click();
            plain.isAt("/?q=高齢者&city=ソウル&theme=デジタルデバイド&view=matrix");
            plain.hadNoTrouble();
        }
    }
}
