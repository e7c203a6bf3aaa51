package jirei.web.compare;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import jirei.web.StudyVisit;
import jirei.web.Visitor;
import org.junit.jupiter.api.Test;

/** The ways to a comparison of entries, and within it. */
final class EntryComparingIT extends StudyVisit {
    private static final String SEARCH = "/?q=高齢者&theme=デジタルデバイド";

    private static void press(Visitor visitor, String name) {
        visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .last()
                .click();
    }

    private static Locator heads(Visitor visitor) {
        return visitor.all("thead .compare-name");
    }

    @Test
    void tickedHitsAreComparedWithTheirQuery() {
        visitor.open(SEARCH);
        List<String> titles = visitor.titles();
        visitor.all(".hit-pick input").nth(0).check();
        visitor.all(".hit-pick input").nth(2).check();
        press(visitor, "項目で比較");
        assertThat(heads(visitor)).hasText(new String[] {titles.get(0), titles.get(2)});
        assertThat(visitor.all(".compare-marks")).containsText("高齢者");
        heads(visitor).first().click();
        assertThat(visitor.all("h1")).hasText(titles.getFirst());
    }

    @Test
    void similarCasesAreComparedWithoutScripts() {
        try (Visitor plain = browser.visitor(site, new NewContextOptions().setJavaScriptEnabled(false))) {
            plain.open(SEARCH);
            plain.all(".hit h2 a").first().click();
            String title = plain.all("h1").innerText();
            plain.all(".similar-pick input").last().uncheck();
            press(plain, "この項目と選んだ事例を比較");
            assertThat(heads(plain)).hasCount(5);
            assertThat(heads(plain).first()).hasText(title);
            plain.hadNoTrouble();
        }
    }

    @Test
    void theHeadsStayInSightAndEntriesOfCitiesAreTicked() {
        page.setViewportSize(1280, 600);
        visitor.open("/compare?city=ソウル&city=ヘルシンキ&theme=デジタルデバイド");
        visitor.all(".compare-pick input").first().check();
        assertThat(visitor.all(".compare-picks")).isInViewport();
        visitor.all(".compare-pick input").last().check();
        press(visitor, "選んだ項目を比較");
        assertThat(heads(visitor)).hasCount(2);
        page.mouse().wheel(0, 2_000);
        assertThat(heads(visitor).first()).isInViewport();
    }

    @Test
    void onATelephoneEachValueNamesItsEntry() {
        page.setViewportSize(360, 780);
        visitor.open("/compare?city=ソウル&city=ヘルシンキ&theme=デジタルデバイド");
        visitor.all(".compare-pick input").first().check();
        visitor.all(".compare-pick input").last().check();
        press(visitor, "選んだ項目を比較");
        assertThat(heads(visitor).first()).isVisible();
        assertThat(visitor.all("tbody .compare-city").first()).isVisible();
        assertThat(visitor.all(".compare-remove").first()).isVisible();
    }

    @Test
    void theBasketOffersItsEntries() {
        visitor.open(SEARCH);
        visitor.all(".hit-pick input").nth(0).check();
        visitor.all(".hit-pick input").nth(1).check();
        press(visitor, "資料集に追加");
        assertThat(visitor.all("[data-basket-count]")).hasText("2");
        visitor.open("/compare?entry=");
        visitor.all("[data-compare-basket] a").click();
        assertThat(heads(visitor)).hasCount(2);
    }

    @Test
    void theCitiesOfAComparisonStayWhenItsQueryOrThemeChanges() {
        visitor.open("/compare?city=ソウル&city=ヘルシンキ");
        visitor.all("#compare-q").fill("高齢者");
        press(visitor, "絞り込む");
        assertThat(visitor.all("h1")).hasText("ソウル・ヘルシンキの比較");
        assertThat(visitor.all(".compare-found")).containsText("ソウル 2件");
        visitor.all(".compare-scopes a").nth(5).click();
        visitor.isAt("/compare?city=ソウル&city=ヘルシンキ&theme=デジタルデバイド&q=高齢者");
        visitor.all(".compare-found a").first().click();
        visitor.isAt("/compare?city=ソウル&city=ヘルシンキ&theme=デジタルデバイド");
    }
}
