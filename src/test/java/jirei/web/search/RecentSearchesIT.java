package jirei.web.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.stream.IntStream;
import jirei.web.Axe;
import jirei.web.StudyVisit;
import org.junit.jupiter.api.Test;

/** Recent searches are listed below the empty field, selected like suggestions, and can be removed. */
final class RecentSearchesIT extends StudyVisit {
    @Test
    void theEmptyFieldShowsThemTheNewestFirstAndNoneTwice() {
        visitor.open("/analyze");
        field().focus();
        assertThat(options()).hasCount(0);
        for (String text : new String[] {"防犯", "高齢者", " 防犯 "}) {
            search(text);
        }
        visitor.open("/analyze");
        field().focus();
        assertThat(options()).hasText(new String[] {"防犯", "高齢者"});
        assertThat(page.getByText("最近の検索", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(Axe.violations(page)).isEmpty();
        field().press("ArrowDown");
        field().press("ArrowDown");
        assertThat(Axe.violations(page)).isEmpty();
        field().press("Enter");
        visitor.isAt("/?q=高齢者");
    }

    @Test
    void aSearchThatOneLeftForItsHitsIsOneToo() {
        visitor.open("/");
        field().fill("防犯カメラ");
        visitor.isAt("/?q=防犯カメラ");
        visitor.all(".hit h2 a").first().click();
        visitor.all(".entry h1").waitFor();
        visitor.open("/");
        field().focus();
        assertThat(options()).hasText(new String[] {"防犯カメラ"});
    }

    @Test
    void thereAreTenAtMost() {
        visitor.open("/analyze");
        remember(IntStream.rangeClosed(1, 10).mapToObj(i -> "語" + i).toArray(String[]::new));
        search("防犯");
        visitor.open("/analyze");
        field().focus();
        assertThat(options()).hasCount(10);
        assertThat(options().first()).hasText("防犯");
        assertThat(options().last()).hasText("語9");
    }

    @Test
    void eachIsForgottenByKeyboardOrPointerAndAllAtOnce() {
        visitor.open("/analyze");
        remember("防犯", "高齢者", "データ", "人材");
        field().focus();
        field().press("Tab");
        Locator removal = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("「防犯」を履歴から消す"));
        assertThat(removal).isFocused();
        page.keyboard().press("Enter");
        assertThat(options()).hasText(new String[] {"高齢者", "データ", "人材"});
        assertThat(field()).isFocused();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("「データ」を履歴から消す"))
                .click();
        assertThat(options()).hasText(new String[] {"高齢者", "人材"});
        page.getByText("履歴を消去").click();
        assertThat(options()).hasCount(0);
        assertThat(field()).isFocused();
        visitor.open("/analyze");
        field().focus();
        assertThat(field()).hasAttribute("aria-expanded", "false");
    }

    @Test
    void whatIsTypedTakesTheirPlace() {
        visitor.open("/analyze");
        remember("防犯");
        field().fill("ソウ");
        assertThat(options().first()).hasAttribute("data-value", "ソウル");
        assertThat(page.getByText("履歴を消去")).isHidden();
        field().fill("");
        assertThat(options()).hasText(new String[] {"防犯"});
    }

    @Test
    void aStorageThatHoldsSomethingElseOrIsForbiddenIsNoTrouble() {
        visitor.open("/analyze");
        page.evaluate("localStorage.setItem('jirei.recent', '{\"a\": [')");
        field().focus();
        search("防犯");
        page.addInitScript(
                "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('', 'SecurityError'); }})");
        visitor.open("/analyze");
        field().focus();
        assertThat(options()).hasCount(0);
        search("防犯");
        assertThat(visitor.count()).isPositive();
    }

    private void search(String text) {
        field().fill(text);
        field().press("Enter");
        visitor.isAt("/?q=" + text.strip());
    }

    private void remember(String... texts) {
        page.evaluate("texts => localStorage.setItem('jirei.recent', JSON.stringify(texts))", texts);
    }

    private Locator field() {
        return page.getByRole(AriaRole.COMBOBOX);
    }

    private Locator options() {
        return page.getByRole(AriaRole.OPTION);
    }
}
