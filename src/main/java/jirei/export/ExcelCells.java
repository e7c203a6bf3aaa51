package jirei.export;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cells of a report workbook and their styles. */
final class ExcelCells {
    private static final String FONT = "游ゴシック";
    private static final XSSFColor LINE = color(0xCC, 0xCC, 0xCC);
    private static final XSSFColor HEAD = color(0xE8, 0xF1, 0xFE);

    /** In characters; longer addresses break a workbook. */
    private static final int LONGEST_ADDRESS = 2_000;

    /** Text that Excel would read as an escaped character (ECMA-376 part 1, 22.9.2.19). */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final XSSFWorkbook workbook;
    private final XSSFCellStyle text;
    private final XSSFCellStyle formulaLike;
    private final XSSFCellStyle number;
    private final XSSFCellStyle day;
    private final XSSFCellStyle link;
    private final XSSFCellStyle oneLine;
    private final XSSFCellStyle head;

    ExcelCells(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.text = style();
        this.formulaLike = style();
        formulaLike.setQuotePrefixed(true);
        this.number = style();
        number.setAlignment(HorizontalAlignment.CENTER);
        this.day = style();
        day.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
        day.setAlignment(HorizontalAlignment.LEFT);
        this.link = style();
        link.getFont().setUnderline(XSSFFont.U_SINGLE);
        link.getFont().setColor(color(0x00, 0x17, 0xC1));
        this.oneLine = style();
        oneLine.setWrapText(false);
        // Longer text is clipped at the edge of its cell.
        oneLine.setAlignment(HorizontalAlignment.FILL);
        this.head = style();
        head.getFont().setBold(true);
        head.setFillForegroundColor(HEAD);
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        head.setVerticalAlignment(VerticalAlignment.CENTER);
    }

    void text(Row row, int column, SpreadsheetText cell) {
        put(row, column, cell, cell.looksLikeFormula() ? formulaLike : text);
    }

    void head(Row row, int column, String label) {
        put(row, column, new SpreadsheetText(label), head);
    }

    void number(Row row, int column, int value) {
        Cell cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(number);
    }

    void day(Row row, int column, LocalDate value) {
        Cell cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(day);
    }

    /** A cell with a link; without one if the address is not a web address. */
    void link(Row row, int column, SpreadsheetText cell, Optional<String> address) {
        Optional<String> target = address.filter(ExcelCells::canBeFollowed);
        if (target.isEmpty()) {
            text(row, column, cell);
            return;
        }
        Hyperlink hyperlink = workbook.getCreationHelper().createHyperlink(HyperlinkType.URL);
        hyperlink.setAddress(target.get());
        put(row, column, cell, link).setHyperlink(hyperlink);
    }

    /** A link with words for its text; if a workbook cannot have the link, the address on one line. */
    void way(Row row, int column, ReportBlock.LabelledLink way) {
        if (canBeFollowed(way.address())) {
            link(row, column, new SpreadsheetText(way.text()), Optional.of(way.address()));
        } else {
            put(row, column, new SpreadsheetText(way.address()), oneLine);
        }
    }

    private static boolean canBeFollowed(String address) {
        return WebAddress.isWhole(address) && address.length() <= LONGEST_ADDRESS;
    }

    private static Cell put(Row row, int column, SpreadsheetText content, XSSFCellStyle style) {
        Cell cell = row.createCell(column);
        if (!content.text().isEmpty()) {
            String escaped = ESCAPE.matcher(content.text()).replaceAll("_x005F_");
            cell.setCellValue(SpreadsheetText.atMost(SpreadsheetText.LONGEST, escaped));
        }
        cell.setCellStyle(style);
        return cell;
    }

    private XSSFCellStyle style() {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeight(10.5);
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(LINE);
        return style;
    }

    private static XSSFColor color(int red, int green, int blue) {
        return new XSSFColor(new byte[] {(byte) red, (byte) green, (byte) blue});
    }
}
