package jirei.web.basket;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import jirei.casestudy.EntryId;
import jirei.web.Visitor;
import org.junit.jupiter.api.Test;

/** On the page of the basket entries are reordered, annotated, dropped, brought back and shared. */
final class BasketPageIT extends BasketVisit {
    @Test
    void theBasketIsPutInOrderFromTheKeyboard() {
        List<String> titles = collect("/?q=デジタル", 3);
        visitor.follow("[data-basket-link]");
        assertThat(visitor.all(".basket-item h2")).hasText(titles.toArray(String[]::new));
        Locator up = visitor.all("[name=up]").nth(2);
        up.press("Enter");
        assertThat(visitor.all(".basket-item h2")).hasText(new String[] {titles.get(0), titles.get(2), titles.get(1)});
        assertThat(visitor.all("[name=up]").nth(1)).isFocused();
        assertThat(visitor.all(SAID)).hasText("「" + titles.get(2) + "」を上へ移しました（3件）");
        page.keyboard().press("Enter");
        assertThat(visitor.all(".basket-item h2")).hasText(new String[] {titles.get(2), titles.get(0), titles.get(1)});
        assertThat(visitor.all("[name=up]").first()).isFocused();
        visitor.all("[name=remove]").nth(1).press("Enter");
        assertThat(visitor.all(".basket-item h2")).hasText(new String[] {titles.get(2), titles.get(1)});
        assertThat(visitor.all("#basket-heading")).isFocused();
        assertThat(visitor.all(COUNT)).hasText("2");
        assertThat(visitor.all(FOREIGN)).isHidden();
        visitor.open("/basket");
        assertThat(visitor.all(".basket-item h2")).hasText(new String[] {titles.get(2), titles.get(1)});
    }

    @Test
    void aNoteIsKeptAsSoonAsOneLeavesIt() {
        collect("/?q=デジタル", 2);
        visitor.follow("[data-basket-link]");
        visitor.all("[data-note]").first().fill("3章で使う\n要確認");
        visitor.all("[data-note]").first().blur();
        assertThat(visitor.all(SAID)).hasText("メモを保存しました");
        assertThat(visitor.all(FOREIGN)).isHidden();
        visitor.all("[name=down]").first().click();
        assertThat(visitor.all("[data-note]").nth(1)).hasValue("3章で使う\n要確認");
        visitor.open("/");
        visitor.follow("[data-basket-link]");
        assertThat(visitor.all("[data-note]").nth(1)).hasValue("3章で使う\n要確認");
    }

    @Test
    void aButtonWorksAsSoonAsItIsShown() {
        List<String> titles = collect("/?q=デジタル", 3);
        visitor.follow("[data-basket-link]");
        int documents = visitor.documents();
        page.evaluate("""
                () => document.addEventListener("htmx:afterSwap", () => {
                    setTimeout(() => document.querySelectorAll("[name=down]")[1].click());
                }, {once: true})
                """);
        visitor.all("[name=down]").first().press("Enter");
        assertThat(visitor.all(".basket-item h2")).hasText(new String[] {titles.get(1), titles.get(2), titles.get(0)});
        assertThat(visitor.all(FOREIGN)).isHidden();
        assertThat(visitor.documents()).isEqualTo(documents);
    }

    @Test
    void whatIsFoundIsCountedAndNotWhatIsCollected() {
        collect("/?q=デジタル", 2);
        visitor.follow("[data-basket-link]");
        assertThat(page.getByText("メモは自動で保存されます。")).isVisible();
        assertThat(visitor.all("button:has-text('メモを保存')")).hasCount(0);
        visitor.all("#find").fill("アルゴリズム登録簿");
        visitor.all("#find-button").click();
        assertThat(visitor.all(SAID)).hasText(Pattern.compile("「アルゴリズム登録簿」に合う項目は\\d+件です"));
        visitor.all("#find").fill("");
        visitor.all("#find").press("Enter");
        assertThat(visitor.all(SAID)).hasText("探す言葉を入れてください");
    }

    @Test
    void whatIsEmptiedComesBack() {
        List<String> titles = collect("/?q=デジタル", 2);
        visitor.follow("[data-basket-link]");
        visitor.all("#basket-clear").click();
        assertThat(visitor.all("h1")).hasText("資料集 0件");
        assertThat(visitor.all(COUNT)).isEmpty();
        visitor.all("#basket-restore").click();
        assertThat(visitor.all(".basket-item h2")).hasText(titles.toArray(String[]::new));
        assertThat(visitor.all(COUNT)).hasText("2");
        assertThat(visitor.all(FOREIGN)).isHidden();
    }

    @Test
    void anotherReaderIsShownItAndMakesItTheirOwnOrAddsIt() {
        List<String> titles = collect("/?q=デジタル", 2);
        visitor.follow("[data-basket-link]");
        visitor.all("[data-note]").first().fill("共有するメモ");
        visitor.all("[data-note]").first().blur();
        assertThat(visitor.all(SAID)).hasText("メモを保存しました");
        String path = visitor.all("[data-copy-address]").getAttribute("data-copy-address");
        assertThat(path).startsWith("/basket?b=");
        String address = site.origin() + path;
        try (Visitor other = browser.visitor(site)) {
            other.open("/?q=市民");
            other.all("[data-collect] button").first().click();
            assertThat(other.all(COUNT)).hasText("1");
            String own = other.titles().getFirst();
            other.page().navigate(address);
            assertThat(other.all(FOREIGN)).isVisible();
            assertThat(other.all("[data-note]").first()).hasValue("共有するメモ");
            assertThat(other.all(COUNT)).hasText("1");
            other.all("[name=down]").first().click();
            assertThat(other.all(".basket-item h2")).hasText(new String[] {titles.get(1), titles.get(0)});
            assertThat(other.all(FOREIGN)).isVisible();
            assertThat(other.all(COUNT)).hasText("1");
            other.all("[data-basket-merge]").click();
            assertThat(other.all(".basket-item h2")).hasText(new String[] {own, titles.get(1), titles.get(0)});
            assertThat(other.all(FOREIGN)).isHidden();
            other.page().navigate(address);
            other.all("[data-basket-take]").click();
            assertThat(other.all(FOREIGN)).isHidden();
            assertThat(other.all(COUNT)).hasText("2");
            other.hadNoTrouble();
        }
    }

    @Test
    void theSharedAddressFollowsTheNotesOfAnotherBasketToo() {
        visitor.open("/basket?b=" + ofAnother().encode());
        assertThat(visitor.all(FOREIGN)).isVisible();
        visitor.all("[data-note]").fill("私の注");
        visitor.all("[data-note]").blur();
        assertThat(visitor.all(SAID)).hasText("メモを保存しました");
        String address = "/basket?b=" + ofAnother().noted(0, "私の注").encode();
        assertThat(visitor.all("[data-copy-address]")).hasAttribute("data-copy-address", address);
        assertThat(page).hasURL(site.origin() + address);
        assertThat(visitor.all(FOREIGN)).isVisible();
    }

    @Test
    void anItemIsDraggedToItsPlaceAndKeepsItsNote() {
        List<String> titles = collect("/?q=デジタル", 3);
        visitor.follow("[data-basket-link]");
        visitor.all("[data-note]").first().fill("一件目のメモ");
        drag(0, 2, heightOf(visitor.all(".basket-items > li").nth(2)) - 5);
        assertThat(visitor.all(".basket-item h2")).hasText(new String[] {titles.get(1), titles.get(2), titles.get(0)});
        assertThat(visitor.all(SAID)).hasText("「" + titles.get(0) + "」を3番目へ移しました（3件）");
        assertThat(visitor.all("[data-note]").nth(2)).hasValue("一件目のメモ");
        assertThat(visitor.all("[name=up]").nth(2)).isFocused();
        assertThat(visitor.all("[data-drop], [data-dragged]")).hasCount(0);
        drag(2, 1, 5);
        assertThat(visitor.all(".basket-item h2")).hasText(new String[] {titles.get(1), titles.get(0), titles.get(2)});
        assertThat(visitor.all(FOREIGN)).isHidden();
        visitor.open("/basket");
        assertThat(visitor.all(".basket-item h2")).hasText(new String[] {titles.get(1), titles.get(0), titles.get(2)});
        assertThat(visitor.all("[data-note]").nth(1)).hasValue("一件目のメモ");
    }

    @Test
    void whereAnItemComesToLieIsSeenWhileItIsDragged() {
        collect("/?q=デジタル", 2);
        visitor.follow("[data-basket-link]");
        Locator second = visitor.all(".basket-items > li").nth(1);
        Locator handle = visitor.all("[data-handle]").first();
        handle.hover();
        page.mouse().down();
        handle.hover(new Locator.HoverOptions().setPosition(5, 5));
        second.hover(new Locator.HoverOptions().setPosition(40, 5));
        second.hover(new Locator.HoverOptions().setPosition(40, 6));
        assertThat(second).hasAttribute("data-drop", "before");
        second.hover(new Locator.HoverOptions().setPosition(40, heightOf(second) - 5));
        assertThat(second).hasAttribute("data-drop", "behind");
        visitor.all("h1").hover();
        assertThat(visitor.all("[data-drop]")).hasCount(0);
        page.mouse().up();
        assertThat(visitor.all("[data-dragged]")).hasCount(0);
    }

    @Test
    void aRefusedFormKeepsWhatWasTypedAndSaysWhy() {
        collect("/?q=デジタル", 1);
        visitor.follow("[data-basket-link]");
        page.evaluate("document.querySelector('#find').form.querySelector('[name=b]').value = 'garbage'");
        visitor.all("#find").fill("見守り");
        visitor.all("#find").press("Enter");
        assertThat(visitor.all(SAID)).containsText("資料集のアドレスの形式が違います");
        assertThat(visitor.all("#find")).hasValue("見守り");
        visitor.hadOnly("400: " + site.origin() + "/basket");
    }

    @Test
    void aBasketThatCannotBeReadAnyMoreIsGivenUp() {
        visitor.open("/");
        page.evaluate("localStorage.setItem('jirei.basket', JSON.stringify({b: '0old', count: 4, ids: []}))");
        visitor.open("/basket");
        assertThat(visitor.all(SAID)).containsText("資料集のアドレスの形式が違います");
        assertThat(visitor.all(COUNT)).isEmpty();
        visitor.hadOnly("400: " + site.origin() + "/api/basket");
        collect("/?q=デジタル", 1);
    }

    @Test
    void anEntryThatIsNoMoreIsNamedAndTakenOut() {
        Basket gone = Basket.EMPTY.with(new EntryId("なくなった項目-0000"), "");
        visitor.open("/basket?b=" + gone.encode());
        assertThat(visitor.all(".basket-item")).containsText("この項目は今の資料にありません");
        visitor.all("[name=remove]").click();
        assertThat(visitor.all("h1")).hasText("資料集 0件");
    }

    private static double heightOf(Locator element) {
        return ((Number) element.evaluate("element => element.clientHeight")).doubleValue();
    }

    /** Drags an item by its handle and drops it at this distance below the upper edge of another. */
    private void drag(int from, int to, double below) {
        Locator handle = visitor.all("[data-handle]").nth(from);
        handle.hover();
        page.mouse().down();
        handle.hover(new Locator.HoverOptions().setPosition(5, 5));
        Locator over = visitor.all(".basket-items > li").nth(to);
        over.hover(new Locator.HoverOptions().setPosition(40, below));
        over.hover(new Locator.HoverOptions().setPosition(40, below - 1));
        page.mouse().up();
    }
}
