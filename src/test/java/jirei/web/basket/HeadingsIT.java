package jirei.web.basket;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import java.util.List;
import jirei.export.ExportFormat;
import jirei.web.Visitor;
import org.junit.jupiter.api.Test;

/** A collection has a title, a note and headings, by keyboard, with scripts and without. */
final class HeadingsIT extends BasketVisit {
    @Test
    void aCollectionIsNamedNotedAndDividedFromTheKeyboard() {
        List<String> titles = collect("/?q=デジタル", 3);
        visitor.follow("[data-basket-link]");
        visitor.all(".basket-edit summary").first().press("Enter");
        visitor.all("#basket-intro").fill("一行目\n二行目");
        visitor.all("#basket-title").fill("海外の調査");
        visitor.all("#basket-title").press("Enter");
        assertThat(visitor.all(SAID)).hasText("名前とメモを保存しました（3件）");
        assertThat(visitor.all("h1")).hasText("海外の調査 3件");
        assertThat(visitor.all("[data-basket-name]")).hasText(": 海外の調査");
        assertThat(visitor.all(".export-title input")).hasValue("海外の調査");
        assertThat(visitor.all(".basket-intro p")).hasText(new String[] {"一行目", "二行目"});
        visitor.all("#section").fill("アジア");
        visitor.all("#section").press("Enter");
        assertThat(visitor.all(SAID)).hasText("見出しを加えました（3件）");
        assertThat(visitor.all(".basket-section-heading")).hasText(new String[] {"見出しなし 3件", "アジア 0件"});
        visitor.all("select[data-into]").nth(1).selectOption("アジア");
        visitor.all("[data-move]").nth(1).press("Enter");
        assertThat(visitor.all(SAID)).hasText("「" + titles.get(1) + "」を「アジア」に移しました（3件）");
        assertThat(visitor.all("[data-move]").nth(2)).isFocused();
        assertThat(visitor.all(".basket-item h3")).hasText(new String[] {titles.get(0), titles.get(2), titles.get(1)});
        visitor.all("[name=up]").nth(2).press("Enter");
        assertThat(visitor.all(".basket-section-heading")).hasText(new String[] {"見出しなし 3件", "アジア 0件"});
        visitor.all("[name=down]").nth(2).press("Enter");
        assertThat(visitor.all(".basket-section-heading")).hasText(new String[] {"見出しなし 2件", "アジア 1件"});
        assertThat(visitor.all(FOREIGN)).isHidden();
        visitor.open("/basket");
        assertThat(visitor.all(".basket-section-heading")).hasText(new String[] {"見出しなし 2件", "アジア 1件"});
    }

    @Test
    void aHeadingIsNeitherEmptyNorThereTwice() {
        visitor.open("/basket?b=" + ofAnother().withHeading("欧州").encode());
        visitor.all("#section").fill("欧州");
        visitor.all("#add-section").click();
        assertThat(visitor.all(SAID)).hasText("「欧州」という見出しはもうあります。別の言葉にしてください。");
        visitor.hadOnly("400: " + site.origin() + "/basket");
        visitor.all("#section").fill("");
        visitor.all(".basket-section .basket-edit summary").click();
        visitor.all("#heading-1").fill("");
        visitor.all("#heading-1").press("Enter");
        assertThat(visitor.all(SAID)).containsText("見出しが空です。");
        visitor.hadOnly("400: " + site.origin() + "/basket");
        visitor.all("[name=unsection]").click();
        assertThat(visitor.all(".basket-item h2")).hasCount(1);
        assertThat(visitor.all(".basket-section-heading")).hasCount(0);
    }

    @Test
    void anItemIsDraggedUnderAnotherHeading() {
        List<String> titles = collect("/?q=デジタル", 3);
        visitor.follow("[data-basket-link]");
        visitor.all("#section").fill("アジア");
        visitor.all("#add-section").click();
        visitor.all("select[data-into]").nth(2).selectOption("アジア");
        visitor.all("[data-move]").nth(2).click();
        assertThat(visitor.all(".basket-section-heading")).hasText(new String[] {"見出しなし 2件", "アジア 1件"});
        Locator handle = visitor.all("[data-handle]").first();
        handle.hover();
        page.mouse().down();
        handle.hover(new Locator.HoverOptions().setPosition(5, 5));
        Locator over = visitor.all("[data-item]").nth(2);
        over.hover(new Locator.HoverOptions().setPosition(40, 6));
        over.hover(new Locator.HoverOptions().setPosition(40, 5));
        page.mouse().up();
        assertThat(visitor.all(".basket-section-heading")).hasText(new String[] {"見出しなし 1件", "アジア 2件"});
        assertThat(visitor.all(".basket-item h3")).hasText(new String[] {titles.get(1), titles.get(0), titles.get(2)});
    }

    @Test
    void withoutScriptsTheSameIsDoneWithWholePages() {
        NewContextOptions options =
                new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(360, 800);
        try (Visitor plain = browser.visitor(site, options)) {
            plain.open("/basket?b=" + ofAnother().encode());
            assertThat(plain.all(".basket-move")).isHidden();
            plain.all(".basket-edit summary").first().click();
            plain.all("#basket-title").fill("手で分ける");
            plain.all("#basket-save").click();
            assertThat(plain.all("h1")).hasText("手で分ける 1件");
            plain.all("#section").fill("欧州");
            plain.all("#section").press("Enter");
            plain.all("select[data-into]").selectOption("欧州");
            plain.all("[data-move]").click();
            assertThat(plain.all(".basket-section-heading")).hasText("欧州 1件");
            plain.all(".basket-section summary").first().click();
            plain.all("#heading-1").fill("欧州と北米");
            plain.all("#heading-1").press("Enter");
            assertThat(plain.all(".basket-section-heading")).hasText("欧州と北米 1件");
            plain.hadNoTrouble();
        }
    }

    @Test
    void filesHaveTitleNoteAndHeadings() throws Exception {
        String b = ofAnother()
                .with(new BasketHead("海外の調査", "全体の説明"))
                .withHeading("欧州")
                .moved(ofAnother().items().getFirst().id(), 1)
                .encode();
        for (ExportFormat format :
                List.of(ExportFormat.CSV, ExportFormat.MARKDOWN, ExportFormat.JSON, ExportFormat.RIS)) {
            String file = site.get("/basket." + format.extension() + "?b=" + b).body();
            assertThat(file).as("%s", format).contains("海外の調査", "全体の説明", "欧州");
        }
    }
}
