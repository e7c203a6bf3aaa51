package jirei.web.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import jirei.web.Axe;
import jirei.web.StudyVisit;
import jirei.web.api.HitIds;
import org.junit.jupiter.api.Test;

/** Searches are saved under a name in the browser and show the hits that are new since the last visit. */
final class SavedSearchesIT extends StudyVisit {
    @Test
    void aSearchIsSavedUnderAName() {
        visitor.open("/?q=防犯&city=ソウル&page=1");
        button("この検索を保存").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        assertThat(Axe.violations(page)).isEmpty();
        assertThat(page.getByRole(AriaRole.TEXTBOX)).hasValue("防犯、都市: ソウル");
        page.getByRole(AriaRole.TEXTBOX).fill("カメラの研究");
        page.keyboard().press("Enter");
        assertThat(message()).containsText("検索を保存しました。");
        assertThat(visitor.all(".save")).containsText("保存済み");
        assertThat(Axe.violations(page)).isEmpty();
        message().getByRole(AriaRole.LINK).click();
        visitor.isAt("/saved");
        assertThat(rows()).hasCount(1);
        assertThat(rows().getByRole(AriaRole.LINK)).hasText("カメラの研究");
        assertThat(rows()).containsText("防犯、都市: ソウル");
        assertThat(rows().getByText("新着なし")).isVisible();
        for (int width : List.of(1280, 360)) {
            page.setViewportSize(width, 800);
            assertThat(Axe.violations(page)).isEmpty();
        }
        rows().getByRole(AriaRole.LINK).click();
        visitor.isAt("/?q=防犯&city=ソウル");
        assertThat(visitor.all("[data-new]:visible")).hasCount(0);
    }

    @Test
    void whoThinksBetterOfItSavesNothing() {
        visitor.open("/?q=防犯");
        button("この検索を保存").click();
        page.keyboard().press("Escape");
        button("この検索を保存").click();
        button("やめる").click();
        visitor.open("/saved");
        assertThat(page.getByText("保存した検索はありません。")).isVisible();
        assertThat(rows()).hasCount(0);
    }

    @Test
    void whatIsNewIsCountedMarkedAndThenKnown() {
        save("/?q=データ", "データ");
        String id = (String) page.evaluate(
                "() => { const all = JSON.parse(localStorage['jirei.saved']); const id = all[0].ids.shift();"
                        + " localStorage['jirei.saved'] = JSON.stringify(all); return id; }");
        visitor.open("/saved");
        assertThat(rows().getByText("前回から新着 1件")).isVisible();
        assertThat(rows()).containsText(Pattern.compile("増えた項目: 「[^」]+」"));
        assertThat(Axe.violations(page)).isEmpty();
        rows().getByRole(AriaRole.LINK).click();
        visitor.isAt("/?q=データ");
        Locator marks = visitor.all("[data-new]:visible");
        assertThat(marks).hasText(new String[] {"新着"});
        assertThat(marks).hasAttribute("data-new", id);
        visitor.all("#pager-next").click();
        visitor.isAt("/?q=データ&page=2");
        assertThat(marks).hasCount(0);
        visitor.all("#pager-previous").click();
        visitor.isAt("/?q=データ");
        assertThat(marks).hasCount(1);
        visitor.open("/saved");
        assertThat(rows().getByText("新着なし")).isVisible();
        rows().getByRole(AriaRole.LINK).click();
        visitor.isAt("/?q=データ");
        assertThat(visitor.all(".hit").first()).isVisible();
        assertThat(marks).hasCount(0);
    }

    @Test
    void whatWasBeyondTheThousandIsNotCalledNew() {
        save("/?q=データ", "データ");
        page.evaluate(
                "most => { const all = JSON.parse(localStorage['jirei.saved']);"
                        + " Object.assign(all[0], {total: 1234, ids: Array.from({length: most}, (none, i) => `x-${i}`)});"
                        + " localStorage['jirei.saved'] = JSON.stringify(all); }",
                HitIds.MOST);
        visitor.open("/saved");
        assertThat(rows().getByText("前回は1,234件")).isVisible();
        assertThat(rows().getByText("新着")).hasCount(3);
        assertThat(rows().getByText("新着").locator("visible=true")).hasCount(0);
        assertThat(Axe.violations(page)).isEmpty();
        rows().getByRole(AriaRole.LINK).click();
        visitor.isAt("/?q=データ");
        page.evaluate("async () => { while (JSON.parse(localStorage['jirei.saved'])[0].total === 1234) {"
                + " await new Promise(requestAnimationFrame); } }");
        assertThat(visitor.all("[data-new]:visible")).hasCount(0);
        visitor.open("/saved");
        assertThat(rows().getByText("新着なし")).isVisible();
        assertThat(rows().getByText("前回は1,234件")).isHidden();
    }

    @Test
    void aSavedSearchIsKnownHoweverItsHitsAreLookedAt() {
        save("/?q=データ&city=ソウル&city=台北", "二都市");
        String id = (String) page.evaluate(
                "() => { const all = JSON.parse(localStorage['jirei.saved']); const id = all[0].ids.pop();"
                        + " localStorage['jirei.saved'] = JSON.stringify(all); return id; }");
        visitor.open("/?city=台北&size=100&sort=city&city=ソウル&q=データ");
        assertThat(visitor.all("[data-new]:visible")).hasAttribute("data-new", id);
        visitor.all(".save").click();
        assertThat(page.getByRole(AriaRole.TEXTBOX)).hasValue("二都市");
        button("やめる").click();
        visitor.open("/saved");
        assertThat(rows().getByText("新着なし")).isVisible();
        assertThat(rows()).hasCount(1);
    }

    @Test
    void aSavedSearchIsRenamedRemovedAndBroughtBack() {
        save("/?q=防犯", "一");
        save("/?q=データ", "二");
        visitor.open("/saved");
        assertThat(names()).hasText(new String[] {"二", "一"});
        of("一", "名前を変える").click();
        page.getByRole(AriaRole.TEXTBOX).fill("三");
        button("保存する").click();
        assertThat(names()).hasText(new String[] {"二", "三"});
        of("二", "削除").click();
        assertThat(names()).hasText(new String[] {"三"});
        button("元に戻す").click();
        assertThat(names()).hasText(new String[] {"二", "三"});
        of("三", "削除").click();
        visitor.open("/saved");
        assertThat(names()).hasText(new String[] {"二"});
    }

    @Test
    void theSameSearchIsSavedOnce() {
        save("/?q=防犯", "一");
        save("/?q=防犯", "二");
        visitor.open("/saved");
        assertThat(names()).hasText(new String[] {"二"});
    }

    @Test
    void thereAreAsManyAtMostAsThePageSays() {
        visitor.open("/?q=防犯");
        page.evaluate(
                "most => { localStorage['jirei.saved'] = JSON.stringify(Array.from({length: most},"
                        + " (none, i) => ({name: `${i}`, words: '', address: `/?q=${i}`, ids: [], seen: ''}))); }",
                SavedPage.PAGE.most());
        button("この検索を保存").click();
        assertThat(message()).containsText("これ以上は保存できません。");
    }

    @Test
    void whatCannotBeKeptIsToldInJapanese() {
        visitor.open("/?q=防犯");
        page.evaluate(
                "() => { Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }; }");
        button("この検索を保存").click();
        button("保存する").click();
        assertThat(message()).containsText("このブラウザに記憶できませんでした。");
        page.addInitScript(
                "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('', 'SecurityError'); }})");
        visitor.open("/saved");
        assertThat(page.getByText("保存した検索はありません。")).isVisible();
        visitor.open("/?q=防犯");
        button("この検索を保存").click();
        button("保存する").click();
        assertThat(message()).containsText("このブラウザに記憶できませんでした。");
    }

    @Test
    void textsOfTheStorageAreTextsOnly() {
        visitor.open("/saved");
        page.evaluate(
                "localStorage['jirei.saved'] = JSON.stringify([{name: '<img src=x onerror=alert(1)>', words: '<b>b',"
                        + " address: '/?q=1', ids: [], seen: ''}, {name: 'x', words: '', address: 'javascript:alert(1)', ids: []}, 7])");
        visitor.open("/saved");
        assertThat(names()).hasText(new String[] {"<img src=x onerror=alert(1)>"});
        assertThat(rows().getByText("前回から新着")).isVisible();
    }

    @Test
    void theButtonSaysThatTheSearchIsSavedAlsoAfterAReloadAndInAnotherWindow() {
        visitor.open("/?q=データ");
        Page other = page.context().newPage();
        other.navigate(site.origin() + "/?view=matrix&q=データ");
        assertThat(other.locator("[data-unsaved]")).isVisible();
        save("/?q=データ", "一");
        assertThat(other.locator("[data-saved-already]")).isVisible();
        page.reload();
        assertThat(visitor.all("[data-saved-already]")).isVisible();
        assertThat(visitor.all("[data-unsaved]")).isHidden();
        visitor.all(".facet-value").first().click();
        assertThat(visitor.all("[data-unsaved]")).isVisible();
        page.goBack();
        assertThat(visitor.all("[data-saved-already]")).isVisible();
        page.evaluate("localStorage.removeItem('jirei.saved')");
        assertThat(other.locator("[data-unsaved]")).isVisible();
        other.close();
    }

    private void save(String address, String name) {
        visitor.open(address);
        visitor.all(".save").click();
        page.getByRole(AriaRole.TEXTBOX).fill(name);
        button("保存する").click();
        assertThat(message()).containsText("検索を保存しました。");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A button of the saved search with that name. */
    private Locator of(String name, String label) {
        return rows().filter(new Locator.FilterOptions().setHasText(name))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label));
    }

    private Locator rows() {
        return visitor.all(".saved-row");
    }

    private Locator names() {
        return rows().getByRole(AriaRole.LINK);
    }

    private Locator message() {
        return visitor.all("[data-message-place]");
    }
}
