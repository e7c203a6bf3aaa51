package jirei.web.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jirei.web.Axe;
import jirei.web.StudyVisit;
import jirei.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The search field is a combobox: it suggests while typing, works by keyboard, and ignores IME compositions. */
final class SuggestingIT extends StudyVisit {
    private Locator field;
    private Locator options;

    @BeforeEach
    void find() {
        field = page.getByRole(AriaRole.COMBOBOX);
        options = page.getByRole(AriaRole.OPTION);
    }

    @Test
    void whatMayBeMeantIsListedWithItsKindAndReading() {
        visitor.open("/analyze");
        assertThat(field).hasAttribute("aria-expanded", "false");
        field.fill("seoul");
        assertThat(field).hasAttribute("aria-expanded", "true");
        assertThat(options.first().locator(".option-text")).hasText("ソウル");
        assertThat(options.first().locator(".option-reading mark")).hasText("Seoul");
        assertThat(options.first().locator(".option-kind")).hasText("都市");
        assertThat(options.first().locator(".option-count")).hasText("23件");
        assertThat(options.first()).hasAccessibleName("ソウル Seoul 都市 で絞り込む 23件");
        assertThat(visitor.all("#suggest-status")).hasText("候補が" + options.count() + "件あります。上下の矢印キーで選べます。");
        assertThat(visitor.all("#suggest-status")).hasRole(AriaRole.STATUS);
        assertThat(Axe.violations(page)).isEmpty();
    }

    @Test
    void theArrowsLeadThroughTheListAndBackToTheField() {
        visitor.open("/analyze");
        field.fill("デ");
        assertThat(options).hasCount(8);
        assertThat(active()).hasCount(0);
        field.press("ArrowDown");
        assertThat(active()).hasAttribute("id", "suggestion-0");
        assertThat(field).hasAttribute("aria-activedescendant", "suggestion-0");
        assertThat(field).isFocused();
        assertThat(Axe.violations(page)).isEmpty();
        field.press("ArrowUp");
        assertThat(active()).hasCount(0);
        field.press("ArrowUp");
        assertThat(active()).hasAttribute("id", "suggestion-7");
        field.press("ArrowDown");
        assertThat(active()).hasCount(0);
        assertThat(field).hasValue("デ");
    }

    @Test
    void enterTakesTheActiveOptionAndSearches() {
        visitor.open("/analyze");
        field.fill("行政手");
        assertThat(options.first()).isVisible();
        field.press("ArrowDown");
        field.press("Enter");
        visitor.isAt("/?q=行政手続");
        assertThat(field).hasValue("行政手続");
        assertThat(field).hasAttribute("aria-expanded", "false");
    }

    @Test
    void enterOnACityFiltersByItAndKeepsTheOtherWords() {
        visitor.open("/?rating=BENCHMARK");
        field.fill("データ ソウ");
        assertThat(options.first().locator(".option-text")).hasText("ソウル");
        String count = options.first().locator(".option-count").textContent();
        field.press("ArrowDown");
        field.press("Enter");
        visitor.isAt("/?q=データ&city=ソウル&rating=BENCHMARK");
        assertThat(field).hasValue("データ");
        assertThat(visitor.all(".picked .chip")).hasText(new String[] {"都市: ソウル ×を外す", "評価: ★ ベンチマーク ×を外す"});
        assertThat(visitor.count() + "件").isEqualTo(count);
    }

    @Test
    void anAreaFiltersByItsCountries() {
        visitor.open("/analyze");
        field.fill("北欧");
        options.first().click();
        page.waitForURL(url -> url.contains("country="));
        assertThat(field).hasValue("");
        assertThat(visitor.all(".picked .chip").first()).containsText("国: ");
    }

    @Test
    void aFieldOffersItsValuesWhichFilter() {
        visitor.open("/?city=ソウル");
        field.fill("テーマ:");
        assertThat(options.first().locator(".option-kind")).hasText("テーマ");
        String theme = options.first().locator(".option-text").textContent().strip();
        options.first().click();
        visitor.isAt("/?city=ソウル&theme=" + theme);
        assertThat(field).hasValue("");
    }

    @Test
    void theCountsFollowTheFiltersOfThePage() {
        visitor.open("/analyze");
        field.fill("シンガ");
        assertThat(options.first().locator(".option-count")).hasText(total("/?city=シンガポール") + "件");
        visitor.open("/?theme=スマートシティ");
        field.fill("シンガ");
        assertThat(options.first().locator(".option-count")).hasText(total("/?theme=スマートシティ&city=シンガポール") + "件");
    }

    private int total(String address) {
        try (Visitor other = browser.visitor(site)) {
            other.open(address);
            return other.count();
        }
    }

    @Test
    void enterSearchesAsTypedWhereNoOptionIsActive() {
        visitor.open("/analyze");
        field.fill("ソウ");
        assertThat(options.first()).isVisible();
        field.press("Enter");
        visitor.isAt("/?q=ソウ");
        assertThat(options).hasCount(0);
    }

    @Test
    void aClickTakesTheOption() {
        visitor.open("/?city=ロンドン");
        field.fill("スマート");
        Locator word = options.filter(new Locator.FilterOptions().setHasNot(visitor.all(".option-filter")));
        String value = word.first().getAttribute("data-value");
        word.first().click();
        visitor.isAt("/?q=" + value + "&city=ロンドン");
        assertThat(field).isFocused();
    }

    @Test
    void escapeClosesAndThenLeavesTheFieldAndTheResults() {
        visitor.open("/?q=ソ&rating=BENCHMARK");
        field.fill("ソウ");
        assertThat(options.first()).isVisible();
        field.press("Escape");
        assertThat(options).hasCount(0);
        assertThat(field).hasValue("ソウ");
        field.press("ArrowDown");
        assertThat(options.first()).isVisible();
        field.press("Escape");
        visitor.isAt("/?q=ソウ&rating=BENCHMARK");
        field.press("Escape");
        assertThat(field).hasValue("ソウ");
        assertThat(options).hasCount(0);
        assertThat(field).not().isFocused();
        page.keyboard().press("Escape");
        assertThat(visitor.address()).isEqualTo("/?q=ソウ&rating=BENCHMARK");
    }

    @Test
    void tabLeavesAndCloses() {
        visitor.open("/analyze");
        field.fill("ソウ");
        assertThat(options.first()).isVisible();
        field.press("Tab");
        assertThat(options).hasCount(0);
        assertThat(visitor.all("#text")).isFocused();
    }

    @Test
    void anAnswerToLessThanWasTypedIsDropped() {
        visitor.open("/analyze");
        List<Route> held = new ArrayList<>();
        page.route(url -> decoded(url).endsWith("/suggest?q=デ"), held::add);
        page.waitForRequest(request -> decoded(request.url()).endsWith("q=デ"), () -> field.fill("デ"));
        field.fill("ソウ");
        assertThat(options.first()).hasAttribute("data-value", "ソウル");
        held.forEach(Route::resume);
        page.evaluate("fetch('/health').then(answer => answer.text())");
        assertThat(options.first()).hasAttribute("data-value", "ソウル");
    }

    @Test
    void theKeysOfAConversionAreLeftAlone() {
        visitor.open("/analyze");
        field.fill("ソウ");
        assertThat(options.first()).isVisible();
        for (String key : List.of("ArrowDown", "ArrowUp", "Escape")) {
            for (String composing : List.of("isComposing: true", "keyCode: 229")) {
                Object goesOn = field.evaluate("(field) => field.dispatchEvent(new KeyboardEvent('keydown',"
                        + " {key: '" + key + "', bubbles: true, cancelable: true, " + composing + "}))");
                assertThat(goesOn).as("%s %s", key, composing).isEqualTo(true);
            }
        }
        assertThat(options.first()).isVisible();
        assertThat(active()).hasCount(0);
    }

    private Locator active() {
        return visitor.all("[role=option][aria-selected=true]");
    }

    private static String decoded(String url) {
        return URLDecoder.decode(url, StandardCharsets.UTF_8);
    }
}
