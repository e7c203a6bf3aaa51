package jirei.corpus.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jirei.casestudy.City;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryKind;
import jirei.casestudy.ParseProblem.Severity;
import jirei.casestudy.Rating;
import jirei.casestudy.Source;
import jirei.casestudy.Theme;
import jirei.corpus.ReusedCorpus;
import jirei.corpus.WholeReading;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sheets of workbooks, old and new, that hold a case a row. */
final class WorkbookTablesTest {
    @RegisterExtension
    static final ReusedCorpus CORPUS = new ReusedCorpus();

    private final Path folder = CORPUS.folder();

    @ParameterizedTest
    @ValueSource(strings = {"cases.xlsx", "cases.xls"})
    void eachRowOfAWorkbookIsACase(String file) throws IOException {
        write(file);

        WholeReading reading = read(file);
        Entry first = reading.entries().getFirst();
        assertThat(reading.entries()).extracting(Entry::title).containsExactly("窓口の予約", "通報アプリ");
        assertThat(first.kind()).isEqualTo(EntryKind.INITIATIVE);
        assertThat(first.city().map(City::name)).contains("ソウル");
        assertThat(first.theme()).contains(Theme.DIGITAL_SERVICES);
        assertThat(first.rating()).contains(Rating.BENCHMARK);
        assertThat(first.place().line()).isEqualTo(3);
        assertThat(first.place().headings()).containsExactly("一覧");
        assertThat(first.content().sources())
                .containsExactly(new Source("https://example.org/a", Optional.of(URI.create("https://example.org/a"))));
        assertThat(first.provenance().researched()).map(Object::toString).contains("2026-11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cases.xlsx", "cases.xls"})
    void aMapOfAWorkbookMakesItsColumnsWaysToFilter(String file) throws IOException {
        write(file);
        Files.writeString(folder.resolve(file + ".map.yaml"), "facets: [担当 部局: 所管]\n");

        assertThat(read(file).entries())
                .extracting(Entry::attributes)
                .containsExactly(Map.of("担当_部局", List.of("港務局")), Map.of());
    }

    @Test
    void aSpreadsheetOfOpenDocumentIsReadAlike() throws IOException {
        writeOpenDocument(
                row("件名", "概要", "都市", "評価"),
                row("窓口の予約", "番号札がいらない。", "ソウル", "★"),
                row("通報アプリ", "写真で知らせる。", "釜山", "○"));

        assertThat(read("cases.ods").entries())
                .extracting(Entry::title, entry -> entry.rating().orElseThrow())
                .containsExactly(tuple("窓口の予約", Rating.BENCHMARK), tuple("通報アプリ", Rating.INFORMATION));
    }

    @Test
    void aLinkInACellIsASource() throws IOException {
        writeOpenDocument(
                row("件名", "概要", "都市", "参考", "URL"),
                row("窓口の予約", "番号札がいらない。", "ソウル", link("年報", "https://example.org/a"), ""),
                row("通報アプリ", link("写真", "https://example.org/b") + "で知らせる。", "釜山", "統計", "https://example.org/c"),
                row("学びの場", "[参考](注)も読む。", "台北", "", link("案内", "https://example.org/d")));

        WholeReading reading = read("cases.ods");
        assertThat(reading.entries())
                .extracting(
                        entry -> entry.content().overview(),
                        entry -> entry.content().sources())
                .containsExactly(
                        tuple(List.of("番号札がいらない。"), List.of(source("年報", "https://example.org/a"))),
                        tuple(
                                List.of("写真で知らせる。"),
                                List.of(source("統計", "https://example.org/c"), source("写真", "https://example.org/b"))),
                        tuple(List.of("[参考](注)も読む。"), List.of(source("案内", "https://example.org/d"))));
        assertThat(reading.problems()).noneMatch(problem -> problem.severity() == Severity.PROBLEM);
    }

    @Test
    void anOpenDocumentIsReadAsItIsShown() throws IOException {
        writeOpenDocument(
                "<table:table-column table:number-columns-repeated=\"4\"/><table:table-column table:visibility=\"collapse\"/>",
                row("都市", "題名", "概要", "日付", "内線"),
                "<table:table-row><table:table-cell table:number-rows-spanned=\"2\"><text:p>札幌市</text:p></table:table-cell>"
                        + "<table:table-cell><office:annotation><text:p>要確認</text:p></office:annotation><text:p>見守り電話</text:p>"
                        + "</table:table-cell><table:table-cell><text:p>毎週</text:p><text:p>かける</text:p></table:table-cell>"
                        + "<table:table-cell office:value-type=\"date\" office:date-value=\"2024-04-01\"><text:p>月</text:p>"
                        + "</table:table-cell><table:table-cell><text:p>12</text:p></table:table-cell></table:table-row>",
                "<table:table-row><table:covered-table-cell/><table:table-cell><text:p>電子回覧板</text:p></table:table-cell>"
                        + "<table:table-cell><text:p>配る</text:p></table:table-cell></table:table-row>",
                "<table:table-row table:number-rows-repeated=\"5\"><table:table-cell/></table:table-row>",
                "<table:table-row table:visibility=\"filter\"><table:table-cell/><table:table-cell><text:p>試行中</text:p>"
                        + "</table:table-cell></table:table-row>",
                row("高知市", "窓口予約", "順番をとる"));

        WholeReading reading = read("cases.ods");
        assertThat(reading.entries())
                .extracting(
                        Entry::title,
                        entry -> entry.city().map(City::name),
                        entry -> entry.content().text(),
                        entry -> entry.place().line())
                .containsExactly(
                        tuple("見守り電話", Optional.of("札幌市"), "毎週\nかける", 2),
                        tuple("電子回覧板", Optional.of("札幌市"), "配る", 3),
                        tuple("窓口予約", Optional.of("高知市"), "順番をとる", 10));
        assertThat(reading.entries().getFirst().provenance().researched().map(Object::toString))
                .contains("2024-04");
        assertThat(reading.problems())
                .extracting(problem -> problem.message())
                .anyMatch(message -> message.contains("コメント（メモ）1件"))
                .anyMatch(message -> message.contains("非表示の行（1行）"))
                .anyMatch(message -> message.contains("非表示の列（1列）"));
    }

    @Test
    void twoRowsOfMergedCellsOfAnOpenDocumentAreOneHeader() throws IOException {
        writeOpenDocument(
                "<table:table-row>" + spanned("事業名", 2, 1) + spanned("事業費（千円）", 1, 2) + "<table:covered-table-cell/>"
                        + spanned("都市", 1, 1) + spanned("概要", 2, 1) + "</table:table-row>",
                "<table:table-row><table:covered-table-cell/>" + spanned("令和5年度", 1, 1) + spanned("令和6年度", 1, 1)
                        + spanned("区", 1, 1) + "<table:covered-table-cell/></table:table-row>",
                row("見守り電話", "1200", "1500", "札幌市", "毎週かける"),
                row("電子回覧板", "300", "400", "大津市", "連絡を配る"));

        assertThat(read("cases.ods").entries())
                .extracting(
                        Entry::title,
                        entry -> entry.city().map(City::name),
                        entry -> entry.content().facts().getFirst().toString())
                .containsExactly(
                        tuple("見守り電話", Optional.of("札幌市"), "事業費（千円） 令和5年度: 1200"),
                        tuple("電子回覧板", Optional.of("大津市"), "事業費（千円） 令和5年度: 300"));
    }

    private static String spanned(String words, int rows, int columns) {
        return "<table:table-cell table:number-rows-spanned=\"%d\" table:number-columns-spanned=\"%d\"><text:p>%s</text:p></table:table-cell>"
                .formatted(rows, columns, words);
    }

    private static Source source(String title, String address) {
        return new Source(title, Optional.of(URI.create(address)));
    }

    private static String link(String words, String address) {
        return "<text:a xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"" + address + "\">" + words
                + "</text:a>";
    }

    private void writeOpenDocument(String... rows) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("cases.ods")))) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(("<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
                            + "<office:body><office:spreadsheet><table:table table:name=\"一覧\">"
                            + String.join("", rows)
                            + "</table:table></office:spreadsheet></office:body></office:document-content>")
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    private static WholeReading read(String file) {
        return CORPUS.read(file);
    }

    /** A sheet with a title above its table, which has an address in it and a date. */
    private void write(String file) throws IOException {
        try (Workbook workbook = file.endsWith("x") ? new XSSFWorkbook() : new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve(file))) {
            Sheet cases = workbook.createSheet("一覧");
            fill(cases.createRow(0), "海外の事例");
            fill(cases.createRow(1), "件名", "概要", "都市", "分野", "評価", "URL", "所管", "調査年月");
            fill(cases.createRow(2), "窓口の予約", "番号札がいらない。", "ソウル", "行政サービスのデジタル化", "★", "https://example.org/a", "港務局");
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.getCreationHelper().createDataFormat().getFormat("yyyy/mm/dd"));
            cases.getRow(2).createCell(7).setCellValue(LocalDate.of(2026, 11, 3));
            cases.getRow(2).getCell(7).setCellStyle(day);
            fill(cases.createRow(3), "通報アプリ", "写真で知らせる。", "釜山", "スマートシティ", "○");
            workbook.write(out);
        }
    }

    private static void fill(Row row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<table:table-row>");
        for (String cell : cells) {
            row.append("<table:table-cell><text:p>").append(cell).append("</text:p></table:table-cell>");
        }
        return row.append("</table:table-row>").toString();
    }
}
