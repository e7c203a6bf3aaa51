package jirei.web.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import jirei.web.StudyVisit;
import org.junit.jupiter.api.Test;

/** Long facets are found through, and empty values take one line. */
final class FacetsIT extends StudyVisit {
    @Test
    void aCityIsFoundByTypingItsName() {
        visitor.open("/?view=list");
        visitor.all("#facet-city ~ details summary").click();
        Locator rows = visitor.all("#facet-city ~ details [data-facet-row]:visible");
        String last = rows.last().locator(".facet-label").textContent();
        visitor.all("[data-facet-find]").fill(last);
        assertThat(rows).hasCount(1);
        assertThat(visitor.all("[data-facet-group]:visible")).hasCount(1);
        rows.first().locator("a").click();
        visitor.isAt("/?city=" + last);
    }

    @Test
    void kanaOfBothKindsAreTheSame() {
        visitor.open("/?view=list");
        visitor.all("#facet-city ~ details summary").click();
        Locator rows = visitor.all("#facet-city ~ details [data-facet-row]:visible");
        visitor.all("[data-facet-find]").fill("べる");
        assertThat(rows.first()).containsText("ベル");
    }

    @Test
    void citiesAboveTheFoldAreFoundToo() {
        visitor.open("/?view=list");
        visitor.all("#facet-city ~ details summary").click();
        String first = visitor.all("#facet-city ~ ul .facet-label").first().innerText();
        visitor.all("[data-facet-find]").fill(first);
        assertThat(visitor.facetValue("city", first)).isVisible();
        assertThat(visitor.all("[data-facet-said]")).hasText("1件");
        visitor.all("[data-facet-find]").fill("どこにもない市");
        assertThat(visitor.all("[data-facet-said]")).hasText("0件");
        visitor.all("[data-facet-find]").fill("");
        assertThat(visitor.all("#facet-city ~ ul > li:visible")).hasCount(8);
    }

    @Test
    void valuesWithoutHitsTakeOneLine() {
        visitor.open("/?q=ソウル+高齢者+スマホ");
        Locator none = visitor.all("#facet-theme ~ .facet-none");
        assertThat(none.locator("summary")).containsText("該当なし");
        assertThat(none.locator("li").first()).isHidden();
        none.locator("summary").click();
        assertThat(none.locator("li").first()).isVisible();
    }
}
