package jirei.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jirei.extraction.inline.InlineReading;
import jirei.extraction.inline.InlineText;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.common.ExtRst;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.util.LittleEndianInput;
import org.apache.poi.util.LittleEndianInputStream;
import org.apache.poi.util.LittleEndianOutputStream;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a workbook has beside the values of its cells: charts, and the readings of kanji in the old format. */
final class WorkbookPartsTest {
    @TempDir
    Path folder = Path.of("");

    private static List<Piece> pieces(Path file) {
        List<Piece> pieces = new ArrayList<>();
        new AnyExtractor().extract(file, pieces::add);
        return pieces;
    }

    @Test
    void aChartIsItsTitleAndTheValuesOfEachCategory() throws IOException {
        Path file = folder.resolve("x.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = book.createSheet("統計");
            XSSFChart chart = sheet.createDrawingPatriarch().createChart(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 8, 20));
            chart.setTitleText("相談の件数");
            XDDFChartData data = chart.createData(
                    ChartTypes.BAR,
                    chart.createCategoryAxis(AxisPosition.BOTTOM),
                    chart.createValueAxis(AxisPosition.LEFT));
            data.addSeries(
                            XDDFDataSourcesFactory.fromArray(new String[] {"窓口", "電話"}, "Sheet1!$A$2:$A$3", 0),
                            XDDFDataSourcesFactory.fromArray(new Double[] {3.0, 5.0}, "Sheet1!$B$2:$B$3", 1))
                    .setTitle("令和6年度", null);
            chart.plot(data);
            book.write(out);
        }

        assertThat(pieces(file).stream().map(Texts::line))
                .containsExactly("#1 統計", "相談の件数", "窓口: 令和6年度 3", "電話: 令和6年度 5");
    }

    @Test
    void anOldWorkbookHasTheReadingsOfKanjiThatStandTogether() throws IOException {
        Path file = folder.resolve("x.xls");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            HSSFSheet sheet = book.createSheet("一覧");
            List<String> words = List.of("紀尾井町", "見守り電話");
            List<String> kana = List.of("キオイチョウ", "ミマモデンワ");
            for (int i = 0; i < words.size(); i++) {
                sheet.createRow(i).createCell(0).setCellValue(words.get(i));
            }
            sheet.getSheet().getCellValueIterator().forEachRemaining(record -> {
                LabelSSTRecord label = (LabelSSTRecord) record;
                UnicodeString text = book.getInternalWorkbook().getSSTString(label.getSSTIndex());
                read(text, kana.get(label.getRow()));
            });
            book.write(out);
        }

        assertThat(pieces(file))
                .filteredOn(Piece.Row.class::isInstance)
                .flatExtracting(row -> ((Piece.Row) row).cells())
                .containsExactly(
                        new InlineText("紀尾井町", List.of(), List.of(new InlineReading(0, 4, "キオイチョウ"))),
                        InlineText.of("見守り電話"));
    }

    /** The phonetic text of a cell as Excel writes it ([MS-XLS] 2.5.86), which the library can only read. */
    private static void read(UnicodeString text, String kana) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LittleEndianOutputStream out = new LittleEndianOutputStream(bytes);
        int length = 10 + 2 * kana.length() + 6;
        for (int value : new int[] {1, length, 0, 0, 1, kana.length(), kana.length()}) {
            out.writeShort(value);
        }
        byte[] letters = kana.getBytes(StandardCharsets.UTF_16LE);
        out.write(letters, 0, letters.length);
        for (int value : new int[] {0, 0, kana.length()}) {
            out.writeShort(value);
        }
        try {
            Constructor<ExtRst> made = ExtRst.class.getDeclaredConstructor(LittleEndianInput.class, int.class);
            made.setAccessible(true);
            Method set = UnicodeString.class.getDeclaredMethod("setExtendedRst", ExtRst.class);
            set.setAccessible(true);
            set.invoke(
                    text,
                    made.newInstance(
                            new LittleEndianInputStream(new ByteArrayInputStream(bytes.toByteArray())), length + 4));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
