package jirei.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Single-letter shortcuts work as listed, are ignored while typing, and can be switched off. */
final class ShortcutsIT extends StudyVisit {
    @Test
    void aSlashLeadsToTheField() {
        visitor.open("/?q=データ");
        page.keyboard().press("/");
        assertThat(visitor.all("#q")).isFocused();
        page.keyboard().type("/?");
        assertThat(visitor.all("#q")).hasValue("/?");
        assertThat(dialog()).isHidden();
    }

    @Test
    void aQuestionMarkOpensTheListOfKeys() {
        visitor.open("/?q=データ");
        page.keyboard().press("?");
        assertThat(dialog()).isVisible();
        assertThat(dialog()).containsText("検索欄へ移る");
        assertThat(Axe.violations(page)).isEmpty();
        page.keyboard().press("/");
        assertThat(visitor.all("#q")).not().isFocused();
        page.keyboard().press("Escape");
        assertThat(dialog()).isHidden();
    }

    @Test
    void theListIsOpenedAndClosedByPointerToo() {
        for (int width : List.of(1280, 360)) {
            page.setViewportSize(width, 700);
            visitor.open("/saved");
            page.getByText("キー操作", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            assertThat(dialog()).isVisible();
            assertThat(Axe.violations(page)).isEmpty();
            page.getByText("閉じる", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(dialog()).isHidden();
        }
        assertThat(visitor.address()).isEqualTo("/saved");
    }

    @Test
    void theLettersAreSwitchedOffForGood() {
        visitor.open("/");
        page.keyboard().press("?");
        page.getByRole(AriaRole.CHECKBOX).uncheck();
        page.keyboard().press("Escape");
        page.keyboard().press("?");
        assertThat(dialog()).isHidden();
        visitor.open("/");
        page.keyboard().press("/");
        assertThat(visitor.all("#q")).not().isFocused();
        visitor.all("[data-opens]").click();
        page.getByRole(AriaRole.CHECKBOX).check();
        page.keyboard().press("Escape");
        page.keyboard().press("/");
        assertThat(visitor.all("#q")).isFocused();
    }

    @Test
    void jAndKWalkOverTheHits() {
        visitor.open("/?q=データ");
        Locator hits = visitor.all(".hit h2 a");
        page.keyboard().press("k");
        page.keyboard().press("j");
        assertThat(hits.first()).isFocused();
        page.keyboard().press("j");
        assertThat(hits.nth(1)).isFocused();
        page.keyboard().press("k");
        assertThat(hits.first()).isFocused();
    }

    @Test
    void aKeyClicksWhatIsMarkedWithItInTheHitThatHasTheFocus() {
        visitor.open("/?q=データ");
        page.evaluate("""
                document.querySelectorAll("article").forEach((article, place) => {
                    const button = document.createElement("button");
                    button.dataset.shortcut = "x";
                    button.textContent = "x";
                    button.addEventListener("click", () => { document.title = `clicked ${place}`; });
                    article.append(button);
                })
                """);
        String title = page.title();
        page.keyboard().press("x");
        assertThat(page.title()).isEqualTo(title);
        visitor.all(".hit h2 a").nth(2).focus();
        page.keyboard().press("Control+x");
        assertThat(page.title()).isEqualTo(title);
        page.keyboard().press("x");
        assertThat(page).hasTitle("clicked 2");
    }

    private Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }
}
