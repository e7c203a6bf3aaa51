package jirei.web.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import jirei.web.StudyVisit;
import jirei.web.Visitor;
import org.junit.jupiter.api.Test;

/** The page shows full and partial matches, the matched words and the expansions. */
final class AnsweringIT extends StudyVisit {
    private static final String QUESTION = "/?q=ソウル+高齢者+スマホ";

    /** The same URL as the window shows it. */
    private static final String SHOWN = "/?q=ソウル 高齢者 スマホ";

    @Test
    void whatMatchesInPartIsSetApartAndCountedForItself() throws IOException, InterruptedException {
        visitor.open(QUESTION);
        var answer = site.json("/api/search" + QUESTION.substring(1));
        int total = answer.at("/total").asInt();
        assertThat(visitor.count()).isPositive().isEqualTo(total);
        assertThat(visitor.all(".hits").first().locator("> li")).hasCount(total);
        assertThat(visitor.all(".partial-heading"))
                .containsText("関連の薄い項目も見る （ほか" + answer.at("/others").asInt() + "件）");
        assertThat(visitor.all(".hits-partial")).hasAttribute("start", "" + (total + 1));
        assertThat(visitor.all(".hits > li")).hasCount(20);
    }

    @Test
    void theWayBackFromWhatMatchesInPartLeadsToItsPlaceInTheFold() {
        visitor.open(QUESTION);
        visitor.all(".partial > summary").click();
        Locator last = visitor.all(".hits-partial > li").last();
        String title = last.locator("h2").innerText();
        last.locator("h2 a").click();
        assertThat(visitor.all("h1")).hasText(title);
        visitor.all(".back a").click();
        assertThat(visitor.all(".hits-partial > li:target h2")).hasText(title);
        assertThat(visitor.all(".hits-partial > li:target")).isInViewport();
    }

    @Test
    void whatMatchesInPartIsLeafedThroughAsWell() {
        visitor.open(QUESTION);
        assertThat(visitor.all("#pager-next")).isHidden();
        visitor.all(".partial > summary").click();
        visitor.all("#pager-next").click();
        visitor.isAt(SHOWN + "&page=2");
        assertThat(visitor.all(".hits")).hasCount(1);
        assertThat(visitor.all(".hits-partial")).hasAttribute("start", "21");
        assertThat(visitor.all(".partial-heading")).isVisible();
    }

    @Test
    void aHitTellsWhyItWasFoundWhenAsked() {
        visitor.open(QUESTION);
        Locator why = visitor.all(".why").first();
        assertThat(why.locator("li").first()).isHidden();
        why.locator("summary").focus();
        page.keyboard().press("Enter");
        assertThat(why.locator("li").first()).isVisible();
        assertThat(why).containsText("ソウル（都市）");
        assertThat(why).containsText("スマートフォン（同義語、本文）");
    }

    @Test
    void whatTheWordsNameIsOfferedAsARefinement() {
        visitor.open(QUESTION);
        page.getByText("都市: ソウルで絞り込む").click();
        visitor.isAt(SHOWN + "&city=ソウル");
        assertThat(visitor.all(".offer")).hasCount(0);
        assertThat(visitor.all(".picked .chip")).containsText("都市: ソウル");
    }

    @Test
    void aWordIsLookedForOnlyAsTypedAndAgainInAllWays() {
        visitor.open("/?q=スマホ");
        int wide = visitor.count();
        visitor.all(".expansions > summary").click();
        Locator smartphone = visitor.all(".expansion")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("dt", new Page.LocatorOptions().setHasText("スマホ"))));
        assertThat(smartphone.first()).containsText("スマートフォン");
        page.getByText("「スマホ」をそのままの語だけで探す").click();
        visitor.isAt("/?q=スマホ&exact=スマホ");
        assertThat(visitor.count()).isPositive().isLessThan(wide);
        assertThat(visitor.all(".hits mark").filter(new Locator.FilterOptions().setHasText("スマートフォン")))
                .hasCount(0);
        visitor.sort("都市順");
        visitor.isAt("/?q=スマホ&exact=スマホ&sort=city");
        visitor.all(".picked .chip").click();
        visitor.isAt("/?q=スマホ&sort=city");
        assertThat(visitor.count()).isEqualTo(wide);
    }

    @Test
    void aNewTextKeepsTheExactWordsThatItHas() {
        visitor.open("/?q=スマホ+高齢者&exact=スマホ&exact=高齢者");
        page.getByRole(AriaRole.COMBOBOX).fill("スマホ 防犯");
        page.keyboard().press("Enter");
        visitor.isAt("/?q=スマホ 防犯&exact=スマホ");
    }

    @Test
    void thoseWhoListenHearWhatHadToGive() {
        visitor.open("/");
        page.getByRole(AriaRole.COMBOBOX).fill("防犯 ほげほげ");
        page.keyboard().press("Enter");
        visitor.isAt("/?q=防犯 ほげほげ");
        assertThat(visitor.all("#announcement")).containsText("一部一致");
        assertThat(visitor.all("#announcement")).containsText("すべての語を含む項目はありません。");
        assertThat(page.title()).contains("一部一致");
    }

    @Test
    void withoutScriptsItIsAllThere() {
        NewContextOptions options = new NewContextOptions().setJavaScriptEnabled(false);
        try (Visitor plain = browser.visitor(site, options)) {
            plain.open(QUESTION);
            plain.all(".why > summary").first().click();
            assertThat(plain.all(".why li").first()).isVisible();
            plain.all(".expansions > summary").click();
            plain.page().getByText("「スマホ」をそのままの語だけで探す").click();
            plain.isAt(SHOWN + "&exact=スマホ");
            plain.page().getByText("すべて解除").click();
            plain.isAt(SHOWN);
            plain.hadNoTrouble();
        }
    }

    @Test
    void theOperatorSeesHowATextIsReadAndCut() {
        visitor.open("/");
        page.getByText("語の解析").click();
        visitor.isAt("/analyze");
        page.getByLabel("解析する文").fill("高齢者のｽﾏﾎ");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("解析"))
                .click();
        visitor.isAt("/analyze?q=高齢者のｽﾏﾎ");
        assertThat(visitor.all(".analysis-facts")).containsText("高齢者のスマホ");
        assertThat(visitor.all(".terms").first()).containsText("スマホ");
        assertThat(visitor.all(".expansion-list")).containsText("スマートフォン");
        assertThat(visitor.all(".engine-query").first()).containsText("word:");
    }
}
