package jirei.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jirei.casestudy.Citation;
import jirei.casestudy.Entry;
import jirei.search.Study;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFEndnote;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

final class WordWriterTest {
    /** The mark of a citation: its number, or an endnote, whose text POI appends to that of the paragraph. */
    private static final String MARK = "(?s)(\\[\\[endnoteRef:\\d+]] \\[\\d+: .*] |\\[\\d+])$";

    @Test
    void noTextOfTheStudyIsLost() throws IOException {
        try (XWPFDocument document = document(Reports.ofStudy())) {
            Set<String> lines = document.getParagraphs().stream()
                    .map(paragraph -> paragraph.getText().replaceAll(MARK, ""))
                    .collect(Collectors.toSet());
            List<String> citations =
                    document.getEndnotes().stream().map(WordWriterTest::text).toList();
            assertThat(citations).hasSameSizeAs(Study.entries());
            for (Entry entry : Study.entries()) {
                assertThat(lines).containsAll(Reports.textsOf(entry));
                assertThat(citations).contains("\t" + Citation.of(entry, Reports.SEEN) + "　Jireiの項目");
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
                            "Heading1");
            assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(document.getParagraphs().get(13).getNumFmt()).isEqualTo("bullet");
            assertThat(document.getEndnotes()
                            .getFirst()
                            .getParagraphs()
                            .getFirst()
                            .getStyle())
                    .isEqualTo("Bibliography");
            assertThat(document.getDocument()
                            .getBody()
                            .getSectPr()
                            .getEndnotePr()
                            .getNumFmt()
                            .getVal())
                    .isEqualTo(STNumberFormat.DECIMAL);
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
    void aCitationIsAnEndnoteAndFurtherMarksReferToIt() throws IOException {
        try (XWPFDocument document = document(Reports.saying("一"))) {
            XWPFParagraph overview = document.getParagraphs().get(10);
            assertThat(overview.getText().replaceAll(MARK, "")).isEqualTo("一");
            assertThat(overview.getCTP().getBookmarkStartArray(0).getName()).isEqualTo("citation_1");
            XWPFParagraph lastPoint = document.getParagraphs().get(13);
            assertThat(lastPoint.getText()).isEqualTo("一[1]");
            assertThat(lastPoint.getCTP().getFldSimpleArray(0).getInstr()).isEqualTo("NOTEREF citation_1 \\h");
            assertThat(document.getEndnotes()).hasSize(1);
        }
    }

    @Test
    void aMarkNeverBeginsALine() throws IOException {
        try (XWPFDocument document = document(Reports.saying("一"))) {
            assertThat(document.getSettings().getCTSettings().xmlText())
                    .containsPattern("noLineBreaksBefore [^>]*w:val=\"[^\"]*\\[");
        }
    }

    @Test
    void aQueryIsNamedOnceWithTheNumbersOfWhatItFound() throws IOException {
        Report.ReportItem item = Reports.saying("一").items().getFirst();
        Report twice = Report.of("題", List.of(), Reports.SEEN, List.of(item, item));
        try (XWPFDocument document = document(twice)) {
            assertThat(document.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .filter(text -> text.contains("検索語")))
                    .containsExactly("検索語\t「一」[1][2]");
        }
    }

    @Test
    void aTableHasAHeadingForEachGroupAndRepeatsItsHeader() throws IOException {
        try (XWPFDocument document = document(Reports.grouped())) {
            XWPFTable table = document.getTables().getFirst();
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRows().stream()
                            .map(row -> row.getTableCells().stream()
                                    .map(XWPFTableCell::getText)
                                    .toList()))
                    .containsExactly(
                            List.of("項目", "ソウル", "ロンドン"),
                            List.of("デジタルデバイド"),
                            List.of("評価", "一", "二"),
                            List.of("事例", "三", "四"),
                            List.of("組織", "五", "六"));
            assertThat(table.getRow(1)
                            .getCell(0)
                            .getCTTc()
                            .getTcPr()
                            .getGridSpan()
                            .getVal())
                    .hasToString("3");
            assertThat(document.getStyles()
                            .getStyle("TableGroup")
                            .getCTStyle()
                            .getPPr()
                            .isSetKeepNext())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("jirei.export.Reports#texts")
    void difficultTextIsReadBack(Reports.Hard hard) throws IOException {
        try (XWPFDocument document = document(Reports.saying(hard.text()))) {
            List<XWPFParagraph> paragraphs = document.getParagraphs();
            assertThat(paragraphs.getFirst().getText()).isEqualTo(hard.legal());
            assertThat(paragraphs.get(11).getText()).isEqualTo(hard.legal());
            assertThat(paragraphs.get(14).getText()).isEqualTo(hard.legal() + "\t" + hard.legal());
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
    void aTableOfManyColumnsStandsOnLandscapePaperAndFillsIt() throws IOException {
        List<String> columns = List.of("項目", "一", "二", "三", "四", "五");
        Report report = Report.of(
                "比較", List.of(), Reports.SEEN, List.of(), Optional.of(ReportTable.of(columns, List.of(columns))));
        try (XWPFDocument document = document(report)) {
            var section = document.getDocument().getBody().getSectPr();
            assertThat(section.getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
            assertThat(section.getPgSz().getW()).hasToString("16838");
            int grid = document.getTables().getFirst().getCTTbl().getTblGrid().getGridColList().stream()
                    .mapToInt(column -> ((Number) column.getW()).intValue())
                    .sum();
            assertThat(grid).isBetween(13_000, 16_838 - 2 * 1_400);
        }
    }

    @Test
    void theLongestReportIsWrittenInReasonableTime() {
        long start = System.nanoTime();
        assertThat(ExportFormat.WORD.fileOf(Reports.longest())).hasSizeLessThan(2_000_000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
    }

    private static String text(XWPFEndnote note) {
        return note.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining());
    }

    private static XWPFDocument document(Report report) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(ExportFormat.WORD.fileOf(report)));
    }
}
