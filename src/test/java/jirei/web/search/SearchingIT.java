package jirei.web.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import jirei.web.StudyVisit;
import org.junit.jupiter.api.Test;

/** An analyst types, filters, pages, opens hits and returns; the URL is the state throughout. */
final class SearchingIT extends StudyVisit {
    @Test
    void whatIsTypedIsSearchedWithoutLoadingThePageAnew() {
        visitor.open("/");
        page.getByRole(AriaRole.COMBOBOX).fill("防犯カメラ");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("検索").setExact(true))
                .click();
        visitor.isAt("/?q=防犯カメラ");
        assertThat(visitor.all("#results-heading")).containsText("「防犯カメラ」の検索結果");
        assertThat(visitor.titles()).contains("スマート防犯カメラ");
        assertThat(visitor.all(".hit mark").first()).containsText("防犯");
        assertThat(page.title()).startsWith("「防犯カメラ」の検索結果");
        assertThat(visitor.documents()).isEqualTo(1);
    }

    @Test
    void twoCitiesAndAThemeNarrowTheHitsToWhatTheApiCounts() throws IOException, InterruptedException {
        visitor.open("/?q=デジタル");
        visitor.facetValue("city", "ソウル").click();
        visitor.isAt("/?q=デジタル&city=ソウル");
        visitor.facetValue("city", "ロンドン").click();
        visitor.isAt("/?q=デジタル&city=ソウル&city=ロンドン");
        Locator theme = visitor.facetValue("theme", "デジタルデバイド");
        String promised = theme.locator(".facet-count").innerText();
        theme.click();
        visitor.isAt("/?q=デジタル&city=ソウル&city=ロンドン&theme=デジタルデバイド");
        int total = site.json("/api/search" + visitor.address().substring(1))
                .at("/total")
                .asInt();
        assertThat(visitor.count()).isEqualTo(total).isEqualTo(number(promised));
        assertThat(visitor.documents()).isEqualTo(1);
        assertThat(visitor.all(".picked .chip").allTextContents())
                .containsExactly("都市: ソウル ×を外す", "都市: ロンドン ×を外す", "テーマ: デジタルデバイド ×を外す");
    }

    @Test
    void everyFacetValuePromisesWhatItGives() throws IOException, InterruptedException {
        visitor.open("/?q=市民&rating=BENCHMARK");
        for (Locator value : visitor.all("a.facet-value:not(.is-selected)").all()) {
            String href = value.getAttribute("href");
            int given =
                    site.json("/api/search" + href.substring(1)).at("/total").asInt();
            int promised = number(value.locator(".facet-count").textContent());
            String dimension = href.substring(href.lastIndexOf('&') + 1);
            if (!dimension.startsWith("rating=")) {
                assertThat(given).as(href).isEqualTo(promised);
            }
        }
    }

    @Test
    void aFormThatAsksAgainStaysWithinTheRefinements() {
        visitor.open("/?q=デジタル&sort=city&size=10");
        visitor.facetValue("rating", "ベンチマーク").click();
        visitor.isAt("/?q=デジタル&rating=BENCHMARK&sort=city&size=10");
        page.getByRole(AriaRole.COMBOBOX).fill("防犯");
        page.keyboard().press("Enter");
        visitor.isAt("/?q=防犯&rating=BENCHMARK&sort=city&size=10");
    }

    @Test
    void chipsAreTakenAwayOneByOneOrAllAtOnce() {
        visitor.open("/?q=デジタル&city=ソウル&city=ロンドン&rating=BENCHMARK");
        visitor.all(".picked .chip")
                .filter(new Locator.FilterOptions().setHasText("ロンドン"))
                .click();
        visitor.isAt("/?q=デジタル&city=ソウル&rating=BENCHMARK");
        visitor.facetValue("rating", "ベンチマーク").click();
        visitor.isAt("/?q=デジタル&city=ソウル");
        visitor.facetValue("city", "ロンドン").click();
        visitor.isAt("/?q=デジタル&city=ソウル&city=ロンドン");
        page.getByText("すべて解除").click();
        visitor.isAt("/?q=デジタル");
        assertThat(visitor.all(".picked .chip")).hasCount(0);
    }

    @Test
    void theOrderIsChosenByALink() {
        visitor.open("/?q=デジタル");
        visitor.sort("都市順");
        visitor.isAt("/?q=デジタル&sort=city");
        assertThat(visitor.all(".sorts [aria-current]")).hasText("都市順");
    }

    @Test
    void thePagerAndTheButtonsOfTheBrowserLeadBackAndForth() {
        visitor.open("/?q=デジタル");
        List<String> first = visitor.titles();
        visitor.all("#pager-next").click();
        visitor.isAt("/?q=デジタル&page=2");
        assertThat(visitor.all(".pager-place")).containsText("2 /");
        List<String> second = visitor.titles();
        assertThat(second).isNotEqualTo(first);
        visitor.all("#pager-previous").click();
        visitor.isAt("/?q=デジタル");
        page.goBack();
        visitor.isAt("/?q=デジタル&page=2");
        assertThat(visitor.all(".hit h2").first()).hasText(second.getFirst());
        page.goBack();
        assertThat(visitor.all(".hit h2").first()).hasText(first.getFirst());
        page.goForward();
        visitor.isAt("/?q=デジタル&page=2");
        assertThat(visitor.all(".hit h2").first()).hasText(second.getFirst());
        page.reload();
        assertThat(visitor.titles()).isEqualTo(second);
        assertThat(visitor.all(".hits")).hasAttribute("start", "21");
    }

    @Test
    void goingBackToAnEarlierQueryPutsItIntoTheBoxAgain() {
        visitor.open("/?q=防犯&city=ソウル");
        page.getByRole(AriaRole.COMBOBOX).fill("高齢者");
        page.keyboard().press("Enter");
        visitor.isAt("/?q=高齢者&city=ソウル");
        page.goBack();
        visitor.isAt("/?q=防犯&city=ソウル");
        assertThat(page.getByRole(AriaRole.COMBOBOX)).hasValue("防犯");
        assertThat(visitor.all("#results-heading")).containsText("「防犯」");
    }

    @Test
    void fromAnEntryOneComesBackToTheSameResults() {
        visitor.open("/?q=デジタル&city=ソウル&sort=page");
        List<String> titles = visitor.titles();
        visitor.all(".hit h2 a").nth(2).click();
        assertThat(visitor.all("h1")).hasText(titles.get(2));
        visitor.all(".neighbour[rel=next]").click();
        assertThat(visitor.all("h1")).not().hasText(titles.get(2));
        visitor.all(".neighbour[rel=prev]").click();
        assertThat(visitor.all("h1")).hasText(titles.get(2));
        page.getByText("検索結果へ戻る").click();
        visitor.isAt("/?q=デジタル&city=ソウル&sort=page");
        assertThat(visitor.titles()).isEqualTo(titles);
    }

    @Test
    void whereNothingMatchesThereAreWaysOn() {
        visitor.open("/?q=防犯+ほげほげ&city=ソウル");
        assertThat(visitor.all(".relaxed")).containsText("すべての語を含む項目はありません。");
        assertThat(visitor.all(".count")).containsText("一部一致");
        Locator way = page.getByText("「防犯」だけで探す");
        int promised = number(way.innerText());
        way.click();
        visitor.isAt("/?q=防犯&city=ソウル");
        assertThat(visitor.all(".relaxed")).hasCount(0);
        assertThat(visitor.count()).isPositive().isEqualTo(promised);
        assertThat(page.getByRole(AriaRole.COMBOBOX)).hasValue("防犯");
    }

    @Test
    void whereNothingIsFoundAtAllThereAreWaysOn() {
        visitor.open("/?q=%22ほげほげ%22&city=ソウル");
        assertThat(visitor.count()).isZero();
        assertThat(visitor.all(".nothing-lead")).hasText("この条件に合う項目は見つかりませんでした。");
        visitor.all(".ways-on a").first().click();
        assertThat(visitor.all(".hit").first()).isVisible();
    }

    @Test
    void whereNothingIsFoundWhatIsSuggestedWhileTypingIsOffered() {
        visitor.open("/?q=kosod");
        assertThat(visitor.count()).isZero();
        assertThat(visitor.all(".views, .save")).hasCount(0);
        visitor.all(".nothing .meant a").first().click();
        assertThat(page.getByRole(AriaRole.COMBOBOX)).hasValue("子育て");
        assertThat(visitor.all(".hit").first()).isVisible();
    }

    @Test
    void aPageBehindTheLastLeadsBackToIt() {
        visitor.open("/?q=防犯&page=90");
        assertThat(visitor.all(".nothing-lead")).containsText("このページに項目はありません。");
        visitor.all("#pager-previous").click();
        assertThat(visitor.all(".hit").first()).isVisible();
    }

    private static int number(String text) {
        return Integer.parseInt(text.replaceAll("\\D", ""));
    }
}
