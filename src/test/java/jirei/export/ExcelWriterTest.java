package jirei.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jirei.casestudy.Entry;
import jirei.search.Study;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ExcelWriterTest {
    @Test
    void everyEntryOfTheStudyIsARow() throws IOException {
        try (XSSFWorkbook workbook = workbook(Reports.ofStudy())) {
            Sheet sheet = workbook.getSheet("事例");
            List<Entry> entries = Study.entries();
            assertThat(sheet.getLastRowNum()).isEqualTo(entries.size());
            for (int i = 0; i < entries.size(); i++) {
                Row row = sheet.getRow(i + 1);
                assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(i + 1);
                assertThat(text(row, "名称")).isEqualTo(entries.get(i).title());
                assertThat(text(row, "概要"))
                        .isEqualTo(String.join("\n", entries.get(i).content().overview()));
                for (var point : entries.get(i).content().points()) {
                    assertThat(text(row, "要点")).contains(point.text());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("jirei.export.Reports#texts")
    void difficultTextIsReadBackAndNeverAFormula(Reports.Hard hard) throws IOException {
        try (XSSFWorkbook workbook = workbook(Reports.saying(hard.text()))) {
            for (Sheet sheet : workbook) {
                sheet.forEach(row ->
                        row.forEach(cell -> assertThat(cell.getCellType()).isNotIn(CellType.FORMULA, CellType.ERROR)));
            }
            Row row = workbook.getSheet("事例").getRow(1);
            for (String column : List.of("名称", "都市", "概要", "資料名", "メモ", "検索語")) {
                assertThat(text(row, column)).as(column).isEqualTo(hard.legal());
            }
            assertThat(workbook.getSheet("比較").getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo(hard.legal());
            assertThat(workbook.getSheet("検索条件").getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo(hard.legal());
            boolean formula = new SpreadsheetText(hard.text()).looksLikeFormula();
            assertThat(row.getCell(1).getCellStyle().getQuotePrefixed()).isEqualTo(formula);
        }
    }

    @Test
    void aTextTooLongForACellIsVisiblyCut() throws IOException {
        String numbers = IntStream.range(0, 9_000)
                .mapToObj(number -> String.format(Locale.ROOT, "_x%04d_", number))
                .collect(Collectors.joining());
        try (XSSFWorkbook workbook = workbook(Reports.saying(numbers))) {
            assertThat(text(workbook.getSheet("事例").getRow(1), "概要"))
                    .startsWith("_x0000__x0001_")
                    .endsWith("…");
        }
    }

    @Test
    void theHeaderIsFrozenAndHasFilters() throws IOException {
        try (XSSFWorkbook workbook = workbook(Reports.ofStudy())) {
            XSSFSheet sheet = workbook.getSheet("事例");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef())
                    .isEqualTo("A1:V" + (Study.entries().size() + 1));
            assertThat(sheet.getRow(1).getCell(index("概要")).getCellStyle().getWrapText())
                    .isTrue();
        }
    }

    @Test
    void sourcesAndPagesAreLinks() throws IOException {
        try (XSSFWorkbook workbook = workbook(Reports.saying("一"))) {
            Row row = workbook.getSheet("事例").getRow(1);
            assertThat(row.getCell(index("出典")).getHyperlink().getAddress())
                    .isEqualTo("https://example.test/a_b(c)?d=%20&e=*");
            assertThat(row.getCell(index("アドレス")).getHyperlink().getAddress())
                    .isEqualTo("http://jirei.example/entries/x-0000");
        }
    }

    @Test
    void anotherSheetHasTheConditions() throws IOException {
        try (XSSFWorkbook workbook = workbook(Reports.saying("一"))) {
            Sheet sheet = workbook.getSheet("検索条件");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("題名");
            assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).startsWith("2件のうち先頭の1件");
            assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("検索日");
            assertThat(sheet.getRow(3).getCell(1).getLocalDateTimeCellValue())
                    .isEqualTo(LocalDateTime.of(2026, 11, 22, 0, 0));
        }
    }

    @Test
    void aLongAddressIsALinkWithText() throws IOException {
        try (XSSFWorkbook workbook = workbook(Reports.atALongAddress())) {
            Row last = workbook.getSheet("検索条件").getRow(4);
            assertThat(last.getCell(0).getStringCellValue()).isEqualTo("アドレス");
            assertThat(last.getCell(1).getStringCellValue()).isEqualTo("この資料集を開く");
            assertThat(last.getCell(1).getHyperlink().getAddress()).isEqualTo(Reports.LONG_ADDRESS);
        }
    }

    @Test
    void headersAndPageNumbersAreOnEveryPrintedPage() throws IOException {
        try (XSSFWorkbook workbook = workbook(Reports.saying("一"))) {
            for (String name : List.of("事例", "比較")) {
                XSSFSheet sheet = workbook.getSheet(name);
                assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
                assertThat(sheet.getRepeatingColumns().formatAsString()).startsWith("A:");
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
                assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
                assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
                assertThat(sheet.getFooter().getCenter()).isEqualTo("&P / &N");
                assertThat(sheet.getHeader().getLeft()).isEqualTo("一");
            }
            assertThat(workbook.getSheet("事例")
                            .getRow(1)
                            .getCell(0)
                            .getCellStyle()
                            .getAlignment())
                    .isEqualTo(HorizontalAlignment.CENTER);
        }
    }

    @Test
    void ofAllColumnsThoseArePrintedThatCanBeReadOnOnePage() throws IOException {
        try (XSSFWorkbook workbook = workbook(Reports.saying("一"))) {
            assertThat(workbook.getPrintArea(0)).endsWith("!$A$1:$K$2");
            assertThat(Column.ALL.get(10).label()).isEqualTo("要点");
            assertThat(workbook.getSheet("検索条件").getRow(4).getCell(1).getStringCellValue())
                    .startsWith("「要点」までの列");
        }
    }

    @Test
    void chosenColumnsAreWrittenAndAllPrinted() throws IOException {
        ColumnSelection chosen =
                ColumnSelection.named(List.of("概要", "名称", "番号")).orElseThrow();
        byte[] file = ExportFormat.EXCEL.fileOf(Reports.saying("一"), chosen);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = workbook.getSheet("事例");
            assertThat(IntStream.range(0, 3)
                            .mapToObj(i -> sheet.getRow(0).getCell(i).getStringCellValue()))
                    .containsExactly("番号", "名称", "概要");
            assertThat(sheet.getRow(0).getLastCellNum()).isEqualTo((short) 3);
            assertThat(workbook.getPrintArea(0)).isNull();
        }
    }

    @Test
    void anAmpersandInTheTitleIsNoCommandOfTheHeader() throws IOException {
        try (XSSFWorkbook workbook = workbook(Reports.saying("一").titled("R&D事例"))) {
            assertThat(workbook.getSheet("事例").getHeader().getLeft()).isEqualTo("R&&D事例");
        }
    }

    @Test
    void aComparisonHasARowForTheHeadingOfEachGroup() throws IOException {
        try (XSSFWorkbook workbook = workbook(Reports.grouped())) {
            Sheet sheet = workbook.getSheet("比較");
            assertThat(IntStream.rangeClosed(0, sheet.getLastRowNum())
                            .mapToObj(i -> sheet.getRow(i).getCell(0).getStringCellValue()))
                    .containsExactly("項目", "デジタルデバイド", "評価", "事例", "組織");
        }
    }

    private static XSSFWorkbook workbook(Report report) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(ExportFormat.EXCEL.fileOf(report)));
    }

    private static String text(Row row, String column) {
        return row.getCell(index(column)).getStringCellValue();
    }

    private static int index(String label) {
        return Column.ALL.stream().map(Column::label).toList().indexOf(label);
    }
}
