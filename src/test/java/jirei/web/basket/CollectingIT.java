package jirei.web.basket;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import jirei.web.Site;
import jirei.web.Visitor;
import org.junit.jupiter.api.Test;

/** Entries are collected from hits and their pages, kept in the browser, and cited. */
final class CollectingIT extends BasketVisit {
    @Test
    void aHitIsPutInAndTakenOut() {
        visitor.open("/?q=デジタル");
        Locator button = visitor.all("[data-collect] button").first();
        assertThat(visitor.all(COUNT)).isEmpty();
        button.click();
        assertThat(visitor.all(COUNT)).hasText("1");
        assertThat(visitor.all(SAID)).hasText("「" + visitor.titles().getFirst() + "」を資料集に追加しました（1件）");
        assertThat(button.locator(".collect-in")).isVisible();
        button.press("Enter");
        assertThat(visitor.all(COUNT)).isEmpty();
        assertThat(button.locator(".collect-out")).isVisible();
        assertThat(button).isFocused();
    }

    @Test
    void whatIsCollectedIsSeenWithoutPointingAtIt() {
        collect("/?q=デジタル", 1);
        visitor.open("/?q=デジタル");
        Locator seen = visitor.all(".collect");
        assertThat(seen.first()).hasCSS("opacity", "1");
        assertThat(seen.nth(1)).hasCSS("opacity", "0");
        page.setViewportSize(360, 800);
        assertThat(visitor.all(".hit-in").first()).isVisible();
        assertThat(visitor.all(".hit-in").nth(1)).isHidden();
        visitor.all(".hit-more > summary").first().click();
        assertThat(visitor.all(".hit-in").first()).isHidden();
        assertThat(visitor.all(".collect-in").first()).isVisible();
    }

    @Test
    void hitsThatComeInLaterShowWhetherTheyAreCollected() {
        collect("/?q=デジタル&city=ソウル", 1);
        String title = visitor.titles().getFirst();
        visitor.all(".picked .chip").first().click();
        visitor.isAt("/?q=デジタル");
        assertThat(visitor.all("[data-collect] > a:visible")).hasCount(0);
        assertThat(visitor.all("[data-copy][hidden]")).hasCount(0);
        visitor.facetValue("city", "ソウル").click();
        visitor.isAt("/?q=デジタル&city=ソウル");
        assertThat(visitor.all("[data-collect]:has([data-in])")).hasAttribute("data-title", title);
    }

    @Test
    void anEntryIsPutInOnItsPageAndKnownInTheList() {
        visitor.open("/?q=デジタル");
        visitor.all(".hit h2 a").nth(2).click();
        visitor.all("[data-collect] button").click();
        assertThat(visitor.all(COUNT)).hasText("1");
        visitor.all(".back a").click();
        visitor.isAt("/?q=デジタル");
        assertThat(visitor.all("li:nth-child(3) [data-in]")).isVisible();
        visitor.follow("[data-basket-link]");
        assertThat(visitor.all(".basket-query")).hasText("デジタル");
    }

    @Test
    void nothingIsCalledKeptThatTheBrowserRefusedToKeep() {
        String refused = "このブラウザに記憶できませんでした。保存領域の空きと、保存を許す設定を確かめてください。";
        collect("/?q=デジタル", 2);
        refuse();
        visitor.all("[data-collect] button").nth(2).click();
        assertThat(visitor.all(SAID)).hasText(refused);
        assertThat(visitor.all(COUNT)).hasText("2");
        visitor.open("/basket?b=" + ofAnother().encode());
        refuse();
        visitor.all("[data-basket-take]").click();
        assertThat(visitor.all(SAID)).hasText(refused);
        assertThat(visitor.all(FOREIGN)).isVisible();
        visitor.open("/");
        visitor.follow("[data-basket-link]");
        assertThat(visitor.all(FOREIGN)).isHidden();
        refuse();
        visitor.all(".basket-item [name=remove]").first().click();
        assertThat(visitor.all(".basket-item")).hasCount(1);
        assertThat(visitor.all(SAID)).hasText(refused);
        assertThat(visitor.all(FOREIGN)).isVisible();
        visitor.open("/basket");
        assertThat(visitor.all(".basket-item")).hasCount(2);
    }

    @Test
    void aStorageThatHoldsSomethingElseIsAnEmptyBasket() {
        visitor.open("/");
        for (String other : List.of("7", "{", "{\"b\": 1}", "{\"b\": \"\", \"ids\": null}")) {
            page.evaluate("other => localStorage.setItem('jirei.basket', other)", other);
            visitor.open("/?q=デジタル");
            assertThat(visitor.all("[data-collect] button").first()).isVisible();
            assertThat(visitor.all(COUNT)).isEmpty();
        }
    }

    @Test
    void anotherWindowFollows() {
        visitor.open("/?q=デジタル");
        Page second = page.context().newPage();
        second.navigate(site.address("/?q=デジタル").toString());
        visitor.all("[data-collect] button").first().click();
        assertThat(second.locator(COUNT)).hasText("1");
        assertThat(second.locator("[data-in]")).hasCount(1);
        second.locator("[data-basket-link]").click();
        assertThat(second.locator(".basket-item")).hasCount(1);
        visitor.all("[data-collect] button").nth(1).click();
        assertThat(second.locator(".basket-item")).hasCount(2);
        assertThat(second.locator(FOREIGN)).isHidden();
    }

    @Test
    void theCitationIsCopiedAlsoWhereTheClipboardIsNotOpenToPages() {
        for (String clipboard :
                List.of("undefined", "{writeText: text => { window.copied = text; return Promise.resolve(); }}")) {
            visitor.open("/?q=デジタル");
            page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: " + clipboard + "});"
                    + "document.addEventListener('copy', () => window.copied = document.activeElement.value)");
            Locator button = visitor.all("[data-copy]").first();
            button.press("Enter");
            assertThat(visitor.all(SAID)).hasText("引用をコピーしました");
            assertThat(page.evaluate("window.copied"))
                    .asString()
                    .isEqualTo(button.getAttribute("data-copy"))
                    .contains(visitor.titles().getFirst())
                    .endsWith(Site.DAY + "閲覧");
            assertThat(button).isFocused();
        }
    }

    @Test
    void withoutScriptsTheSameIsDoneWithWholePages() {
        NewContextOptions options =
                new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(360, 800);
        try (Visitor plain = browser.visitor(site, options)) {
            plain.open("/?q=デジタル");
            String first = plain.titles().getFirst();
            assertThat(plain.all("[data-copy]").first()).isHidden();
            assertThat(plain.all("[data-handle]:visible")).hasCount(0);
            plain.all("[data-collect] a").first().click();
            assertThat(plain.all(".basket-item h2")).hasText(first);
            plain.all("[data-note]").fill("一件目");
            plain.all("#find").fill("見守り");
            plain.all("#find").press("Enter");
            assertThat(plain.all("[data-note]")).hasValue("一件目");
            String second = plain.all(".basket-found a").first().textContent();
            plain.all("[name=add]").first().click();
            assertThat(plain.all(".basket-item h2")).hasText(new String[] {first, second});
            assertThat(plain.all(".basket-query").nth(1)).hasText("見守り");
            plain.all("[name=up]").nth(1).click();
            assertThat(plain.all(".basket-item h2")).hasText(new String[] {second, first});
            assertThat(plain.all("[data-note]").nth(1)).hasValue("一件目");
            plain.all(".basket-item [name=remove]").first().click();
            assertThat(plain.all(".basket-item h2")).hasText(first);
            plain.all("#basket-clear").click();
            plain.all("#basket-restore").click();
            assertThat(plain.all("[data-note]")).hasValue("一件目");
            plain.hadNoTrouble();
        }
    }

    /** Makes browser storage fail until the next page load. */
    private void refuse() {
        page.evaluate(
                "() => { Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }; }");
    }
}
