package jirei.web.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import jirei.web.StudyVisit;
import jirei.web.Visitor;
import org.junit.jupiter.api.Test;

/** A range of years is dragged over a chart, or typed into two fields. */
final class YearsIT extends StudyVisit {
    private static final String BARS = "[data-years-bars]";

    /** The place of the bar of a year. */
    private BoundingBox bar(int year) {
        int first = Integer.parseInt(visitor.all("[data-years]").getAttribute("data-first"));
        return visitor.all(BARS + " > rect").nth(year - first).boundingBox();
    }

    private void moveTo(int year) {
        BoundingBox chart = visitor.all(BARS).boundingBox();
        page.mouse().move(bar(year).x + bar(year).width / 2, chart.y + chart.height / 2);
    }

    @Test
    void aRangeIsDraggedAndRemovedByItsChip() {
        visitor.open("/?q=AI");
        int all = visitor.count();
        visitor.all(BARS).scrollIntoViewIfNeeded();
        moveTo(2021);
        assertThat(visitor.all("[data-years-said]")).containsText("2021年");
        page.mouse().down();
        moveTo(2023);
        assertThat(visitor.all("[data-years-said]")).hasText("2021～2023年");
        assertThat(visitor.all(BARS + " > .is-in")).hasCount(3);
        page.mouse().up();
        visitor.isAt("/?q=AI&year=2021-2023");
        assertThat(visitor.documents()).isEqualTo(1);
        assertThat(visitor.count()).isPositive().isLessThan(all);
        assertThat(visitor.all(BARS + " > .is-in")).hasCount(3);
        assertThat(visitor.all("#facet-year-from")).hasValue("2021");
        Locator chip = visitor.all(".picked .chip");
        assertThat(chip).containsText("年: 2021～2023年");
        chip.click();
        visitor.isAt("/?q=AI");
        assertThat(visitor.count()).isEqualTo(all);
    }

    @Test
    void aRangeIsTypedAndReplacedFromTheKeyboard() {
        visitor.open("/?q=AI&city=ソウル&city=パリ&sort=city");
        visitor.all("#facet-year-from").focus();
        page.keyboard().type("2020");
        page.keyboard().press("Tab");
        assertThat(visitor.all("#facet-year-to")).isFocused();
        page.keyboard().type("2024");
        page.keyboard().press("Enter");
        visitor.isAt("/?q=AI&city=ソウル&city=パリ&year=2020-2024&sort=city");
        assertThat(visitor.all("#facet-year-to")).isFocused();
        visitor.all("#facet-year-to").fill("");
        page.keyboard().press("Enter");
        visitor.isAt("/?q=AI&city=ソウル&city=パリ&year=2020-&sort=city");
        visitor.all("#facet-year-from").fill("");
        page.keyboard().press("Enter");
        visitor.isAt("/?q=AI&city=ソウル&city=パリ&sort=city");
    }

    @Test
    void aMatrixStaysAMatrix() {
        visitor.open("/");
        visitor.all(".matrix-filters > summary").click();
        visitor.all("#facet-year-from").fill("2024");
        visitor.all("#facet-year-go").click();
        visitor.isAt("/?year=2024-&view=matrix");
        assertThat(visitor.all(".matrix-filters")).hasAttribute("open", "");
    }

    @Test
    void theChartIsLowAndItsAxisIsLabelled() {
        visitor.open("/?view=list");
        assertThat(visitor.all("[data-years]").boundingBox().height).isLessThanOrEqualTo(100);
        assertThat(visitor.all(".years-axis > span").first()).hasText("1996年");
        assertThat(visitor.all(".years-axis > span").last()).hasText("2035年");
        assertThat(visitor.all(".years-most")).hasText("78件");
    }

    @Test
    void withoutScriptsTheFieldsLeadToTheAddressOfTheRange() {
        NewContextOptions options = new NewContextOptions().setJavaScriptEnabled(false);
        try (Visitor plain = browser.visitor(site, options)) {
            plain.open("/?q=AI&year=2019");
            assertThat(plain.all("#facet-year-to")).hasValue("2019");
            plain.all("#facet-year-from").fill("2021");
            plain.all("#facet-year-to").fill("2023");
            plain.all("#facet-year-go").click();
            plain.isAt("/?q=AI&year=2021-2023");
            assertThat(plain.all(BARS + " > .is-in")).hasCount(3);
            plain.hadNoTrouble();
        }
    }
}
