package jirei.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Without JavaScript the same job is done with whole pages, wide and narrow; what cannot be done is not offered. */
@ExtendWith({SharedBrowser.class, SharedSite.class})
final class NoScriptIT {
    @Test
    void theWholeJobIsDoneWithWholePages(Browser browser, Site site) {
        for (int width : List.of(1280, 360)) {
            NewContextOptions options =
                    new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(width, 800);
            try (Visitor visitor = browser.visitor(site, options)) {
                search(visitor, width < 900);
                visitor.hadNoTrouble();
            }
        }
    }

    @Test
    void whatNeedsScriptsIsHiddenOrSaysSo(Browser browser, Site site) {
        try (Visitor visitor = browser.visitor(site, new NewContextOptions().setJavaScriptEnabled(false))) {
            visitor.open("/?q=防犯");
            assertThat(visitor.all("[data-save]")).isHidden();
            assertThat(visitor.all("[data-new]").first()).isHidden();
            visitor.page().getByRole(AriaRole.SEARCHBOX).focus();
            assertThat(visitor.all("[data-popup]")).isHidden();
            assertThat(visitor.all("[data-opens]")).hasAttribute("href", "/help#shortcuts");
            visitor.open("/saved");
            assertThat(visitor.all("main .notice").first()).containsText("ブックマーク");
            visitor.hadNoTrouble();
        }
    }

    private static void search(Visitor visitor, boolean folded) {
        Page page = visitor.open("/?sort=city&size=10");
        page.getByRole(AriaRole.SEARCHBOX).fill("デジタル");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("検索").setExact(true))
                .click();
        visitor.isAt("/?q=デジタル&sort=city&size=10");
        pick(visitor, folded, "city", "ソウル");
        visitor.isAt("/?q=デジタル&city=ソウル&sort=city&size=10");
        pick(visitor, folded, "city", "ロンドン");
        pick(visitor, folded, "rating", "ベンチマーク");
        visitor.isAt("/?q=デジタル&city=ソウル&city=ロンドン&rating=BENCHMARK&sort=city&size=10");
        visitor.sort("関連度順");
        visitor.isAt("/?q=デジタル&city=ソウル&city=ロンドン&rating=BENCHMARK&size=10");
        List<String> titles = visitor.titles();
        assertThat(titles).hasSize(10);
        visitor.all("#pager-next").click();
        visitor.isAt("/?q=デジタル&city=ソウル&city=ロンドン&rating=BENCHMARK&page=2&size=10");
        assertThat(visitor.titles()).doesNotContainAnyElementsOf(titles);
        page.goBack();
        visitor.all(".hit h2 a").nth(1).click();
        assertThat(visitor.all("h1")).hasText(titles.get(1));
        page.getByText("検索結果へ戻る").click();
        visitor.isAt("/?q=デジタル&city=ソウル&city=ロンドン&rating=BENCHMARK&size=10");
        assertThat(visitor.titles()).isEqualTo(titles);
        page.getByText("すべて解除").click();
        visitor.isAt("/?q=デジタル&size=10");
    }

    private static void pick(Visitor visitor, boolean folded, String facet, String label) {
        if (folded) {
            visitor.all(".filters-fold > summary").click();
        }
        if (!visitor.facetValue(facet, label).isVisible()) {
            visitor.all("#facet-" + facet + " ~ details summary").click();
        }
        visitor.facetValue(facet, label).click();
    }
}
