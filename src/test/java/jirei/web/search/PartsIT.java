package jirei.web.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import jirei.web.Browser;
import jirei.web.SharedBrowser;
import jirei.web.SharedSite;
import jirei.web.Site;
import jirei.web.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The rest of the page when a fragment is replaced or fails to load. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith({SharedBrowser.class, SharedSite.class})
final class PartsIT {
    private Browser browser;
    private Site site;

    @BeforeAll
    void start(Browser browser, Site site) {
        this.browser = browser;
        this.site = site;
    }

    @Test
    void onATelephoneTheFiltersStayOpenWhileOnePicks() {
        NewContextOptions telephone = new NewContextOptions().setViewportSize(360, 640);
        try (Visitor visitor = browser.visitor(site, telephone)) {
            visitor.open("/?q=データ");
            visitor.all(".filters-fold > summary").click();
            Locator benchmark = visitor.facetValue("rating", "ベンチマーク");
            benchmark.click();
            visitor.isAt("/?q=データ&rating=BENCHMARK");
            assertThat(benchmark).isVisible();
            assertThat(benchmark).isFocused();
            visitor.hadNoTrouble();
        }
    }

    @Test
    void anEmptySearchIsTheHomePage() {
        try (Visitor visitor = browser.visitor(site)) {
            Page page = visitor.open("/?q=データ");
            page.fill("#q", "");
            page.press("#q", "Enter");
            visitor.isAt("/");
            visitor.hadNoTrouble();
        }
    }

    @Test
    void aPartThatIsRefusedIsAskedForAsAWholePageThatSaysWhy() {
        try (Visitor visitor = browser.visitor(site)) {
            Page page = visitor.open("/?q=データ");
            page.fill("#q", "市民");
            page.evaluate("document.querySelector('#form-state').innerHTML = '<input name=rating value=?>'");
            page.press("#q", "Enter");
            page.waitForURL(url -> url.contains("rating="));
            assertThat(visitor.all("h1")).hasText("アドレスを確かめてください");
            assertThat(visitor.documents()).isEqualTo(2);
            // The server closes in peace only when nothing is on its way any more.
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
    }
}
