package jirei.corpus.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jirei.casestudy.City;
import jirei.casestudy.Content.Fact;
import jirei.casestudy.Entry;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.Rating;
import jirei.casestudy.Source;
import jirei.corpus.ReusedCorpus;
import jirei.corpus.WholeReading;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPhoneticRun;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;

/** Cells of workbooks are read as their program shows them. */
final class SheetCellsTest {
    @RegisterExtension
    static final ReusedCorpus CORPUS = new ReusedCorpus();

    private final Path folder = CORPUS.folder();

    @Test
    void readingsOfKanjiAreNoTextOfTheirCell() throws IOException {
        write("x.xlsx", book -> {
            Sheet sheet = book.createSheet("一覧");
            String[][][] rows = {
                {{"題名", "ダイメイ"}, {"都市", "トシ"}, {"概要", "ガイヨウ"}},
                {{"見守り電話", "ミマモ"}, {"札幌市", "サッポロシ"}, {"毎週かける", "マイシュウ"}}
            };
            for (int i = 0; i < rows.length; i++) {
                Row row = sheet.createRow(i);
                for (String[] cell : rows[i]) {
                    row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(withReading(cell[0], cell[1]));
                }
            }
        });

        assertThat(read("x.xlsx").entries()).singleElement().satisfies(entry -> {
            assertThat(entry.title()).isEqualTo("見守り電話");
            assertThat(entry.city().map(City::name)).contains("札幌市");
            assertThat(entry.content().text()).isEqualTo("毎週かける");
        });
    }

    private static XSSFRichTextString withReading(String words, String kana) {
        CTRst text = CTRst.Factory.newInstance();
        text.setT(words);
        CTPhoneticRun reading = text.addNewRPh();
        reading.setT(kana);
        reading.setSb(0);
        reading.setEb(words.length());
        return new XSSFRichTextString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.xlsx", "x.xls"})
    void commentsAreNoTextOfTheirCell(String file) throws IOException {
        write(file, book -> {
            Sheet sheet = cases(book);
            comment(sheet.getRow(0).getCell(0), "ここに事業の名を書く");
            comment(sheet.getRow(1).getCell(1), "区名を確認");
            comment(sheet.getRow(1).getCell(2), "要確認");
        });

        WholeReading reading = read(file);
        assertThat(reading.entries())
                .extracting(Entry::title, entry -> entry.city().map(City::name), Entry::rating)
                .containsExactly(
                        tuple("見守り電話", Optional.of("札幌市"), Optional.of(Rating.BENCHMARK)),
                        tuple("電子回覧板", Optional.of("大津市"), Optional.of(Rating.INFORMATION)));
        assertThat(reading.problems())
                .extracting(ParseProblem::message)
                .anyMatch(message -> message.contains("「一覧」のコメント（メモ）3件"));
    }

    private static void comment(Cell cell, String words) {
        Sheet sheet = cell.getSheet();
        ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
        anchor.setRow1(cell.getRowIndex());
        anchor.setCol1(cell.getColumnIndex());
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString(words));
        cell.setCellComment(comment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.xlsx", "x.xls"})
    void numbersAndDaysAreReadAsTheyAreShown(String file) throws IOException {
        List<String> formats = List.of(
                "yyyy\"年\"m\"月\"d\"日\";@",
                "[$-411]ggge\"年\"m\"月\"d\"日\";@",
                "[$-411]ge.m.d;@",
                "aaa",
                "[$-411]e",
                "m\"月\"d\"日\"");
        write(file, book -> {
            Sheet sheet = book.createSheet("一覧");
            fill(sheet.createRow(0), "題名", "概要", "日付", "開始日", "予算");
            for (int i = 0; i < formats.size(); i++) {
                Row row = sheet.createRow(i + 1);
                fill(row, "事業" + i, "文");
                number(row.createCell(2), 45_383, formats.get(i));
                number(row.createCell(3), 45_383, formats.get(i));
                number(row.createCell(4), 1_234_567, "#,##0,\"千円\"");
            }
        });

        List<Entry> entries = read(file).entries();
        assertThat(entries)
                .extracting(entry -> entry.provenance().researched().map(Object::toString))
                .containsOnly(Optional.of("2024-04"));
        assertThat(entries)
                .extracting(entry -> entry.content().facts().getFirst().value())
                .containsExactly("2024年4月1日", "令和6年4月1日", "R6.4.1", "月", "6", "4月1日");
        assertThat(entries)
                .extracting(entry -> entry.content().facts().getLast())
                .containsOnly(new Fact("予算", "1,235千円"));
    }

    private static void number(Cell cell, double value, String format) {
        Workbook book = cell.getSheet().getWorkbook();
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.getCreationHelper().createDataFormat().getFormat(format));
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.xlsx", "x.xls"})
    void aBuiltInFormatIsThatOfAJapaneseExcel(String file) throws IOException {
        write(file, book -> {
            Sheet sheet = book.createSheet("一覧");
            fill(sheet.createRow(0), "題名", "概要", "開始日");
            for (short id : new short[] {14, 31, 57, 58}) {
                Row row = sheet.createRow(sheet.getLastRowNum() + 1);
                fill(row, "事業" + id, "文");
                CellStyle style = book.createCellStyle();
                style.setDataFormat(id);
                row.createCell(2).setCellValue(45_383);
                row.getCell(2).setCellStyle(style);
            }
        });

        assertThat(read(file).entries())
                .extracting(entry -> entry.content().facts().getFirst().value())
                .containsExactly("2024/4/1", "2024年4月1日", "R6.4.1", "令和6年4月1日");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.xlsx", "x.xls"})
    void aCellMergedOverRowsHoldsForAllOfThem(String file) throws IOException {
        write(file, book -> {
            Sheet sheet = book.createSheet("一覧");
            fill(sheet.createRow(0), "都市", "題名", "概要");
            fill(sheet.createRow(1), "札幌市", "見守り電話", "毎週かける");
            fill(sheet.createRow(2), "", "電子回覧板", "連絡を配る");
            fill(sheet.createRow(3), "", "窓口予約", "順番をとる");
            fill(sheet.createRow(4), "", "図書館", "貸し出す");
            sheet.addMergedRegion(new CellRangeAddress(1, 3, 0, 0));
        });

        assertThat(read(file).entries())
                .extracting(entry -> entry.city().map(City::name))
                .containsExactly(Optional.of("札幌市"), Optional.of("札幌市"), Optional.of("札幌市"), Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.xlsx", "x.xls"})
    void twoRowsOfMergedCellsAreOneHeader(String file) throws IOException {
        write(file, book -> {
            Sheet sheet = book.createSheet("一覧");
            fill(sheet.createRow(0), "海外の事例");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
            fill(sheet.createRow(1), "事業名", "実施主体", "", "事業費（千円）", "", "概要");
            fill(sheet.createRow(2), "", "都市", "部署", "令和5年度", "令和6年度", "");
            for (CellRangeAddress range : List.of(
                    new CellRangeAddress(1, 2, 0, 0),
                    new CellRangeAddress(1, 1, 1, 2),
                    new CellRangeAddress(1, 1, 3, 4),
                    new CellRangeAddress(1, 2, 5, 5))) {
                sheet.addMergedRegion(range);
            }
            fill(sheet.createRow(3), "見守り電話", "札幌市", "福祉課", "1200", "1500", "毎週かける");
            fill(sheet.createRow(4), "電子回覧板", "大津市", "市民課", "300", "400", "連絡を配る");
        });

        assertThat(read(file).entries())
                .extracting(
                        Entry::title,
                        entry -> entry.city().map(City::name),
                        entry -> entry.content().facts())
                .containsExactly(
                        tuple("見守り電話", Optional.of("札幌市"), facts("福祉課", "1200", "1500")),
                        tuple("電子回覧板", Optional.of("大津市"), facts("市民課", "300", "400")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.xlsx", "x.xls"})
    void aColumnWithTwoNamesIsKnownByEither(String file) throws IOException {
        write(file, book -> {
            Sheet sheet = book.createSheet("一覧");
            fill(sheet.createRow(0), "都市", "題名", "概要");
            fill(sheet.createRow(1), "区", "", "");
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 1, 1));
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 2, 2));
            fill(sheet.createRow(2), "札幌市", "見守り電話", "毎週かける");
            fill(sheet.createRow(3), "", "電子回覧板", "連絡を配る");
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
        });

        assertThat(read(file).entries())
                .extracting(Entry::title, entry -> entry.city().map(City::name))
                .containsExactly(tuple("見守り電話", Optional.of("札幌市")), tuple("電子回覧板", Optional.of("札幌市")));
    }

    private static List<Fact> facts(String office, String fifth, String sixth) {
        return List.of(new Fact("実施主体 部署", office), new Fact("事業費（千円） 令和5年度", fifth), new Fact("事業費（千円） 令和6年度", sixth));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.xlsx", "x.xls"})
    void aLinkBelongsToItsRow(String file) throws IOException {
        write(file, book -> {
            Sheet sheet = book.createSheet("一覧");
            fill(sheet.createRow(0), "題名", "参考", "概要");
            fill(sheet.createRow(1), "見守り電話", "詳しい頁", "毎週かける");
            fill(sheet.createRow(2), "電子回覧板", "頁", "連絡を配る");
            fill(sheet.createRow(3), "窓口予約", "", "順番をとる");
            Hyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress("https://example.org/a");
            sheet.getRow(1).getCell(1).setHyperlink(link);
            Cell formula = sheet.getRow(3).createCell(1);
            formula.setCellFormula("HYPERLINK(\"https://example.org/b\",\"案内\")");
            formula.setCellValue("案内");
        });

        assertThat(read(file).entries())
                .extracting(entry -> entry.content().sources())
                .containsExactly(
                        List.of(source("詳しい頁", "https://example.org/a")),
                        List.of(new Source("頁", Optional.empty())),
                        List.of(source("案内", "https://example.org/b")));
    }

    private static Source source(String title, String address) {
        return new Source(title, Optional.of(URI.create(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.xlsx", "x.xls"})
    void whatIsHiddenIsReportedAndLeftOut(String file) throws IOException {
        write(file, book -> {
            Sheet sheet = cases(book);
            fill(sheet.createRow(5), "試行中", "高知市", "★", "案");
            sheet.getRow(5).setZeroHeight(true);
            sheet.getRow(1).createCell(6).setCellValue("内線");
            sheet.setColumnHidden(6, true);
            fill(book.createSheet("作業用").createRow(0), "内部検討メモ");
            fill(book.createSheet("極秘").createRow(0), "公表しない案");
            book.createSheet("Sheet2");
            book.setSheetVisibility(1, SheetVisibility.HIDDEN);
            book.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
        });

        WholeReading reading = read(file);
        assertThat(reading.entries()).extracting(Entry::title).containsExactly("見守り電話", "電子回覧板");
        assertThat(reading.entries().getFirst().content().text()).isEqualTo("毎週かける");
        assertThat(reading.problems())
                .extracting(ParseProblem::message)
                .contains(
                        "非表示のシート「作業用」「極秘」は収録していません。収録するには、再表示して保存してください。",
                        "シート「一覧」の非表示の行（1行）は収録していません。収録するには、再表示して保存してください。",
                        "シート「一覧」の非表示の列（1列）は収録していません。収録するには、再表示して保存してください。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.xlsx", "x.xls"})
    void aProblemNamesTheRowThatTheProgramShows(String file) throws IOException {
        write(file, book -> {
            Sheet sheet = cases(book);
            fill(sheet.createRow(7), "窓口予約", "高知市", "優", "順番をとる");
            fill(sheet.createRow(9), "図書館", "高知市", "良", "貸し出す");
        });

        WholeReading reading = read(file);
        assertThat(reading.entries().getLast().place().line()).isEqualTo(10);
        assertThat(reading.problems())
                .filteredOn(problem -> problem.message().contains("「優」は評価"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(8);
                    assertThat(problem.message()).contains("2か所（8、10行目）");
                });
    }

    private static Sheet cases(Workbook book) {
        Sheet sheet = book.createSheet("一覧");
        fill(sheet.createRow(0), "題名", "都市", "評価", "概要");
        fill(sheet.createRow(1), "見守り電話", "札幌市", "★", "毎週かける");
        fill(sheet.createRow(2), "電子回覧板", "大津市", "○", "連絡を配る");
        return sheet;
    }

    private static void fill(Row row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                row.createCell(i).setCellValue(cells[i]);
            }
        }
    }

    private void write(String file, Consumer<Workbook> content) throws IOException {
        try (Workbook book = file.endsWith("x") ? new XSSFWorkbook() : new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve(file))) {
            content.accept(book);
            book.write(out);
        }
    }

    private static WholeReading read(String file) {
        return CORPUS.read(file);
    }
}
