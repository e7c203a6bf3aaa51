package jirei.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jirei.casestudy.Citation;
import jirei.casestudy.Entry;
import jirei.search.Study;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class WordWriterTest {
    @Test
    void noTextOfTheStudyIsLost() throws IOException {
        try (XWPFDocument document = document(Reports.ofStudy())) {
            Set<String> lines = document.getParagraphs().stream()
                    .map(paragraph -> paragraph.getText().replaceAll("\\[\\d+]$", ""))
                    .collect(Collectors.toSet());
            for (Entry entry : Study.entries()) {
                assertThat(lines).containsAll(Reports.textsOf(entry));
                assertThat(lines).contains(Citation.of(entry, Reports.SEEN) + "　Jireiの項目");
                entry.content().facts().forEach(fact -> assertThat(lines).contains(fact.label() + "\t" + fact.value()));
            }
        }
    }

    @Test
    void headingsAreHeadingsAndListsAreLists() throws IOException {
        try (XWPFDocument document = document(Reports.saying("一"))) {
            assertThat(document.getParagraphs().stream().map(XWPFParagraph::getStyle))
                    .containsExactly(
                            "Title",
                            "Pair",
                            "Pair",
                            "Pair",
                            "Remark",
                            "Heading1",
                            "Heading1",
                            "Heading2",
                            "FactsLine",
                            "BodyText",
                            "BodyText",
                            "ListBullet",
                            "ListBullet",
                            "Pair",
                            "Remark",
                            "Remark",
                            "Heading1",
                            "Bibliography");
            assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(document.getParagraphs().get(12).getNumFmt()).isEqualTo("bullet");
            assertThat(document.getStyles()
                            .getStyle("Bibliography")
                            .getCTStyle()
                            .getPPr()
                            .getNumPr()
                            .getNumId()
                            .getVal())
                    .hasToString("2");
        }
    }

    @Test
    void aLongAddressIsALinkWithText() throws IOException {
        try (XWPFDocument document = document(Reports.atALongAddress())) {
            XWPFParagraph way = document.getParagraphs().get(4);
            assertThat(way.getText()).isEqualTo("アドレス\tこの資料集を開く");
            assertThat(document.getHyperlinkByID(
                                    ((XWPFHyperlinkRun) way.getRuns().getLast()).getHyperlinkId())
                            .getURL())
                    .isEqualTo(Reports.LONG_ADDRESS);
        }
    }

    @Test
    void headingsAreKeptWithTheNextParagraph() throws IOException {
        try (XWPFDocument document = document(Reports.saying("一"))) {
            for (String style : List.of("Title", "Heading1", "Heading2", "FactsLine")) {
                assertThat(document.getStyles()
                                .getStyle(style)
                                .getCTStyle()
                                .getPPr()
                                .isSetKeepNext())
                        .as(style)
                        .isTrue();
            }
        }
    }

    @Test
    void everyUsedStyleIsDefined() throws IOException {
        try (XWPFDocument document = document(Reports.saying("一"))) {
            for (XWPFParagraph paragraph : document.getParagraphs()) {
                assertThat(document.getStyles().styleExist(paragraph.getStyle()))
                        .isTrue();
                paragraph.getRuns().stream()
                        .map(run -> run.getStyle())
                        .filter(style -> !style.isEmpty())
                        .forEach(style -> assertThat(document.getStyles().styleExist(style))
                                .as(style)
                                .isTrue());
            }
        }
    }

    @Test
    void citationNumbersLinkToTheirCitation() throws IOException {
        try (XWPFDocument document = document(Reports.saying("一"))) {
            XWPFParagraph last = document.getParagraphs().get(12);
            assertThat(last.getText()).isEqualTo("一[1]");
            assertThat(last.getCTP().getHyperlinkArray(0).getAnchor()).isEqualTo("citation_1");
            XWPFParagraph citation = document.getParagraphs().getLast();
            assertThat(citation.getCTP().getBookmarkStartArray(0).getName()).isEqualTo("citation_1");
        }
    }

    @ParameterizedTest
    @MethodSource("jirei.export.Reports#texts")
    void difficultTextIsReadBack(Reports.Hard hard) throws IOException {
        try (XWPFDocument document = document(Reports.saying(hard.text()))) {
            List<XWPFParagraph> paragraphs = document.getParagraphs();
            assertThat(paragraphs.getFirst().getText()).isEqualTo(hard.legal());
            assertThat(paragraphs.get(9).getText()).isEqualTo(hard.legal());
            assertThat(paragraphs.get(13).getText()).isEqualTo(hard.legal() + "\t" + hard.legal());
            assertThat(document.getTables().getFirst().getRow(1).getCell(1).getText())
                    .isEqualTo(hard.legal());
        }
    }

    @Test
    void thePaperIsA4AndTheFontIsJapanese() throws IOException, XmlException {
        try (XWPFDocument document = document(Reports.saying("一"))) {
            var size = document.getDocument().getBody().getSectPr().getPgSz();
            assertThat(size.getW()).hasToString("11906");
            assertThat(size.getH()).hasToString("16838");
            assertThat(document.getStyle().xmlText()).contains("w:eastAsia=\"游ゴシック\"");
        }
    }

    @Test
    void theLongestReportIsWrittenInReasonableTime() {
        long start = System.nanoTime();
        assertThat(ExportFormat.WORD.fileOf(Reports.longest())).hasSizeLessThan(2_000_000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
    }

    private static XWPFDocument document(Report report) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(ExportFormat.WORD.fileOf(report)));
    }
}
