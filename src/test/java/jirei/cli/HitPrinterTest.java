package jirei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import jirei.query.QueryParser;
import jirei.search.Expansion;
import jirei.search.MatchType;
import jirei.search.Relaxation;
import jirei.search.SearchResult;
import jirei.web.url.SearchUrl;
import org.junit.jupiter.api.Test;

/** The notes of the page are printed above the hits. */
final class HitPrinterTest {
    private static String printed(String typed, int total, List<Expansion> expansions, boolean timedOut) {
        StringWriter printed = new StringWriter();
        SearchResult result = new SearchResult(
                total,
                total,
                0,
                Relaxation.NONE,
                List.of(),
                Optional.empty(),
                expansions,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                timedOut);
        new HitPrinter(new PrintWriter(printed, true), false)
                .print(SearchUrl.HOME.asking(typed), QueryParser.parse(typed), result);
        return printed.toString();
    }

    @Test
    void aSearchThatEndedEarlySaysSo() {
        assertThat(printed("防犯", 3, List.of(), true).lines())
                .containsExactly(
                        "note: 検索に時間がかかるので途中で打ち切りました。示しているのは、それまでに見つかった項目です。語を減らすか、条件で絞り込んでください。", "at least 3 hits");
    }

    @Test
    void anExclusionOfASynonymSaysWhatItLeaves() {
        Expansion synonym =
                new Expansion("スマホ", List.of(new Expansion.ExpandedForm("スマートフォン", MatchType.SYNONYM, 0.8f)));
        assertThat(printed("スマホ -スマートフォン", 1, List.of(synonym), false).lines())
                .containsExactly("note: 「スマートフォン」とその表記の違いがある項目だけを除きました。同じ意味の「スマホ」がある項目は除いていません。", "1 hit");
    }

    @Test
    void asARuleThereIsNoNote() {
        assertThat(printed("防犯", 2, List.of(), false).lines()).containsExactly("2 hits");
    }
}
