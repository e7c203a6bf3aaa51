package jirei.export;

import java.util.List;
import jirei.casestudy.WrittenDate;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** How the sheets of a report are printed: A4 landscape, one page wide, with title, date and page numbers. */
final class ExcelPage {
    private static final double INCHES_AT_THE_SIDE = 0.4;
    private static final double INCHES_ABOVE_AND_BELOW = 0.7;
    private static final double INCHES_TO_THE_EDGE = 0.35;

    /** Excel rejects a header of more than 255 characters. */
    private static final int LONGEST_TITLE = 80;

    private final Workbook workbook;
    private final String title;
    private final String day;

    ExcelPage(Workbook workbook, Report report) {
        this.workbook = workbook;
        // In a header & begins a command.
        this.title = SpreadsheetText.atMost(LONGEST_TITLE, XmlText.onOneLine(report.title()))
                .replace("&", "&&");
        this.day = WrittenDate.of(report.seen());
    }

    /** The header row, which is frozen together with the first columns and repeated on every printed page. */
    void head(Sheet sheet, ExcelCells cells, List<String> labels, int columns) {
        Row line = sheet.createRow(0);
        line.setHeightInPoints(24);
        for (int i = 0; i < labels.size(); i++) {
            cells.head(line, i, labels.get(i));
        }
        sheet.createFreezePane(columns, 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, columns - 1));
    }

    /** A4 landscape, one page wide and as many pages long as there are rows. */
    void landscape(Sheet sheet) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        for (PageMargin side : List.of(PageMargin.LEFT, PageMargin.RIGHT)) {
            sheet.setMargin(side, INCHES_AT_THE_SIDE);
        }
        for (PageMargin side : List.of(PageMargin.TOP, PageMargin.BOTTOM)) {
            sheet.setMargin(side, INCHES_ABOVE_AND_BELOW);
        }
        for (PageMargin side : List.of(PageMargin.HEADER, PageMargin.FOOTER)) {
            sheet.setMargin(side, INCHES_TO_THE_EDGE);
        }
        sheet.getHeader().setLeft(title);
        sheet.getHeader().setRight(day);
        sheet.getFooter().setCenter("&P / &N");
    }

    /** Prints the first columns only. */
    void print(Sheet sheet, int columns, int rows) {
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, columns - 1, 0, rows - 1);
    }
}
