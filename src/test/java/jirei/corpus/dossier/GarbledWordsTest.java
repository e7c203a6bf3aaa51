package jirei.corpus.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jirei.casestudy.Entry;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.ParsedFile;
import jirei.corpus.formats.Grammars;
import jirei.corpus.text.ExtractedText;
import jirei.corpus.text.MarkdownText;
import jirei.corpus.text.SourceText;
import jirei.extraction.Piece;
import jirei.extraction.Spot;
import jirei.extraction.inline.InlineText;
import org.junit.jupiter.api.Test;

class GarbledWordsTest {
    private final List<Entry> entries = new ArrayList<>();

    private List<String> problems(SourceText text) {
        ParsedFile reading = new Grammars().read(text, "", entries::add);
        return reading.problems().stream().map(ParseProblem::toString).toList();
    }

    @Test
    void textInTheWrongEncodingIsReportedOnceAndKept() {
        String garbled = new String("行政サービスのデジタル化".getBytes(StandardCharsets.UTF_8), Charset.forName("windows-31j"));
        SourceText text = new MarkdownText("x.txt", List.of("# 窓口", "読める文。", "", garbled, "", garbled));

        assertThat(problems(text))
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .startsWith("x.txt:4: 文字化けしています（2行）: 「")
                        .endsWith("」。元の文字コードで開き直し、UTF-8で保存してください。（そのまま収録）"));
        assertThat(entries)
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.content().text()).contains("読める文。").contains(garbled));
    }

    @Test
    void thePageOfADocumentIsReported() {
        ExtractedText taken = new ExtractedText();
        taken.accept(new Piece.Paragraph(Optional.of(new Spot(Spot.Division.PAGE, 1, 3, "")), InlineText.of("読める文。")));
        taken.accept(new Piece.Paragraph(
                Optional.of(new Spot(Spot.Division.PAGE, 2, 3, "")), InlineText.of("\uFFFD\uFFFD\uFFFD")));

        assertThat(problems(taken.toText("x.pdf", Optional.empty())))
                .singleElement()
                .asString()
                .startsWith("x.pdf:2: 読み取れなかった文字があります（2ページから1行）: 「\uFFFD\uFFFD\uFFFD」。");
    }

    @Test
    void theAdviceFitsTheKindOfTheFile() {
        SourceText word = new MarkdownText("x.docx", List.of("本文\uFFFD\uFFFD\uFFFD"));
        SourceText pdf = new MarkdownText("x.pdf", List.of("本文\uFFFD\uFFFD\uFFFD"));

        assertThat(problems(word))
                .singleElement()
                .asString()
                .contains("書き直してください")
                .doesNotContain("PDF");
        assertThat(problems(pdf)).singleElement().asString().contains("PDFに作り直すか");
    }

    @Test
    void readableTextIsNoProblem() {
        assertThat(problems(new MarkdownText("x.txt", List.of("# 窓口", "書かない窓口を開く。"))))
                .isEmpty();
    }
}
