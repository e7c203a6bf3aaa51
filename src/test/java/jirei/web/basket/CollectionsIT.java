package jirei.web.basket;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import jirei.web.Axe;
import org.junit.jupiter.api.Test;

/** Several collections are kept in the browser, and hits go to the present one. */
final class CollectionsIT extends BasketVisit {
    private static final String NAME = "[data-basket-name]";

    @Test
    void hitsGoToThePresentCollectionWhoseNameStandsInTheHeader() {
        List<String> titles = collect("/?q=デジタル", 2);
        visitor.follow("[data-basket-link]");
        assertThat(rows()).hasText(Pattern.compile("無題の資料集 2件"));
        make("北欧の調査");
        assertThat(visitor.all(SAID)).containsText("新しい資料集を作りました");
        assertThat(visitor.all("h1")).hasText("北欧の調査 0件");
        assertThat(visitor.all(NAME)).hasText(": 北欧の調査");
        visitor.open("/?q=防犯");
        visitor.all("[data-collect] button").first().click();
        assertThat(visitor.all(SAID)).hasText("「" + visitor.titles().getFirst() + "」を資料集「北欧の調査」に追加しました（1件）");
        visitor.follow("[data-basket-link]");
        assertThat(rows()).hasCount(2);
        assertThat(rows().nth(1)).containsText("北欧の調査 1件");
        open("無題の資料集");
        assertThat(visitor.all(".basket-item h2")).hasText(titles.toArray(String[]::new));
        assertThat(visitor.all("h1")).isFocused();
        assertThat(visitor.all(SAID)).hasText("資料集「無題の資料集」に切り替えました（2件）");
        assertThat(visitor.all(FOREIGN)).isHidden();
        assertThat(visitor.all(COUNT)).hasText("2");
        assertThat(visitor.all(NAME)).isEmpty();
        page.goBack();
        assertThat(visitor.all("h1")).hasText("北欧の調査 1件");
        assertThat(visitor.all(FOREIGN)).isHidden();
        assertThat(visitor.all(COUNT)).hasText("1");
    }

    @Test
    void aCollectionIsRenamedDeletedAndBroughtBack() {
        collect("/?q=デジタル", 1);
        visitor.follow("[data-basket-link]");
        make("一つ目");
        make("二つ目");
        assertThat(rows()).hasCount(3);
        row("一つ目").getByText("名前を変える").click();
        page.getByRole(AriaRole.TEXTBOX, named("一覧で見分けられる名前を付けてください。80文字までです。")).fill("改めた名前");
        page.keyboard().press("Enter");
        assertThat(visitor.all(SAID)).hasText("名前を変えました: 「改めた名前」");
        assertThat(visitor.all("h1")).hasText("二つ目 0件");
        row("無題の資料集").getByText("削除").click();
        assertThat(visitor.all(SAID)).containsText("資料集「無題の資料集」を削除しました。");
        assertThat(rows()).hasCount(2);
        visitor.all("[data-shelf-undo]").click();
        assertThat(rows()).hasCount(3);
        row("二つ目").getByText("削除").click();
        assertThat(visitor.all("h1")).hasText("改めた名前 0件");
        visitor.all("[data-shelf-undo]").click();
        assertThat(visitor.all("h1")).hasText("二つ目 0件");
        assertThat(visitor.all(SAID)).hasText("元に戻しました");
    }

    @Test
    void anItemIsCopiedAndMovedToAnotherCollectionWithItsNote() {
        List<String> titles = collect("/?q=デジタル", 2);
        visitor.follow("[data-basket-link]");
        visitor.all("[data-note]").first().fill("連れて行くメモ");
        visitor.all("[data-note]").first().blur();
        assertThat(visitor.all(SAID)).hasText("メモを保存しました");
        into(0, "新しい資料集…");
        visitor.all("[data-copy-into]").first().click();
        page.getByRole(AriaRole.TEXTBOX, named("一覧で見分けられる名前を付けてください。80文字までです。")).fill("別の章");
        page.keyboard().press("Enter");
        assertThat(visitor.all(SAID)).hasText("「" + titles.getFirst() + "」を「別の章」にコピーしました");
        assertThat(visitor.all(".basket-item")).hasCount(2);
        into(0, "別の章");
        visitor.all("[data-copy-into]").first().click();
        assertThat(visitor.all(SAID)).hasText("「" + titles.getFirst() + "」は「別の章」にはもう入っています");
        into(1, "別の章");
        visitor.all("[data-move]").nth(1).press("Enter");
        assertThat(visitor.all(SAID)).hasText("「" + titles.get(1) + "」を「別の章」に移しました（1件）");
        assertThat(visitor.all(".basket-item h2")).hasText(titles.getFirst());
        open("別の章");
        assertThat(visitor.all(".basket-item h2")).hasText(titles.toArray(String[]::new));
        assertThat(visitor.all("[data-note]").first()).hasValue("連れて行くメモ");
    }

    @Test
    void aBasketFromAMailIsKeptBesideOnesOwnAndReplacingItCanBeUndone() {
        List<String> titles = collect("/?q=デジタル", 2);
        String other = ofAnother().with(BasketHead.NONE.titled("同僚の資料集")).encode();
        visitor.open("/basket?b=" + other);
        assertThat(visitor.all(FOREIGN)).containsText("あなたの資料集「無題の資料集」（2件）は変わっていません。");
        assertThat(visitor.all(COUNT)).hasText("2");
        visitor.all("[data-basket-replace]").click();
        assertThat(visitor.all(COUNT)).hasText("1");
        visitor.all("[data-shelf-undo]").click();
        assertThat(visitor.all(COUNT)).hasText("2");
        assertThat(visitor.all(".basket-item h2")).hasText(titles.toArray(String[]::new));
        visitor.open("/basket?b=" + other);
        visitor.all("[data-basket-take]").click();
        assertThat(visitor.all(FOREIGN)).isHidden();
        assertThat(visitor.all(NAME)).hasText(": 同僚の資料集");
        assertThat(rows()).hasCount(2);
        visitor.open("/basket");
        assertThat(visitor.all("h1")).hasText("同僚の資料集 1件");
    }

    @Test
    void axeFindsNothingInTheListItsDialogAndAForeignBasket() {
        collect("/?q=デジタル", 2);
        visitor.follow("[data-basket-link]");
        make("高齢者のデジタル支援と見守りについての海外事例の長い名前");
        for (int width : List.of(1280, 360)) {
            page.setViewportSize(width, 800);
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(width == 360 ? ColorScheme.DARK : ColorScheme.LIGHT));
            visitor.open("/basket?b=" + ofAnother().encode());
            visitor.unfold();
            assertThat(visitor.all(FOREIGN)).isVisible();
            assertThat(rows().first()).isVisible();
            assertThat(Axe.violations(page)).isEmpty();
            assertThat((Integer) page.evaluate("document.scrollingElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
            visitor.all("[data-shelf-new]").click();
            assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
            assertThat(Axe.violations(page)).isEmpty();
            page.keyboard().press("Escape");
        }
    }

    private void make(String title) {
        unfoldShelf();
        visitor.all("[data-shelf-new]").click();
        page.getByRole(AriaRole.TEXTBOX, named("一覧で見分けられる名前を付けてください。80文字までです。")).fill(title);
        page.keyboard().press("Enter");
        assertThat(visitor.all("h1")).hasText(title + " 0件");
    }

    private void unfoldShelf() {
        if (!visitor.all("[data-shelf-new]").isVisible()) {
            visitor.all("#shelf-summary").click();
        }
    }

    private void open(String title) {
        row(title).getByRole(AriaRole.LINK).click();
        assertThat(visitor.all("h1")).isFocused();
    }

    private void into(int item, String choice) {
        visitor.all("select[data-into]").nth(item).selectOption(choice);
    }

    private Locator rows() {
        return visitor.all(".shelf-row");
    }

    private Locator row(String title) {
        return rows().filter(new Locator.FilterOptions().setHasText(title));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
