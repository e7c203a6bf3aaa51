package jirei.web.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jirei.web.StudyVisit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Results update while typing: the layout is stable, the field keeps the focus, and Back returns to the previous
 * search.
 */
final class FollowingIT extends StudyVisit {
    /** All but those of the foot, which stands below the hits, however few these are. */
    private static final String COUNT_SHIFTS = """
            window.shifts = [];
            new PerformanceObserver((list) => window.shifts.push(...list.getEntries()
                .filter((entry) => entry.sources.some((source) => !source.node?.closest?.(".site-footer")))
                .flatMap((entry) =>
                [entry.value, ...entry.sources.map((source) => source.node?.outerHTML?.slice(0, 80))])))
                .observe({ type: "layout-shift" });
            """;

    private static final String TWO_FRAMES =
            "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    /** Runs timers at once, and so before the answers to later requests. */
    private static final String NO_PAUSES =
            "window.setTimeout = ((real) => (task, pause, ...rest) => real(task, 0, ...rest))(window.setTimeout)";

    private static final String BARRIER = "fetch('/health').then((answer) => answer.text())";

    private Locator field;

    @BeforeEach
    void find() {
        field = page.getByRole(AriaRole.COMBOBOX);
    }

    @Test
    void theResultsAreThoseOfWhatIsTyped() {
        visitor.open("/?city=ソウル");
        field.pressSequentially("防犯カメラ");
        visitor.isAt("/?q=防犯カメラ&city=ソウル");
        assertThat(visitor.all("#results-heading")).containsText("「防犯カメラ」の検索結果");
        assertThat(visitor.all("#announcement")).hasText("「防犯カメラ」の検索結果、" + visitor.count() + "件");
        assertThat(field).isFocused();
        assertThat(field.evaluate("field => field.selectionStart")).isEqualTo(5);
        assertThat(page.evaluate("scrollY")).isEqualTo(0);
        assertThat(visitor.documents()).isEqualTo(1);
        field.fill("");
        visitor.isAt("/?city=ソウル");
    }

    @Test
    void nothingMovesAsTheResultsFollow() {
        for (int width : List.of(1280, 360)) {
            visitor.open("/?q=データ");
            page.setViewportSize(width, 800);
            field.focus();
            page.evaluate(TWO_FRAMES);
            page.evaluate(COUNT_SHIFTS);
            for (String typed : List.of("防犯", "\"ほげほげ\"", "防犯 ほげほげ", "デジタル")) {
                field.fill("");
                visitor.isAt("/");
                field.pressSequentially(typed);
                visitor.isAt("/?q=" + typed);
                assertThat(visitor.all("#results-heading")).containsText(typed);
                page.evaluate(TWO_FRAMES);
            }
            assertThat(page.evaluate("window.shifts")).as("%d px", width).isEqualTo(List.of());
        }
    }

    @Test
    void backLeadsToTheSearchBeforeAndNotThroughTheLetters() {
        visitor.open("/?q=データ");
        typeAndWait("防");
        typeAndWait("防犯");
        page.waitForResponse(response -> response.url().contains("/?q="), () -> field.press("Enter"));
        assertThat(visitor.all("#results-heading")).containsText("「防犯」");
        back("/?q=データ", "データ");
        page.goForward();
        visitor.isAt("/?q=防犯");
        assertThat(field).hasValue("防犯");
    }

    @Test
    void enterAtOnceIsOneSearch() {
        visitor.open("/?q=データ");
        field.fill("防犯");
        field.press("Enter");
        visitor.isAt("/?q=防犯");
        field.fill("高齢者");
        field.press("Enter");
        visitor.isAt("/?q=高齢者");
        back("/?q=防犯", "防犯");
        back("/?q=データ", "データ");
    }

    @Test
    void leavingTheFieldEndsTheSearch() {
        visitor.open("/");
        typeAndWait("防犯");
        field.press("Tab");
        typeAndWait("高齢者");
        visitor.facetValue("rating", "ベンチマーク").click();
        visitor.isAt("/?q=高齢者&rating=BENCHMARK");
        back("/?q=高齢者", "高齢者");
        back("/?q=防犯", "防犯");
        back("/", "調査の全体");
    }

    @Test
    void aLinkOfTheResultsPutsItsTextIntoTheField() {
        visitor.open("/?q=データ");
        List<Route> held = new ArrayList<>();
        page.route(url -> decoded(url).contains("q=防犯"), held::add);
        page.waitForRequest(request -> decoded(request.url()).contains("/?q=防犯"), () -> field.fill("防犯"));
        visitor.sort("都市順");
        visitor.isAt("/?q=データ&sort=city");
        assertThat(field).hasValue("データ");
    }

    @Test
    void anAnswerToLessThanWasTypedIsDropped() {
        visitor.open("/");
        List<Route> held = new ArrayList<>();
        page.route(url -> decoded(url).endsWith("/?q=デ"), held::add);
        page.waitForRequest(request -> decoded(request.url()).endsWith("/?q=デ"), () -> field.fill("デ"));
        typeAndWait("防犯");
        held.forEach(Route::resume);
        page.evaluate(BARRIER);
        assertThat(visitor.address()).isEqualTo("/?q=防犯");
        assertThat(visitor.all("#results-heading")).containsText("「防犯」");
    }

    @Test
    void anUnfinishedConversionAsksForNothing() {
        page.addInitScript(NO_PAUSES);
        List<String> asked = new ArrayList<>();
        page.onRequest(request ->
                asked.add(decoded(request.url()).substring(site.origin().length())));
        visitor.open("/");
        page.evaluate(BARRIER);
        asked.clear();
        field.focus();
        CDPSession keyboard = page.context().newCDPSession(page);
        for (String unfinished : List.of("b", "ぼ", "ぼうはn", "ぼうはん", "防犯")) {
            JsonObject composition = text(unfinished);
            composition.addProperty("selectionStart", unfinished.length());
            composition.addProperty("selectionEnd", unfinished.length());
            keyboard.send("Input.imeSetComposition", composition);
        }
        page.evaluate(BARRIER);
        assertThat(field).hasValue("防犯");
        assertThat(asked).containsExactly("/health");
        keyboard.send("Input.insertText", text("防犯"));
        visitor.isAt("/?q=防犯");
        assertThat(asked).containsExactly("/health", "/suggest?q=防犯", "/?q=防犯");
    }

    @Test
    void onOtherPagesTypingOnlySuggests() {
        page.addInitScript(NO_PAUSES);
        List<String> asked = new ArrayList<>();
        page.onRequest(request ->
                asked.add(decoded(request.url()).substring(site.origin().length())));
        visitor.open("/analyze");
        page.evaluate(BARRIER);
        asked.clear();
        field.fill("防犯");
        assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
        assertThat(asked).containsExactly("/suggest?q=防犯");
        field.press("Enter");
        visitor.isAt("/?q=防犯");
    }

    /** Goes back and waits for the page load. */
    private void back(String address, String heading) {
        page.goBack();
        visitor.isAt(address);
        assertThat(visitor.all("#results-heading")).containsText(heading);
        assertThat(visitor.all(".picked .chip")).hasCount(0);
        assertThat(field).hasValue(address.replaceAll(".*=|^/$", ""));
    }

    private void typeAndWait(String text) {
        field.fill(text);
        visitor.isAt("/?q=" + text);
        assertThat(visitor.all("#results-heading")).containsText("「" + text + "」");
    }

    private static JsonObject text(String text) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("text", text);
        return parameters;
    }

    private static String decoded(String url) {
        return URLDecoder.decode(url, StandardCharsets.UTF_8);
    }
}
