package jirei.web.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.util.List;
import jirei.web.Axe;
import jirei.web.StudyVisit;
import jirei.web.Visitor;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Hits are ticked, and collected, compared or exported at once. */
final class SelectionIT extends StudyVisit {
    private static final String SEARCH = "/?q=高齢者&theme=デジタルデバイド";

    private static Locator button(Visitor visitor, String name) {
        return visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .last();
    }

    /** Ticks hits, and leaves the last in sight, also if it was ticked before. */
    private static void tick(Visitor visitor, int... places) {
        for (int place : places) {
            Locator box = visitor.all(".hit-pick input").nth(place);
            box.check();
            box.scrollIntoViewIfNeeded();
        }
    }

    @Test
    void tickedHitsAreCollectedAtOnce() {
        visitor.open(SEARCH);
        List<String> titles = visitor.titles();
        tick(visitor, 0, 2);
        assertThat(visitor.all(".selection")).isInViewport();
        assertThat(visitor.all(".selection-count [data-pick-count]")).hasText("（2件）");
        assertThat(Axe.violations(page)).isEmpty();
        button(visitor, "資料集に追加").click();
        assertThat(visitor.all("[data-basket-count]")).hasText("2");
        assertThat(visitor.address()).isEqualTo(SEARCH);
        visitor.follow("[data-basket-link]");
        assertThat(visitor.all(".basket-item h2")).hasText(new String[] {titles.get(0), titles.get(2)});
    }

    @Test
    void onATelephoneAMessageStandsAboveTheBar() {
        page.setViewportSize(360, 740);
        visitor.open(SEARCH);
        tick(visitor, 0);
        visitor.all(".selection-more > summary").click();
        assertThat(Axe.violations(page)).isEmpty();
        button(visitor, "資料集に追加").click();
        assertThat(button(visitor, "資料集に追加")).isHidden();
        assertThat(visitor.all(".selection-more > summary")).isFocused();
        assertThat(visitor.all(".message > p")).isVisible();
        BoundingBox message = visitor.all(".message > p").boundingBox();
        assertThat(message.y + message.height)
                .isLessThanOrEqualTo(visitor.all(".selection").boundingBox().y);
        assertThat(message.y).isPositive();
    }

    @Test
    void theBarIsOneRowWithAndWithoutScripts() {
        for (boolean scripts : new boolean[] {true, false}) {
            NewContextOptions options = new NewContextOptions().setJavaScriptEnabled(scripts);
            try (Visitor reader = browser.visitor(site, options)) {
                // The second window is 1280 × 800 with letters of twice the size.
                for (int[] window : new int[][] {{768, 900}, {640, 400}, {360, 740}}) {
                    reader.page().setViewportSize(window[0], window[1]);
                    reader.open(SEARCH);
                    tick(reader, 0);
                    assertThat(reader.all(".selection")).isInViewport(new IsInViewportOptions().setRatio(0.8));
                    assertThat(reader.all(".selection").boundingBox().height).isLessThan(60);
                    assertThat(button(reader, "書き出し")).isHidden();
                    reader.all(".selection-more > summary").click();
                    button(reader, "書き出し").click();
                    assertThat(reader.all("h1")).containsText("1件を書き出します");
                }
                reader.hadNoTrouble();
            }
        }
    }

    @Test
    void whatTheAddressTicksIsTicked() {
        visitor.open("/?q=高齢者&ticked=all");
        assertThat(visitor.all("[data-pick]:checked")).hasCount(20);
    }

    @Test
    void ticksOutliveThePageAndAFilterOfTheSearch() {
        visitor.open("/?q=デジタル");
        tick(visitor, 0, 1);
        visitor.all("#pager-next").click();
        visitor.isAt("/?q=デジタル&page=2");
        assertThat(visitor.all(".selection-count [data-pick-count]")).hasText("（2件、うちほかのページ2件）");
        assertThat(visitor.all(".selection")).isInViewport();
        tick(visitor, 0);
        visitor.facetValue("rating", "ベンチマーク").click();
        visitor.isAt("/?q=デジタル&rating=BENCHMARK");
        assertThat(visitor.all(".selection-count [data-pick-count]")).containsText("（3件");
        button(visitor, "書き出し").click();
        assertThat(visitor.all("h1")).containsText("3件を書き出します");
        visitor.open("/?q=デジタル&page=2");
        assertThat(visitor.all(".hit-pick input").first()).isChecked();
        button(visitor, "選択を外す").click();
        assertThat(button(visitor, "選択を外す")).isHidden();
        visitor.open("/?q=デジタル");
        assertThat(visitor.all(".hit-pick :checked")).hasCount(0);
        tick(visitor, 0);
        visitor.open("/?q=防犯");
        assertThat(visitor.all(".selection-count [data-pick-count]")).isEmpty();
    }

    @Test
    void allHitsOfThePageAreTickedByOneBox() {
        visitor.open(SEARCH);
        Locator all = visitor.all("[data-pick-all]");
        all.check();
        assertThat(visitor.all(".hits:not(.hits-partial) .hit-pick :checked"))
                .hasCount(visitor.all(".hits:not(.hits-partial) .hit").count());
        visitor.all(".hit-pick input").first().uncheck();
        assertThat(all).not().isChecked();
        all.check();
        all.uncheck();
        assertThat(visitor.all(".hit-pick :checked")).hasCount(0);
    }

    @Test
    void withoutATickNothingIsAsked() {
        visitor.open(SEARCH);
        button(visitor, "書き出し").click();
        assertThat(visitor.all("[data-message-place]")).containsText("項目が選ばれていません");
        assertThat(visitor.address()).isEqualTo(SEARCH);
    }

    @Test
    void theCitiesAndThemesOfTickedHitsAreCompared() {
        visitor.open("/?city=ソウル&city=ロンドン&theme=デジタルデバイド&sort=city");
        tick(visitor, 0);
        visitor.all(".hit-pick input").nth(visitor.titles().size() - 1).check();
        button(visitor, "都市で比較").click();
        assertThat(visitor.all("h1")).hasText("ソウル・ロンドンの比較");
        assertThat(visitor.all(".compare-scope")).containsText("デジタルデバイド");
    }

    @Test
    void anExportOfTickedHitsSaysHowManyBeforeItIsMade() throws IOException, InterruptedException {
        visitor.open(SEARCH);
        List<String> titles = visitor.titles();
        tick(visitor, 1, 2);
        button(visitor, "書き出し").click();
        assertThat(visitor.all("h1")).containsText("2件を書き出します");
        assertThat(Axe.violations(page)).isEmpty();
        String address = visitor.all("a[href^='/export.json']").getAttribute("href");
        JsonNode report = site.json(address);
        assertThat(report.at("/sections/0/items")
                        .valueStream()
                        .map(item -> item.get("title").asString()))
                .containsExactly(titles.get(1), titles.get(2));
        assertThat(report.at("/conditions").toString()).contains("高齢者", "検索結果から選んだ項目");
    }

    @Test
    void aLongListNeverBecomesADocumentUnasked() {
        visitor.open("/?view=list");
        visitor.all(".exports > summary").click();
        assertThat(visitor.all(".exports-note")).hasText("723件を書き出します");
        visitor.all(".exports a")
                .filter(new Locator.FilterOptions().setHasText("Word"))
                .click();
        visitor.isAt("/export?view=list");
        assertThat(visitor.all("h1")).containsText("723件を書き出します");
        assertThat(visitor.all("main a[href^='/export.docx']")).containsText("723件");
        visitor.all(".back a").click();
        visitor.isAt("/?view=list");
        visitor.open(SEARCH);
        visitor.all(".exports > summary").click();
        assertThat(visitor.all(".exports a[href^='/export.docx']")).isVisible();
    }

    @Test
    void withoutScriptsItIsAllThere() {
        NewContextOptions options = new NewContextOptions().setJavaScriptEnabled(false);
        try (Visitor plain = browser.visitor(site, options)) {
            plain.open(SEARCH);
            List<String> titles = plain.titles();
            assertThat(plain.all("[data-pick-all]")).isHidden();
            tick(plain, 0, 1);
            button(plain, "資料集に追加").click();
            assertThat(plain.all(".basket-item h2")).hasText(new String[] {titles.get(0), titles.get(1)});
            plain.open(SEARCH);
            tick(plain, 1);
            button(plain, "書き出し").click();
            assertThat(plain.all("h1")).containsText("1件を書き出します");
            plain.hadNoTrouble();
        }
    }

    @Test
    void withoutScriptsAButtonTicksAllHitsOfThePage() {
        NewContextOptions options = new NewContextOptions().setJavaScriptEnabled(false);
        try (Visitor plain = browser.visitor(site, options)) {
            plain.open("/?q=デジタル&page=2");
            List<String> titles = plain.titles();
            button(plain, "このページのすべてを選ぶ").click();
            assertThat(plain.titles()).isEqualTo(titles);
            assertThat(plain.all(".hits:not(.hits-partial) .hit-pick :checked")).hasCount(titles.size());
            assertThat(button(plain, "書き出し")).isInViewport();
            button(plain, "書き出し").click();
            assertThat(plain.all("h1")).containsText(titles.size() + "件を書き出します");
            plain.page().goBack();
            button(plain, "すべての選択を外す").click();
            assertThat(plain.all(".hit-pick :checked")).hasCount(0);
            assertThat(plain.titles()).isEqualTo(titles);
            plain.hadNoTrouble();
        }
    }

    @Test
    void aRequestWithoutATickIsRefused() throws IOException, InterruptedException {
        assertThat(site.get("/selection?do=collect&q=x").statusCode()).isEqualTo(400);
        assertThat(site.get("/selection?do=collect&q=x").body()).contains("項目が選ばれていません");
        assertThat(site.get("/selection?do=eat&id=a").statusCode()).isEqualTo(400);
    }
}
