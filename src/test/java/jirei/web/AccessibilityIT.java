package jirei.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.casestudy.EntryKind;
import jirei.search.Study;
import jirei.web.basket.Basket;
import jirei.web.basket.BasketHead;
import jirei.web.upload.Adding;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * On every page, wide and narrow, light and dark: axe-core reports no violation, nothing is cut off, and the console is
 * empty.
 */
@Order(1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedBrowser.class)
final class AccessibilityIT {
    @AutoClose
    private Site site;

    @AutoClose
    private Visitor visitor;

    @BeforeAll
    void start(Browser browser, @TempDir Path index, @TempDir Path folder) {
        site = Site.ofStudy(index, Adding.settings(folder));
        visitor = browser.visitor(site);
        Axe.loadInto(visitor.page());
    }

    static Stream<String> pages() {
        return Stream.of(
                "/",
                "/?view=list",
                "/?q=高齢者&view=matrix",
                "/?region=欧州&theme=官民共創&theme=デジタル予算&sort=rating&view=matrix",
                "/?q=高齢者&city=ソウル&city=台北&theme=デジタルデバイド&rating=★&sort=city",
                "/?q=デジタル&page=2",
                "/?q=ソウル+高齢者+スマホ&exact=高齢者",
                "/?q=ほげほげ+防犯&city=ソウル",
                "/?q=孤独死",
                "/?q=AI&year=2021-2024",
                "/?q=アルゴリズム登録簿&city=アムステルダム&kind=INITIATIVE",
                "/help",
                "/api",
                "/about",
                "/upload?file=nowhere.md&file=" + "長い名前".repeat(15) + ".md",
                "/saved",
                "/analyze?q=高齢者にスマホを教える取組",
                "/?q=ほげほげ&city=ソウル&theme=スマートシティ",
                "/?q=評価:△+「閉じない+" + "長い語".repeat(150),
                pageOf("ソウル特別市"),
                pageOf("スマートシティ・デジタル化マスタープラン"),
                pageOf("省庁間デジタル局（DINUM）"),
                "/basket",
                "/basket?b=" + basket() + "&find=防災",
                "/basket?was=" + basket(),
                "/basket?b=" + divided(),
                "/basket?b=broken",
                "/dossiers/ソウル?q=高齢者",
                "/dossiers/ヘルシンキ",
                "/compare",
                "/compare?city=ソウル&city=アトランティス&theme=官民共創",
                "/compare?city=ソウル&city=ヘルシンキ&city=ロンドン&city=台北&theme=デジタルデバイド&theme=デジタル予算&q=高齢者",
                "/compare?city=ソウル&city=ヘルシンキ&city=ロンドン&q=高齢者",
                "/compare?entry=",
                comparison(1),
                comparison(3) + "&q=デジタル&find=防災",
                comparison(8) + "&entry=nothing-0000",
                "/?q=高齢者&ticked=all",
                "/entries/nothing",
                "/?rating=△");
    }

    /** Wide and light as it opens, and then the colours of its folds; narrow and dark with all folds open. */
    @ParameterizedTest
    @MethodSource("pages")
    void axeFindsNothingAndNothingIsCutOff(String path) {
        open(path, ColorScheme.LIGHT, 1280);
        assertThat(Axe.violations(visitor.page())).as("light").isEmpty();
        if (visitor.unfold()) {
            assertThat(Axe.contrasts(visitor.page())).as("light, unfolded").isEmpty();
        }
        open(path, ColorScheme.DARK, 360);
        visitor.unfold();
        assertThat(Axe.violations(visitor.page())).as("dark, unfolded").isEmpty();
        nothingIsCutOff();
        visitor.hadNoTrouble();
    }

    private void open(String path, ColorScheme scheme, int width) {
        visitor.page().emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        visitor.page().setViewportSize(width, 800);
        visitor.open(path);
    }

    /** However narrow the window: 320 px is the width left of 640 px at 200 % zoom, and of 1280 px at 400 %. */
    private void nothingIsCutOff() {
        for (int width : List.of(1280, 900, 640, 360, 320)) {
            visitor.page().setViewportSize(width, 800);
            visitor.unfold();
            Object needed = visitor.page().evaluate("document.scrollingElement.scrollWidth");
            assertThat((Integer) needed).as("%d px", width).isLessThanOrEqualTo(width);
        }
    }

    /** Two entries with notes, and one that does not exist. */
    private static String basket() {
        Basket basket = Basket.EMPTY.with(new EntryId("なくなった項目-0000"), "");
        for (Entry entry : Study.entries().subList(0, 2)) {
            basket = basket.with(entry.id(), "高齢者 都市:ソウル").noted(1, "報告書の3章で使う");
        }
        return basket.encode();
    }

    /** Entries side by side, or too many of them. */
    static String comparison(int count) {
        return "/compare?"
                + Study.entries().stream()
                        .filter(entry -> entry.kind() == EntryKind.INITIATIVE)
                        .limit(count)
                        .map(entry -> "entry=" + entry.id())
                        .collect(Collectors.joining("&"));
    }

    /** The same under a title, a note and headings, of which one has no entries. */
    private static String divided() {
        Basket basket = Basket.EMPTY.with(new BasketHead("高齢者の".repeat(10), "全体のメモ\n二行目"));
        for (Entry entry : Study.entries().subList(0, 3)) {
            basket = basket.with(entry.id(), "");
        }
        return basket.withHeading("アジアの都市の取組について".repeat(4))
                .withHeading("空の見出し")
                .moved(Study.entries().get(1).id(), 1)
                .encode();
    }

    private static String pageOf(String title) {
        return Study.entries().stream()
                .filter(entry -> entry.title().equals(title))
                .map(Entry::id)
                .findFirst()
                .map(id -> "/entries/" + id.value() + "?city=ソウル")
                .orElseThrow();
    }
}
