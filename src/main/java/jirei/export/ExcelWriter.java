package jirei.export;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jirei.casestudy.Content.Fact;
import jirei.casestudy.Source;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes the report as a workbook: the entries on the first sheet, the table of a comparison on its own sheet, and the
 * conditions of the selection on the last. All cells are text, never formulas.
 */
final class ExcelWriter {
    private static final int UNITS_PER_DIGIT = 256;
    private static final int POINTS_PER_LINE = 18;

    /** Earlier rows are written out already. */
    private static final int ROWS_IN_MEMORY = 100;

    /**
     * The maximum height of a row, in lines, so that several rows are visible at once. The height is set explicitly,
     * since not all programs compute it themselves.
     */
    private static final int MOST_LINES = 12;

    /** The width of the printed columns in sheets of paper; on one sheet they would be too small to read. */
    private static final int SHEETS_OF_ENTRIES = 3;

    private ExcelWriter() {}

    static void write(Report report, OutputStream out) throws IOException {
        try (XSSFWorkbook parts = new XSSFWorkbook();
                SXSSFWorkbook workbook = new SXSSFWorkbook(parts, ROWS_IN_MEMORY)) {
            parts.getProperties().getCoreProperties().setTitle(XmlText.onOneLine(report.title()));
            parts.getProperties().getCoreProperties().setCreator("Jirei");
            ExcelCells cells = new ExcelCells(parts);
            entries(workbook.createSheet("事例"), cells, NumberedItem.of(report));
            report.table().ifPresent(table -> table(workbook.createSheet("比較"), cells, table));
            conditions(workbook.createSheet("検索条件"), cells, report);
            workbook.write(out);
        }
    }

    private static void entries(Sheet sheet, ExcelCells cells, List<NumberedItem> rows) {
        head(sheet, cells, Column.ALL.stream().map(Column::label).toList(), 2);
        for (int i = 0; i < Column.ALL.size(); i++) {
            sheet.setColumnWidth(i, Column.ALL.get(i).width() * UNITS_PER_DIGIT);
        }
        for (NumberedItem row : rows) {
            Row line = sheet.createRow(row.number());
            int lines = 1;
            for (int i = 0; i < Column.ALL.size(); i++) {
                Column column = Column.ALL.get(i);
                put(cells, line, i, column, row);
                if (column.isRead()) {
                    lines = Math.max(lines, column.cell(row).linesIn(column.width()));
                }
            }
            line.setHeightInPoints(POINTS_PER_LINE * Math.min(lines, MOST_LINES));
        }
        sheet.setAutoFilter(new CellRangeAddress(0, rows.size(), 0, Column.ALL.size() - 1));
        landscape(sheet, SHEETS_OF_ENTRIES);
    }

    private static void put(ExcelCells cells, Row line, int index, Column column, NumberedItem row) {
        if (column.equals(Column.NUMBER)) {
            cells.number(line, index, row.number());
        } else if (column.equals(Column.SOURCES)) {
            cells.link(line, index, column.cell(row), source(row));
        } else if (column.equals(Column.ADDRESS)) {
            cells.link(line, index, column.cell(row), Optional.of(row.item().address()));
        } else {
            cells.text(line, index, column.cell(row));
        }
    }

    /** The first source with an address, since a cell has only one link. */
    private static Optional<String> source(NumberedItem row) {
        return row.item().entry().content().sources().stream()
                .map(Source::address)
                .flatMap(Optional::stream)
                .map(URI::toASCIIString)
                .findFirst();
    }

    private static void table(Sheet sheet, ExcelCells cells, Report.ReportTable table) {
        head(sheet, cells, table.columns(), 1);
        for (int i = 0; i < table.columns().size(); i++) {
            sheet.setColumnWidth(i, width(i) * UNITS_PER_DIGIT);
        }
        for (int i = 0; i < table.rows().size(); i++) {
            Row line = sheet.createRow(i + 1);
            List<String> texts = table.rows().get(i);
            int lines = 1;
            for (int j = 0; j < texts.size(); j++) {
                cells.text(line, j, new SpreadsheetText(texts.get(j)));
                lines = Math.max(lines, new SpreadsheetText(texts.get(j)).linesIn(width(j)));
            }
            line.setHeightInPoints(POINTS_PER_LINE * Math.min(lines, MOST_LINES));
        }
        landscape(sheet, 1);
    }

    private static int width(int column) {
        return column == 0 ? 22 : 44;
    }

    private static void conditions(Sheet sheet, ExcelCells cells, Report report) {
        sheet.setColumnWidth(0, 18 * UNITS_PER_DIGIT);
        sheet.setColumnWidth(1, 90 * UNITS_PER_DIGIT);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("題名", report.title()));
        facts.addAll(Draft.chosen(report));
        for (int i = 0; i < facts.size(); i++) {
            Row line = sheet.createRow(i);
            cells.head(line, 0, facts.get(i).label());
            cells.text(line, 1, new SpreadsheetText(facts.get(i).value()));
        }
        Row line = sheet.createRow(facts.size());
        cells.head(line, 0, "検索日");
        cells.day(line, 1, report.seen());
        for (ReportBlock.LabelledLink way : Draft.ways(report)) {
            Row below = sheet.createRow(sheet.getLastRowNum() + 1);
            cells.head(below, 0, way.label());
            cells.way(below, 1, way);
        }
        landscape(sheet, 1);
    }

    /** The header row, which is frozen together with the first columns and repeated on every printed page. */
    private static void head(Sheet sheet, ExcelCells cells, List<String> labels, int columns) {
        Row line = sheet.createRow(0);
        line.setHeightInPoints(24);
        for (int i = 0; i < labels.size(); i++) {
            cells.head(line, i, labels.get(i));
        }
        sheet.createFreezePane(columns, 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, columns - 1));
    }

    /** A4 landscape, with this number of sheets side by side. */
    private static void landscape(Sheet sheet, int sheets) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitWidth((short) sheets);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }
}
