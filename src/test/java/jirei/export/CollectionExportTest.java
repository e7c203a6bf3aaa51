package jirei.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import jirei.casestudy.Entry;
import jirei.export.Report.ReportCollection;
import jirei.export.Report.ReportSection;
import jirei.search.Study;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/** The title, the note and the headings of collected entries in each format; a plain list has none of them. */
final class CollectionExportTest {
    private static final List<Entry> ENTRIES = Study.entries().subList(0, 3);

    private final Report collected = Report.of(
                    "海外の調査",
                    List.of(),
                    Reports.SEEN,
                    List.of(section(Optional.empty(), 0, 1), section(Optional.of("欧州"), 1, 3)),
                    Optional.empty())
            .collected(new ReportCollection(Optional.of("海外の調査"), Optional.of("一行目\n二行目")));

    @Test
    void excelHasAColumnOfHeadingsAndTheNoteWithTheConditions() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(ExportFormat.EXCEL.fileOf(collected)))) {
            assertThat(cells(workbook.getSheet("事例").getRow(0))).startsWith("番号", "名称", "見出し", "種別");
            assertThat(workbook.getSheet("事例").getRow(1).getCell(2).getStringCellValue())
                    .isEmpty();
            assertThat(workbook.getSheet("事例").getRow(3).getCell(2).getStringCellValue())
                    .isEqualTo("欧州");
            assertThat(cells(workbook.getSheet("検索条件").getRow(0))).containsExactly("題名", "海外の調査");
            assertThat(cells(workbook.getSheet("検索条件").getRow(1))).containsExactly("メモ", "一行目\n二行目");
        }
    }

    @Test
    void csvHasColumnsForAll() {
        List<String> lines = text(ExportFormat.CSV).lines().toList();
        assertThat(lines.getFirst()).startsWith("\uFEFF番号,名称,見出し,").endsWith(",資料集,資料集のメモ");
        assertThat(text(ExportFormat.CSV)).contains(",欧州,", ",海外の調査,\"一行目\n二行目\"");
    }

    @Test
    void chosenColumnsKeepTheHeadings() {
        ColumnSelection names = ColumnSelection.named(List.of("名称")).orElseThrow();
        assertThat(names.in(collected).columns()).extracting(Column::label).containsExactly("名称", "見出し");
        assertThat(names.in(Reports.of(ENTRIES)).columns())
                .extracting(Column::label)
                .containsExactly("名称");
        assertThat(ColumnSelection.ALL.in(Reports.grouped()).columns()).isEqualTo(Column.ALL);
    }

    @Test
    void documentsHaveTheNoteBelowTheTitleAndRealHeadings() throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(ExportFormat.WORD.fileOf(collected)))) {
            assertThat(document.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .limit(3))
                    .containsExactly("海外の調査", "一行目", "二行目");
            assertThat(document.getParagraphs().stream()
                            .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                            .map(XWPFParagraph::getText))
                    .startsWith("見出しなし", "欧州");
        }
        assertThat(text(ExportFormat.MARKDOWN))
                .startsWith("# 海外の調査\n\n一行目\n\n二行目\n")
                .contains("\n## 欧州\n");
    }

    @Test
    void aHeadingIsASlideWithTheNamesUnderIt() throws IOException {
        try (XMLSlideShow show =
                new XMLSlideShow(new ByteArrayInputStream(ExportFormat.POWERPOINT.fileOf(collected)))) {
            List<String> titles =
                    show.getSlides().stream().map(XSLFSlide::getTitle).toList();
            assertThat(titles)
                    .containsSubsequence(
                            "海外の調査",
                            "事例の一覧",
                            "見出しなし",
                            ENTRIES.get(0).title(),
                            "欧州",
                            ENTRIES.get(1).title(),
                            ENTRIES.get(2).title());
        }
    }

    @Test
    void programsGetThemTooAndNothingOfItWhereThereIsNone() {
        assertThat(text(ExportFormat.RIS))
                .contains("N1  - 資料集: 海外の調査", "N1  - 資料集のメモ: 一行目 二行目", "N1  - 見出し: 欧州", "KW  - 欧州");
        assertThat(text(ExportFormat.JSON)).contains("\"note\" : \"一行目\\n二行目\"", "\"heading\" : \"欧州\"");
        String plain = new String(ExportFormat.RIS.fileOf(Reports.of(ENTRIES)), StandardCharsets.UTF_8);
        assertThat(plain).doesNotContain("資料集:", "見出し:");
    }

    private String text(ExportFormat format) {
        return new String(format.fileOf(collected), StandardCharsets.UTF_8);
    }

    private static ReportSection section(Optional<String> heading, int from, int to) {
        return new ReportSection(
                heading, ENTRIES.subList(from, to).stream().map(Reports::item).toList());
    }

    private static List<String> cells(Row row) {
        return StreamSupport.stream(row.spliterator(), false)
                .map(cell -> cell.getCellType() == CellType.NUMERIC
                        ? "" + cell.getNumericCellValue()
                        : cell.getStringCellValue())
                .toList();
    }
}
