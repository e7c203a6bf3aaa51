package jirei.web.reading;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import jirei.web.Browser;
import jirei.web.SharedBrowser;
import jirei.web.SharedSite;
import jirei.web.Site;
import jirei.web.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a hit a reader goes on to its dossier and to a comparison of cities. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith({SharedBrowser.class, SharedSite.class})
final class ReadingIT {
    private Browser browser;
    private Site site;

    @BeforeAll
    void start(Browser browser, Site site) {
        this.browser = browser;
        this.site = site;
    }

    @Test
    void fromAResultIntoTheDossierAndBackWithTheWordsMarked() {
        try (Visitor visitor = browser.visitor(site)) {
            Page page = visitor.open("/?q=教育用ロボット&city=ソウル");
            String title = visitor.titles().getFirst();
            visitor.all(".hit h2 a").first().click();
            assertThat(visitor.all("h1 mark").first()).isVisible();
            visitor.all(".trail a").first().click();
            visitor.isAt("/dossiers/ソウル?q=教育用ロボット&city=ソウル");
            assertThat(visitor.all(".dossier mark").first()).isVisible();
            assertThat(visitor.all(".contents-hits").first()).isVisible();
            page.goBack();
            page.getByText("調査資料の中で読む").click();
            assertThat(visitor.all(".dossier-entry:target h3")).hasText(title);
            assertThat(visitor.all(".dossier-entry:target")).isInViewport();
            page.getByText("検索結果へ戻る").click();
            visitor.isAt("/?q=教育用ロボット&city=ソウル");
            assertThat(visitor.titles().getFirst()).isEqualTo(title);
            visitor.hadNoTrouble();
        }
    }

    @Test
    void anEntryLeadsToTheHitsAroundIt() {
        try (Visitor visitor = browser.visitor(site)) {
            visitor.open("/?q=高齢者");
            List<String> titles = visitor.titles();
            visitor.all(".hit h2 a").nth(1).click();
            assertThat(visitor.all(".hit-place")).containsText("件中2番目");
            visitor.all(".hit-neighbours a").last().click();
            assertThat(visitor.all("h1")).hasText(titles.get(2));
            visitor.all(".hit-neighbours a").first().click();
            assertThat(visitor.all("h1")).hasText(titles.get(1));
            visitor.all(".hit-neighbours a").first().click();
            assertThat(visitor.all("h1")).hasText(titles.getFirst());
            assertThat(visitor.all(".hit-neighbours a")).hasCount(1);
            visitor.hadNoTrouble();
        }
    }

    @Test
    void anEntryOfTheFoldLeadsToTheWeakOnesAroundItAndBackIntoTheFold() {
        try (Visitor visitor = browser.visitor(site)) {
            Page page = visitor.open("/?q=首長の発信");
            visitor.all(".partial summary").first().click();
            List<String> weak = visitor.all(".hits-partial h2 a").allInnerTexts();
            visitor.all(".hits-partial h2 a").nth(weak.size() - 1).click();
            assertThat(visitor.all(".hit-place"))
                    .containsText(Pattern.compile("^関連の薄い項目 \\d+件中" + weak.size() + "番目$"));
            visitor.all(".hit-neighbours a").first().click();
            assertThat(visitor.all("h1")).hasText(weak.get(weak.size() - 2));
            visitor.all(".hit-neighbours a").last().click();
            visitor.all(".hit-neighbours a").last().click();
            assertThat(visitor.all(".hit-place")).containsText("件中" + (weak.size() + 1) + "番目");
            String behind = visitor.all("h1").innerText();
            page.getByText("検索結果へ戻る").click();
            assertThat(visitor.all(".hits-partial li:target h2 a")).hasText(behind);
            assertThat(visitor.all(".hits-partial li:target h2 a")).isInViewport();
            visitor.hadNoTrouble();
        }
    }

    @Test
    void theContentsStayInSightBesideTheText() {
        try (Visitor visitor = browser.visitor(site)) {
            visitor.open("/dossiers/ソウル");
            visitor.all(".contents a[href='#theme-smart-city']").click();
            assertThat(visitor.all("#theme-smart-city h2")).isInViewport();
            assertThat(visitor.all(".contents a[href='#ratings']")).isInViewport();
            visitor.hadNoTrouble();
        }
    }

    @Test
    void citiesAreComparedFromTheKeyboard() {
        try (Visitor visitor = browser.visitor(site)) {
            Page page = visitor.open("/compare");
            tabTo(visitor, "#city-1");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Tab");
            page.keyboard().press("End");
            String first = visitor.all("#city-1").inputValue();
            String last = visitor.all("#city-2").inputValue();
            tabTo(visitor, "[name=theme][value=官民共創]");
            page.keyboard().press("Space");
            tabTo(visitor, ".compare-button");
            page.keyboard().press("Enter");
            visitor.isAt("/compare?city=" + first + "&city=" + last + "&theme=官民共創");
            assertThat(visitor.all("h1")).hasText(first + "・" + last + "の比較");
            visitor.hadNoTrouble();
        }
    }

    @Test
    void withoutScriptsAndNarrowTheCitiesStandBelowOneAnotherEachNamed() {
        NewContextOptions options =
                new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(360, 800);
        try (Visitor visitor = browser.visitor(site, options)) {
            visitor.open("/compare");
            visitor.all("#city-1").selectOption("ソウル");
            visitor.all("#city-3").selectOption("台北");
            visitor.all(".compare-button").click();
            visitor.isAt("/compare?city=ソウル&city=台北");
            assertThat(visitor.all("td .compare-city:visible"))
                    .hasCount(visitor.all("td").count());
            List<Double> left = visitor.all("#ratings td").all().stream()
                    .map(cell -> cell.boundingBox().x)
                    .distinct()
                    .toList();
            assertThat(left).hasSize(1);
            visitor.all(".compare-fold > summary").click();
            visitor.all("#city-2").selectOption("");
            visitor.all(".compare-button").click();
            assertThat(visitor.all(".note")).hasText("比べる都市を、あと1つ以上選んでください。");
            visitor.hadNoTrouble();
        }
    }

    @Test
    void theHeadOfAWideTableStaysInSight() {
        try (Visitor visitor = browser.visitor(site)) {
            visitor.open("/compare?city=ソウル&city=ヘルシンキ&theme=デジタルデバイド");
            visitor.all("#theme-digital-divide tr:has-text('出典')").last().scrollIntoViewIfNeeded();
            assertThat(visitor.all("#theme-digital-divide thead a").first()).isInViewport();
            visitor.hadNoTrouble();
        }
    }

    private static void tabTo(Visitor visitor, String selector) {
        for (int i = 0; i < 60; i++) {
            visitor.page().keyboard().press("Tab");
            if (Boolean.TRUE.equals(visitor.all(selector).evaluate("element => element === document.activeElement"))) {
                return;
            }
        }
        throw new AssertionError("not reached by Tab: " + selector);
    }
}
