package jirei.web.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import jirei.web.StudyVisit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search that finds little or nothing leads on: without one of its filters, or to similar entries. */
final class FewHitsIT extends StudyVisit {
    private static final String ONE = "/?q=アルゴリズム登録簿&city=アムステルダム&kind=INITIATIVE";

    @Test
    void eachFilterSaysHowManyHitsThereAreWithoutIt() {
        visitor.open(ONE);
        assertThat(visitor.count()).isEqualTo(1);
        Locator lifted = visitor.all(".lifted a");
        assertThat(lifted.first()).hasText(Pattern.compile("都市「アムステルダム」を外す（\\d+件）"));
        int promised = Integer.parseInt(lifted.first().innerText().replaceAll("\\D", ""));
        assertThat(promised).isGreaterThan(1);
        lifted.first().click();
        visitor.isAt("/?q=アルゴリズム登録簿&kind=INITIATIVE");
        assertThat(visitor.count()).isEqualTo(promised);
    }

    @Test
    void aFilterInTheQueryIsLiftedToo() {
        visitor.open("/?q=防犯+都市:ソウル+-スマートシティ+評価:－");
        assertThat(visitor.count()).isZero();
        assertThat(visitor.all(".nothing .ways-on")).containsText("を外す（");
        assertThat(visitor.all(".nothing .ways-on")).not().containsText("「-");
    }

    @Test
    void onlyASearchForWordsIsAdvisedToChangeThem() {
        visitor.open("/?q=ほげほげ&city=ソウル");
        assertThat(visitor.all(".nothing .hint")).isVisible();
        visitor.open("/?city=ナシ");
        assertThat(visitor.all(".nothing")).isVisible();
        assertThat(visitor.all(".nothing .hint")).hasCount(0);
    }

    @Test
    void similarEntriesFollowAFewHits() {
        visitor.open(ONE);
        String title = visitor.titles().getFirst();
        Locator similar = visitor.all(".results .similar li a");
        assertThat(similar).hasCount(5);
        assertThat(similar.allInnerTexts()).doesNotContain(title);
        similar.first().click();
        assertThat(visitor.all("h1")).isVisible();
        visitor.open("/?q=高齢者");
        assertThat(similar).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ONE,
                "/?q=ほげほげ&city=ソウル&theme=スマートシティ",
                "/?q=防犯&city=ソウル&theme=スマートシティ&rating=INFORMATION",
                "/?q=ほげほげ",
                "/?q=防犯&view=matrix"
            })
    void theFootStandsCloseBelowLittle(String path) {
        for (int width : new int[] {1280, 360}) {
            page.setViewportSize(width, 900);
            visitor.open(path);
            Object gap = page.evaluate("""
                    () => {
                        const ends = [...document.querySelectorAll("main :is(a, p, li, button, summary, td)")]
                            .filter(element => element.checkVisibility())
                            .map(element => element.getBoundingClientRect().bottom);
                        return document.querySelector(".site-footer").getBoundingClientRect().top - Math.max(...ends);
                    }
                    """);
            assertThat(((Number) gap).doubleValue()).as("%d px", width).isLessThan(200);
        }
    }
}
