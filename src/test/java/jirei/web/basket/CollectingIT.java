package jirei.web.basket;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import jirei.casestudy.EntryId;
import jirei.search.Study;
import jirei.web.Browser;
import jirei.web.SharedBrowser;
import jirei.web.SharedSite;
import jirei.web.Site;
import jirei.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Entries are collected, reordered, annotated, shared and cited. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith({SharedBrowser.class, SharedSite.class})
final class CollectingIT {
    private static final String COUNT = "[data-basket-count]";
    private static final String FOREIGN = "[data-basket-foreign]";
    private static final String SAID = "[data-message-place]";

    private Browser browser;
    private Site site;
    private Visitor visitor;

    @BeforeAll
    void start(Browser browser, Site site) {
        this.browser = browser;
        this.site = site;
    }

    @BeforeEach
    void comeIn() {
        visitor = browser.visitor(site);
    }

    @AfterEach
    void leave() {
        visitor.hadNoTrouble();
        visitor.close();
    }

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
    void hitsThatComeInLaterShowWhetherTheyAreCollected() {
        collect("/?q=デジタル&city=ソウル", 1);
        String title = visitor.titles().getFirst();
        visitor.all(".chip").first().click();
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
        visitor.all("[data-basket-link]").click();
        assertThat(visitor.all(".basket-query")).hasText("デジタル");
    }

    @Test
    void theBasketIsPutInOrderFromTheKeyboard() {
        List<String> titles = collect("/?q=デジタル", 3);
        visitor.all("[data-basket-link]").click();
        assertThat(visitor.all(".basket-item h2")).hasText(titles.toArray(String[]::new));
        Locator up = visitor.all("[name=up]").nth(2);
        up.press("Enter");
        assertThat(visitor.all(".basket-item h2")).hasText(new String[] {titles.get(0), titles.get(2), titles.get(1)});
        assertThat(visitor.all("[name=up]").nth(1)).isFocused();
        assertThat(visitor.all(SAID)).hasText("「" + titles.get(2) + "」を上へ移しました（3件）");
        visitor.page().keyboard().press("Enter");
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
        visitor.all("[data-basket-link]").click();
        visitor.all("[data-note]").first().fill("3章で使う\n要確認");
        visitor.all("[data-note]").first().blur();
        assertThat(visitor.all(SAID)).hasText("メモを保存しました");
        assertThat(visitor.all(FOREIGN)).isHidden();
        visitor.all("[name=down]").first().click();
        assertThat(visitor.all("[data-note]").nth(1)).hasValue("3章で使う\n要確認");
        visitor.open("/");
        visitor.all("[data-basket-link]").click();
        assertThat(visitor.all("[data-note]").nth(1)).hasValue("3章で使う\n要確認");
    }

    @Test
    void whatIsFoundIsCountedAndNotWhatIsCollected() {
        collect("/?q=デジタル", 2);
        visitor.all("[data-basket-link]").click();
        assertThat(visitor.page().getByText("メモは自動で保存されます。")).isVisible();
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
        visitor.all("[data-basket-link]").click();
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
        visitor.all("[data-basket-link]").click();
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
        assertThat(visitor.page()).hasURL(site.origin() + address);
        assertThat(visitor.all(FOREIGN)).isVisible();
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
        visitor.all("[data-basket-link]").click();
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
            visitor.page().evaluate("other => localStorage.setItem('jirei.basket', other)", other);
            visitor.open("/?q=デジタル");
            assertThat(visitor.all("[data-collect] button").first()).isVisible();
            assertThat(visitor.all(COUNT)).isEmpty();
        }
    }

    @Test
    void anItemIsDraggedToItsPlaceAndKeepsItsNote() {
        List<String> titles = collect("/?q=デジタル", 3);
        visitor.all("[data-basket-link]").click();
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
        visitor.all("[data-basket-link]").click();
        Locator second = visitor.all(".basket-items > li").nth(1);
        Locator handle = visitor.all("[data-handle]").first();
        handle.hover();
        visitor.page().mouse().down();
        handle.hover(new Locator.HoverOptions().setPosition(5, 5));
        second.hover(new Locator.HoverOptions().setPosition(40, 5));
        second.hover(new Locator.HoverOptions().setPosition(40, 6));
        assertThat(second).hasAttribute("data-drop", "before");
        second.hover(new Locator.HoverOptions().setPosition(40, heightOf(second) - 5));
        assertThat(second).hasAttribute("data-drop", "behind");
        visitor.all("h1").hover();
        assertThat(visitor.all("[data-drop]")).hasCount(0);
        visitor.page().mouse().up();
        assertThat(visitor.all("[data-dragged]")).hasCount(0);
    }

    @Test
    void anotherWindowFollows() {
        visitor.open("/?q=デジタル");
        Page second = visitor.page().context().newPage();
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
    void aRefusedFormKeepsWhatWasTypedAndSaysWhy() {
        collect("/?q=デジタル", 1);
        visitor.all("[data-basket-link]").click();
        visitor.page().evaluate("document.querySelector('[name=b]').value = 'garbage'");
        visitor.all("#find").fill("見守り");
        visitor.all("#find").press("Enter");
        assertThat(visitor.all(SAID)).containsText("資料集のアドレスの形式が違います");
        assertThat(visitor.all("#find")).hasValue("見守り");
        visitor.hadOnly("400: " + site.origin() + "/basket");
    }

    @Test
    void aBasketThatCannotBeReadAnyMoreIsGivenUp() {
        visitor.open("/");
        visitor.page().evaluate("localStorage.setItem('jirei.basket', JSON.stringify({b: '0old', count: 4, ids: []}))");
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

    @Test
    void theCitationIsCopiedAlsoWhereTheClipboardIsNotOpenToPages() {
        for (String clipboard :
                List.of("undefined", "{writeText: text => { window.copied = text; return Promise.resolve(); }}")) {
            visitor.open("/?q=デジタル");
            visitor.page()
                    .evaluate("Object.defineProperty(navigator, 'clipboard', {value: " + clipboard + "});"
                            + "document.addEventListener('copy', () => window.copied = document.activeElement.value)");
            Locator button = visitor.all("[data-copy]").first();
            button.press("Enter");
            assertThat(visitor.all(SAID)).hasText("引用をコピーしました");
            assertThat(visitor.page().evaluate("window.copied"))
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

    /** Collects the first hits of a search and returns their titles. */
    private List<String> collect(String search, int hits) {
        visitor.open(search);
        for (int i = 0; i < hits; i++) {
            visitor.all("[data-collect] button").nth(i).click();
        }
        assertThat(visitor.all(COUNT)).hasText("" + hits);
        return visitor.titles().subList(0, hits);
    }

    /** A basket from another reader. */
    private static Basket ofAnother() {
        return Basket.EMPTY.with(Study.entries().getFirst().id(), "");
    }

    /** Makes browser storage fail until the next page load. */
    private void refuse() {
        visitor.page()
                .evaluate(
                        "() => { Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }; }");
    }

    private static double heightOf(Locator element) {
        return ((Number) element.evaluate("element => element.clientHeight")).doubleValue();
    }

    /** Drags an item by its handle and drops it at this distance below the upper edge of another. */
    private void drag(int from, int to, double below) {
        Locator handle = visitor.all("[data-handle]").nth(from);
        handle.hover();
        visitor.page().mouse().down();
        handle.hover(new Locator.HoverOptions().setPosition(5, 5));
        Locator over = visitor.all(".basket-items > li").nth(to);
        over.hover(new Locator.HoverOptions().setPosition(40, below));
        over.hover(new Locator.HoverOptions().setPosition(40, below - 1));
        visitor.page().mouse().up();
    }
}
