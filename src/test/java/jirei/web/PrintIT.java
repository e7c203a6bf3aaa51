package jirei.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryKind;
import jirei.search.Study;
import jirei.web.basket.Basket;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Printed pages have the query and its results, without controls. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith({SharedBrowser.class, SharedSite.class})
final class PrintIT {
    private static final String RESULTS = "/?q=デジタル&city=ソウル&city=台北&rating=★&sort=city";

    private Site site;

    @AutoClose
    private Visitor visitor;

    @BeforeAll
    void start(Browser browser, Site site) {
        this.site = site;
        visitor = browser.visitor(site);
    }

    private Page print(String address) {
        visitor.open(address);
        visitor.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        return visitor.page();
    }

    private boolean isShown(String selector) {
        return visitor.all(selector).all().stream().anyMatch(Locator::isVisible);
    }

    @ParameterizedTest
    @ValueSource(strings = {RESULTS, "/?q=ソウル+高齢者+スマホ", "/help", "/about", "/analyze?q=高齢者", "/entries/nothing"})
    void nothingIsShownThatCanOnlyBeClicked(String address) {
        print(address);
        for (String control : new String[] {
            ".site-header",
            ".skip",
            ".foot-menu",
            ".filters",
            ".hit-actions",
            ".pager-link",
            "button",
            "input",
            "textarea"
        }) {
            assertThat(isShown(control)).as(control).isFalse();
        }
        assertThat(isShown("main h1")).isTrue();
    }

    @Test
    void aListSaysWhatWasAskedAndHowItIsSorted() {
        print(RESULTS);
        assertThat(visitor.all(".results-head").innerText())
                .contains("「デジタル」の検索結果", "件", "都市順")
                .doesNotContain("評価順");
        assertThat(visitor.all(".chips").innerText())
                .contains("都市: ソウル", "都市: 台北", "評価: ★ ベンチマーク")
                .doesNotContain("×", "を外す", "すべて解除", "比較");
        assertThat(visitor.all(".chips").boundingBox().y)
                .isLessThan(visitor.all(".hit").first().boundingBox().y);
        assertThat(visitor.all(".hit").count())
                .isPositive()
                .isEqualTo(visitor.titles().size());
        assertThat(visitor.all(".pager-place").isVisible())
                .isEqualTo(visitor.all(".pager").count() > 0);
    }

    @Test
    void aBasketIsPrintedInFullWithItsDayItsNoticesAndAddresses() {
        Entry sample = Study.entries().stream()
                .filter(entry -> entry.provenance().notice().isPresent()
                        && !entry.content().overview().isEmpty())
                .findFirst()
                .orElseThrow();
        print("/basket?b=" + Basket.EMPTY.with(sample.id(), "").encode());
        assertThat(visitor.all("main").innerText())
                .contains("作成日 " + Site.DAY, sample.provenance().notice().orElseThrow())
                .contains(sample.content().overview())
                .contains(site.origin() + "/entries/" + sample.id())
                .doesNotContain("共有", "自動で保存");
        assertThat(isShown(".snippet")).isFalse();
    }

    @Test
    void noHitIsTornInTwo() {
        Page page = print(RESULTS);
        assertThat(
                        page.evaluate(
                                "[...document.querySelectorAll('.hits > li')].every(li => getComputedStyle(li).breakInside === 'avoid')"))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?q=アルゴリズム登録簿", "/entries/"})
    void theAddressOfASourceCanBeRead(String address) {
        visitor.open("/?q=アルゴリズム登録簿");
        String first = visitor.all(".hit h2 a").first().getAttribute("href");
        Page page = print(address.equals("/entries/") ? first : address);
        Object told = page.evaluate("[...document.querySelectorAll('main a[rel~=noreferrer]')].map(a =>"
                + " getComputedStyle(a, '::after').content.includes(a.getAttribute('href'))"
                + " && a.getAttribute('href').startsWith('http')).join()");
        assertThat((String) told).matches("true(,true)*");
    }

    /** Of four entries, of six, and of cities. */
    @ParameterizedTest
    @ValueSource(ints = {4, 6, 0})
    void aComparisonFillsLandscapeSheetsFromTheFirstOnEachUnderItsHeads(int entries) throws IOException {
        String address = entries == 0
                ? "/compare?city=ソウル&city=ヘルシンキ&theme=デジタルデバイド"
                : Study.entries().stream()
                        .filter(entry -> entry.kind() == EntryKind.INITIATIVE)
                        .limit(entries)
                        .map(entry -> "entry=" + entry.id())
                        .collect(Collectors.joining("&", "/compare?q=市民&", ""));
        Page page = print(address);
        assertThat(isShown(".compare-remove, .compare-tools a, .compare-marks")).isFalse();
        String first = visitor.all(".compare thead th").nth(1).innerText().substring(0, 3);
        try (PDDocument printed = Loader.loadPDF(page.pdf(new PdfOptions().setPreferCSSPageSize(true)))) {
            PDFTextStripper text = new PDFTextStripper();
            for (int sheet = 1; sheet <= printed.getNumberOfPages(); sheet++) {
                assertThat(printed.getPage(sheet - 1).getMediaBox().getWidth()).isGreaterThan(800);
                text.setStartPage(sheet);
                text.setEndPage(sheet);
                assertThat(text.getText(printed)).as("sheet " + sheet).contains(first);
            }
        }
    }

    @Test
    void paperIsWhiteAlsoInTheDark() {
        Page page = print("/?q=デジタル");
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
        assertThat(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
    }

    @Test
    void thePaperIsA4() {
        byte[] printed = print(RESULTS).pdf(new PdfOptions().setPreferCSSPageSize(true));
        assertThat(new String(printed, StandardCharsets.ISO_8859_1))
                .containsPattern("/MediaBox \\[0 0 59[45](\\.\\d+)? 84[12](\\.\\d+)?\\]");
    }
}
