package jirei.web.upload;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jirei.web.Axe;
import jirei.web.Browser;
import jirei.web.SharedBrowser;
import jirei.web.Visitor;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Uploads on the page by mouse, by keyboard and without scripts, with their outcome shown. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedBrowser.class)
final class UploadPageIT {
    private static final ContainsTextOptions PATIENTLY = new ContainsTextOptions().setTimeout(30_000);

    private Browser browser;

    @AutoClose
    private Adding adding;

    private Path folder;

    @BeforeAll
    void start(Browser browser, @TempDir Path corpus, @TempDir Path index) throws IOException {
        folder = corpus;
        Files.writeString(folder.resolve("taken.md"), "# 古い資料\n\n本文。\n");
        this.browser = browser;
        adding = Adding.to(folder, index);
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "text/markdown", content.getBytes(StandardCharsets.UTF_8));
    }

    private static Locator rows(Page page) {
        return page.locator(".upload-row");
    }

    @Test
    void eachFileIsSentAndToldOf() {
        try (Visitor visitor = browser.visitor(adding.site())) {
            Page page = visitor.open("/about");
            page.getByLabel("トークン").fill(Adding.TOKEN);
            page.getByLabel("資料のファイル").setInputFiles(new FilePayload[] {
                file("港.md", Adding.MEMO), file("taken.md", "# 新しい資料"), file("長い.md", "あ".repeat(200_000))
            });
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(rows(page)).hasCount(3);
            assertThat(rows(page).nth(0)).containsText("取り込み中");
            assertThat(rows(page).nth(1)).containsText("同じ名前で内容の違う資料がすでにあります。");
            assertThat(rows(page).nth(2)).containsText("ファイルが大きすぎます");
            assertThat(folder.resolve("港.md")).hasContent(Adding.MEMO);
            adding.read();
            assertThat(rows(page).nth(0)).containsText("1件の項目になりました。", PATIENTLY);
            assertThat(page.locator("[data-upload-summary]")).containsText("3件のうち1件を追加しました。", PATIENTLY);
            assertThat(Axe.violations(page)).isEmpty();
            assertThat(page.url()).doesNotContain(Adding.TOKEN);
            assertThat(page.evaluate("JSON.stringify({...localStorage, ...sessionStorage})"))
                    .asString()
                    .doesNotContain(Adding.TOKEN);
            visitor.hadOnly("409: " + adding.site().origin() + "/api/corpus?replace=false");
        }
    }

    @Test
    void whatIsDroppedIsChosenAndReplacesOnlyWhenAsked() throws IOException {
        Files.writeString(folder.resolve("drop.md"), "# 古い資料");
        try (Visitor visitor = browser.visitor(adding.site())) {
            Page page = visitor.open("/about");
            Object files = page.evaluateHandle("""
                    () => {
                        const files = new DataTransfer();
                        files.items.add(new File(["# 新しい資料"], "drop.md"));
                        return files;
                    }""");
            Locator place = page.locator("[data-upload-drop]");
            place.dispatchEvent("dragover", Map.of("dataTransfer", files));
            assertThat(place).hasAttribute("data-over", "");
            place.dispatchEvent("drop", Map.of("dataTransfer", files));
            assertThat(page.getByLabel("資料のファイル")).isFocused();
            page.getByLabel("トークン").fill(Adding.TOKEN);
            page.getByLabel("同じ名前の資料を置き換える").check();
            page.locator(".upload-form [type=submit]").click();
            assertThat(rows(page)).containsText("同じ名前の資料と置き換えました。");
            assertThat(folder.resolve("drop.md")).hasContent("# 新しい資料");
            visitor.hadNoTrouble();
        }
    }

    @Test
    void aWrongTokenEndsItAtOnce() {
        try (Visitor visitor = browser.visitor(adding.site())) {
            Page page = visitor.open("/about");
            page.getByLabel("トークン").fill("not-the-token-at-all");
            page.getByLabel("資料のファイル").setInputFiles(new FilePayload[] {file("x.md", "# 一"), file("y.md", "# 二")});
            page.locator(".upload-form [type=submit]").click();
            assertThat(rows(page).nth(0)).containsText("トークンが違います。");
            assertThat(rows(page).nth(1)).containsText("送っていません。");
            visitor.hadOnly("401: " + adding.site().origin() + "/api/corpus?replace=false");
        }
    }

    @Test
    void withoutScriptsAPageTellsOfItAndCanBeLoadedAgain() {
        for (int width : List.of(1280, 360)) {
            NewContextOptions options =
                    new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(width, 800);
            try (Visitor visitor = browser.visitor(adding.site(), options)) {
                Page page = visitor.open("/about");
                page.getByLabel("トークン").fill(Adding.TOKEN);
                page.getByLabel("資料のファイル").setInputFiles(new FilePayload[] {file("駅" + width + ".md", Adding.MEMO)});
                page.locator(".upload-form [type=submit]").click();
                assertThat(rows(page)).containsText("取り込み中です。");
                Object needed = page.locator("html").evaluate("html => html.scrollWidth");
                assertThat((Integer) needed).isLessThanOrEqualTo(width);
                assertThat(page.url()).endsWith("/upload");
                page.getByText("取り込みの状態を確かめる").click();
                assertThat(rows(page)).containsText("駅" + width + ".md");
                visitor.hadNoTrouble();
            }
        }
    }

    @Test
    void theStatesOfThePageCanBeReadByAll() {
        try (Visitor visitor = browser.visitor(adding.site())) {
            for (String path : List.of("/about", "/upload?file=taken.md&file=nowhere.md")) {
                Page page = visitor.open(path);
                visitor.unfold();
                assertThat(Axe.violations(page)).isEmpty();
            }
            visitor.hadNoTrouble();
        }
    }
}
