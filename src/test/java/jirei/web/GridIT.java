package jirei.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import jirei.casestudy.EntryId;
import jirei.search.Study;
import jirei.web.basket.Basket;
import jirei.web.basket.BasketHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All pages stand on one grid and use one scale of type. */
final class GridIT extends StudyVisit {
    private static final EntryId ENTRY = Study.entries().getFirst().id();

    /** In pixels: the scale of {@code base.css}. */
    private static final List<String> SCALE = List.of("13px", "14px", "16px", "18px", "22px", "28px");

    /** The sizes of all visible texts. */
    private static final String SIZES = """
            () => [...document.querySelectorAll("body *")]
                .filter(element => element.checkVisibility() && !element.matches("script, style, option, noscript"))
                .filter(element => element.matches("input, textarea, select")
                    || [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim()))
                .map(element => getComputedStyle(element).fontSize)
            """;

    /** The left edges of the brand, the heading, the search field's row on a telephone, and the footer. */
    private static final String EDGES = """
            () => ["h1", ".site-footer"].map(selector =>
                document.querySelector(selector).getBoundingClientRect().left
                    - document.querySelector(".brand").getBoundingClientRect().left)
            """;

    static Stream<String> pages() {
        return Stream.of(
                "/",
                "/?q=ソウル+高齢者+スマホ",
                "/?q=ほげほげ&city=ソウル&theme=スマートシティ",
                "/entries/" + ENTRY + "?q=高齢者",
                "/dossiers/ソウル",
                "/basket?b=" + Basket.EMPTY.with(ENTRY, "防犯").encode() + "&find=防災",
                "/basket?b="
                        + Basket.EMPTY
                                .with(ENTRY, "")
                                .with(new BasketHead("北欧", "メモ"))
                                .withHeading("欧州")
                                .encode(),
                "/saved",
                "/analyze?q=高齢者にスマホを教える取組",
                "/compare",
                "/compare?city=ソウル&city=台北&theme=デジタルデバイド",
                "/compare?city=ソウル&city=台北&q=高齢者",
                AccessibilityIT.comparison(3) + "&find=防災",
                AccessibilityIT.comparison(7),
                "/help",
                "/about",
                "/upload",
                "/entries/nothing");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thePageStandsOnTheEdgeOfTheHeaderAndUsesTheScale(String path) {
        for (int width : List.of(1280, 768, 360)) {
            page.setViewportSize(width, 900);
            visitor.open(path);
            visitor.unfold();
            assertThat((List<?>) page.evaluate(EDGES))
                    .as("%d px", width)
                    .allSatisfy(
                            edge -> assertThat(((Number) edge).doubleValue()).isBetween(-1.0, 1.0));
            assertThat(new TreeSet<>(((List<?>) page.evaluate(SIZES))
                            .stream().map(String::valueOf).toList()))
                    .as("%d px", width)
                    .isSubsetOf(SCALE);
        }
    }

    @Test
    void noYearIsCutInItsField() {
        for (String path : List.of("/?view=matrix", "/?q=高齢者")) {
            for (int width : List.of(1280, 768, 360)) {
                page.setViewportSize(width, 900);
                visitor.open(path);
                visitor.unfold();
                Object spare = page.evaluate("""
                        () => [...document.querySelectorAll(".years-form [type=number]")].map(field => {
                            const style = getComputedStyle(field);
                            const canvas = document.createElement("canvas").getContext("2d");
                            canvas.font = style.font;
                            return field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
                                - canvas.measureText(field.placeholder).width;
                        })
                        """);
                assertThat((List<?>) spare)
                        .as("%s at %d px", path, width)
                        .hasSize(2)
                        .allSatisfy(left ->
                                assertThat(((Number) left).doubleValue()).isNotNegative());
            }
        }
    }

    @Test
    void theNumberOfHitsStandsAtTheEdgeWhereItBeginsALine() {
        visitor.open("/?q=高齢者");
        Object places = page.evaluate("""
                () => {
                    const heading = document.querySelector("#results-heading");
                    const count = heading.querySelector(".count");
                    const text = document.createRange();
                    text.selectNodeContents(heading.firstChild);
                    return Array.from({length: 40}, (_, i) => {
                        heading.style.width = `${120 + 6 * i}px`;
                        const above = [...text.getClientRects()].at(-1);
                        const place = count.getBoundingClientRect();
                        return place.top < above.bottom - 4
                            ? "behind " + (place.left - above.right > 8)
                            : "below " + (place.left - heading.getBoundingClientRect().left);
                    });
                }
                """);
        assertThat(((List<?>) places).stream().distinct().map(String::valueOf))
                .containsExactlyInAnyOrder("behind true", "below 0");
    }

    @Test
    void similarEntriesStandOnTheEdgesOfTheHits() {
        page.setViewportSize(1280, 900);
        visitor.open("/?q=アルゴリズム登録簿&city=アムステルダム&kind=INITIATIVE");
        assertThat(visitor.all(".similar li > a").first().boundingBox().x)
                .isEqualTo(visitor.all(".hit h2 a").first().boundingBox().x);
    }

    @Test
    void fourHitsOfAtMost150PixelsFitAScreen() {
        page.setViewportSize(1280, 900);
        visitor.open("/?q=高齢者");
        List<Double> heights = visitor.all(".hits:not(.hits-partial) > li").all().stream()
                .map(hit -> hit.boundingBox().height)
                .toList();
        assertThat(heights)
                .hasSizeGreaterThan(5)
                .allSatisfy(height -> assertThat(height).isLessThanOrEqualTo(150));
        double fourth = visitor.all(".hit").nth(3).boundingBox().y + heights.get(3);
        assertThat(fourth).isLessThan(900);
    }

    @Test
    void aHitIsAsTallAsItsActions() {
        visitor.open("/?q=防犯カメラ");
        for (Locator hit : visitor.all(".hits:not(.hits-partial) .hit").all()) {
            BoundingBox actions = hit.locator(".hit-actions").boundingBox();
            BoundingBox whole = hit.boundingBox();
            assertThat(actions.y + actions.height).isLessThanOrEqualTo(whole.y + whole.height);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {180, 320})
    void nothingRunsOffATelephoneWithLettersOfTwiceTheSize(int width) {
        page.setViewportSize(width, 370);
        for (String path : List.of("/", "/?q=高齢者", "/compare")) {
            visitor.open(path);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(width);
            BoundingBox button = visitor.all(".search .search-button").boundingBox();
            assertThat(button.x + button.width).isLessThanOrEqualTo(width);
        }
    }

    @Test
    void onATelephoneTheControlsTakeTwoRows() {
        page.setViewportSize(360, 800);
        visitor.open("/?q=高齢者");
        TreeSet<Double> rows = new TreeSet<>();
        for (String control :
                List.of(".filters summary", ".sorts > summary", ".exports > summary", ".views", ".save")) {
            rows.add((double) Math.round(visitor.all(control).first().boundingBox().y / 8));
        }
        assertThat(rows).hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?q=高齢者&city=ソウル&city=ロンドン&city=台北&theme=デジタルデバイド",
                "/?q=高齢者+-教室&city=ソウル&city=ロンドン&theme=デジタルデバイド&kind=INITIATIVE",
                "/?q=スマホ&exact=スマホ&region=欧州&region=アジア&kind=INITIATIVE"
            })
    void onATelephoneTheFirstHitIsInSightWithSeveralConditions(String path) {
        page.setViewportSize(360, 740);
        visitor.open(path);
        assertThat(visitor.all(".hit").first().boundingBox().y).isLessThanOrEqualTo(380);
        assertThat(visitor.all(".chip").first().boundingBox().y)
                .isLessThan(visitor.all(".hit").first().boundingBox().y);
    }
}
