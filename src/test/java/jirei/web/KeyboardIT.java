package jirei.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * All controls are reachable by keyboard, unfinished IME compositions are left alone, and screen readers hear the
 * count.
 */
final class KeyboardIT extends StudyVisit {
    @Test
    void theWholeJobIsDoneWithTabAndEnter() throws IOException {
        visitor.open("/");
        tabTo("#q");
        page.keyboard().type("デジタル");
        page.keyboard().press("Enter");
        visitor.isAt("/?q=デジタル");
        goToTheFilters();
        tabTo("#facet-rating ~ ul a.facet-value");
        page.keyboard().press("Enter");
        visitor.isAt("/?q=デジタル&rating=BENCHMARK");
        assertThat(visitor.all("#facet-rating ~ ul a.is-selected")).isFocused();
        page.keyboard().press("Enter");
        visitor.isAt("/?q=デジタル");
        assertThat(visitor.all("#facet-rating ~ ul a.facet-value").first()).isFocused();
        page.keyboard().press("Enter");
        visitor.isAt("/?q=デジタル&rating=BENCHMARK");
        String title = visitor.titles().getFirst();
        tabTo(".hit h2 a");
        page.keyboard().press("Enter");
        assertThat(visitor.all("h1")).hasText(title);
        tabTo(".collect button");
        page.keyboard().press("Enter");
        assertThat(visitor.all("[data-basket-count]")).hasText("1");
        tabTo("[data-basket-link]");
        page.keyboard().press("Enter");
        assertThat(visitor.all(".basket-item h2")).hasText(title);
        tabTo("[data-note]");
        page.keyboard().type("3章で使う");
        tabTo(".exports summary");
        page.keyboard().press("Enter");
        tabTo(".exports a[href*='.md']");
        Download report = page.waitForDownload(() -> page.keyboard().press("Enter"));
        assertThat(Files.readString(report.path())).contains(title, "3章で使う", Site.DAY + "閲覧");
    }

    @Test
    void theWholeJobTakesEightKeysBesidesTheText() {
        visitor.open("/");
        visitor.all("#q").focus();
        page.keyboard().type("デジタルデバイド");
        page.keyboard().press("Enter");
        visitor.isAt("/?q=デジタルデバイド");
        String title = visitor.titles().getFirst();
        page.keyboard().press("Tab");
        assertThat(visitor.all(".hit h2 a").first()).isFocused();
        page.keyboard().press("Enter");
        assertThat(visitor.all("h1")).hasText(title);
        page.keyboard().press("b");
        assertThat(visitor.all("[data-basket-count]")).hasText("1");
        page.keyboard().press("g");
        assertThat(visitor.all(".basket-item h2")).hasText(title);
        page.keyboard().press("e");
        page.keyboard().press("Tab");
        Download table = page.waitForDownload(() -> page.keyboard().press("Enter"));
        assertThat(table.suggestedFilename()).endsWith(".xlsx");
    }

    @Test
    void theStudyIsReadAndComparedWithTabAndEnter() {
        visitor.open("/");
        String city = visitor.all(".matrix tbody th a").first().innerText();
        tabTo(".matrix tbody td a");
        page.keyboard().press("Enter");
        tabTo(".hit h2 a");
        page.keyboard().press("Enter");
        tabTo("main a[href^='/dossiers/']");
        page.keyboard().press("Enter");
        assertThat(visitor.all("h1")).containsText(city);
        tabTo("main a[href^='/compare']");
        page.keyboard().press("Enter");
        tabTo("#city-2");
        page.keyboard().press("End");
        String other = visitor.all("#city-2").inputValue();
        tabTo(".compare-themes input");
        page.keyboard().press("Space");
        tabTo(".compare-button");
        page.keyboard().press("Enter");
        assertThat(visitor.all("h1")).hasText(city + "・" + other + "の比較");
        tabTo("td .collect button");
        page.keyboard().press("Enter");
        assertThat(visitor.all("[data-basket-count]")).hasText("1");
        tabTo("td .compare-title a");
        page.keyboard().press("Enter");
        assertThat(visitor.all(".citation").first()).isVisible();
    }

    @Test
    void theFirstTabLeadsPastTheHeader() {
        visitor.open("/");
        page.keyboard().press("Tab");
        assertThat(visitor.all(".skip")).isFocused();
        assertThat(visitor.all(".skip")).isInViewport();
        page.keyboard().press("Enter");
        assertThat(visitor.all("#content")).isFocused();
    }

    @Test
    void aCityBehindTheFoldIsPickedAndKeepsTheFocus() {
        visitor.open("/?view=list");
        goToTheFilters();
        tabTo("#facet-city ~ details summary");
        page.keyboard().press("Enter");
        visitor.facetValue("city", "ソウル").focus();
        page.keyboard().press("Enter");
        visitor.isAt("/?city=ソウル");
        assertThat(visitor.facetValue("city", "ソウル")).isFocused();
    }

    @Test
    void thePagerKeepsTheFocus() {
        visitor.open("/?view=list");
        visitor.all("#pager-next").focus();
        page.keyboard().press("Enter");
        visitor.isAt("/?page=2");
        assertThat(visitor.all("#pager-next")).isFocused();
    }

    @Test
    void theEnterThatEndsAConversionDoesNotSearch() {
        visitor.open("/analyze");
        page.getByRole(AriaRole.COMBOBOX).fill("ぼうはん");
        assertThat(sentByAnUnfinishedConversion()).isEmpty();
        assertThat(visitor.address()).isEqualTo("/analyze");
        page.getByRole(AriaRole.COMBOBOX).press("Enter");
        visitor.isAt("/?q=ぼうはん");
    }

    @Test
    void noFieldOfAnyPageSendsAnUnfinishedConversion() {
        for (String path : List.of("/", "/?q=防犯", "/basket", "/analyze", "/saved", "/compare", "/help")) {
            visitor.open(path);
            assertThat(sentByAnUnfinishedConversion()).as(path).isEmpty();
        }
        visitor.open("/basket");
        visitor.all("#find").fill("見守り");
        visitor.all("#find").press("Enter");
        visitor.isAt("/basket?find=見守り");
        assertThat(page.locator(".basket-found li").first()).isVisible();
    }

    @Test
    void theCountIsAnnounced() {
        visitor.open("/?q=デジタル");
        assertThat(visitor.all("#announcement")).hasRole(AriaRole.STATUS);
        assertThat(visitor.all("#announcement")).isEmpty();
        Object region = page.evaluateHandle("document.getElementById('announcement')");
        visitor.facetValue("city", "ソウル").click();
        visitor.isAt("/?q=デジタル&city=ソウル");
        assertThat(visitor.all("#announcement")).hasText("「デジタル」の検索結果、" + visitor.count() + "件");
        assertThat(page.evaluate("region => region.isConnected", region)).isEqualTo(true);
    }

    @Test
    void theFocusIsSeen() {
        visitor.open("/?view=list");
        goToTheFilters();
        tabTo("#facet-theme ~ ul a.facet-value");
        assertThat(page.evaluate("getComputedStyle(document.activeElement).outline"))
                .asString()
                .contains("solid 4px");
    }

    /** From the search field: the link before it skips the hits. */
    private void goToTheFilters() {
        visitor.all("#q").focus();
        page.keyboard().press("Shift+Tab");
        assertThat(visitor.all("[data-filters-link]")).isFocused();
        assertThat(visitor.all("[data-filters-link]")).isInViewport();
        page.keyboard().press("Enter");
        assertThat(visitor.all("#filters")).isFocused();
    }

    /**
     * The single-line fields that submit on Enter during an IME composition, for each way in which browsers report it.
     */
    private List<?> sentByAnUnfinishedConversion() {
        return (List<?>) page.evaluate("""
                () => {
                    const ways = [{isComposing: true}, {keyCode: 229}];
                    const kind = {key: "Enter", bubbles: true, cancelable: true};
                    const fields = [...document.querySelectorAll("input:is([type=search], [type=text], :not([type]))")];
                    const sent = fields.filter(field =>
                        ways.some(way => field.dispatchEvent(new KeyboardEvent("keydown", {...kind, ...way}))));
                    return fields.length ? sent.map(field => field.id) : ["no field"];
                }
                """);
    }

    /** Presses Tab until the first match of the selector has the focus. */
    private void tabTo(String selector) {
        for (int i = 0; i < 150; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(
                    visitor.all(selector).first().evaluate("element => element === document.activeElement"))) {
                return;
            }
        }
        throw new AssertionError("not reached by Tab: " + selector);
    }
}
