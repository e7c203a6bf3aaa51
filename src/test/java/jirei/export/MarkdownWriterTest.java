package jirei.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jirei.casestudy.Entry;
import jirei.search.Study;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class MarkdownWriterTest {
    @Test
    void noTextOfTheStudyIsLost() {
        Set<String> lines = new TreeSet<>();
        for (String line : lines(Reports.ofStudy())) {
            lines.add(line.replaceAll(" \\[\\d+]$", ""));
        }
        for (Entry entry : Study.entries()) {
            for (String text : Reports.textsOf(entry)) {
                assertThat(lines.contains(XmlText.onOneLine(text))).as(text).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("jirei.export.Reports#texts")
    void signsOfMarkdownAreEscaped(Reports.Hard hard) {
        String line = XmlText.onOneLine(hard.legal());
        List<String> lines = lines(Reports.saying(hard.text()));
        assertThat(lines.getFirst()).isEqualTo(line);
        assertThat(lines).contains(line + " [1]", line + ": " + line, "メモ: " + line);
        assertThat(lines.stream().filter(line::equals)).hasSize(5);
    }

    @Test
    void aDraftHasHeadingsListsAndNumberedCitations() {
        String draft = new String(ExportFormat.MARKDOWN.fileOf(Reports.saying("一")), StandardCharsets.UTF_8);
        assertThat(draft).isEqualTo("""
                        # 一

                        * **一**: 一
                        * **件数**: 2件のうち先頭の1件（一度に書き出せるのは1,000件まで）
                        * **検索語**: 「一」\\[1\\]
                        * **検索日**: 2026年11月22日

                        > **注記**: 一（「一」）

                        ## 一覧

                        | 項目 | 一 |
                        | --- | --- |
                        | 一 | 一 |

                        ## 一

                        ### 一

                        － 一×スマートシティ｜事例｜p.5/9

                        一 \\[1\\]

                        一

                        - 一
                          - 一 \\[1\\]

                        * **一**: 一

                        > **メモ**: 一

                        ## 引用文献

                        1. 一「一」一、p.5/9、出典: 一（[https://example.test/a\\_b(c)?d=%20\\&e=\\*](<https://example.test/a_b(c)?d=%20&e=*>)）；一、2026年11月22日閲覧　[Jireiの項目](<http://jirei.example/entries/x-0000>)
                        """);
    }

    @Test
    void aTableHasARowForTheHeadingOfEachGroup() {
        assertThat(new String(ExportFormat.MARKDOWN.fileOf(Reports.grouped()), StandardCharsets.UTF_8))
                .contains("""
                        | 項目 | ソウル | ロンドン |
                        | --- | --- | --- |
                        | **デジタルデバイド** |  |  |
                        | 評価 | 一 | 二 |
                        | 事例 | 三 | 四 |
                        | 組織 | 五 | 六 |
                        """);
    }

    @Test
    void aLongAddressIsALinkWithText() {
        assertThat(new String(ExportFormat.MARKDOWN.fileOf(Reports.atALongAddress()), StandardCharsets.UTF_8))
                .contains("検索日**: 2026年11月22日\n* **アドレス**: [この資料集を開く](<" + Reports.LONG_ADDRESS + ">)\n");
    }

    /** The blocks as a Markdown parser reads them, one on each line. */
    private static List<String> lines(Report report) {
        String draft = new String(ExportFormat.MARKDOWN.fileOf(report), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        Parser.builder().build().parse(draft).accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                lines.add(textOf(heading));
            }

            @Override
            public void visit(Paragraph paragraph) {
                lines.add(textOf(paragraph));
            }
        });
        return lines;
    }

    private static String textOf(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text literal) {
                text.append(literal.getLiteral());
            }
        });
        return text.toString();
    }
}
