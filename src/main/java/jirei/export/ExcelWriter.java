package jirei.export;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jirei.casestudy.Content.Fact;
import jirei.casestudy.Source;
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
     * The maximum height of a row in Excel, in lines. The height is set explicitly, since not all programs compute it
     * themselves.
     */
    private static final int MOST_LINES = 22;

    private ExcelWriter() {}

    static void write(Report report, ColumnSelection chosen, OutputStream out) throws IOException {
        ColumnSelection columns = chosen.in(report);
        try (XSSFWorkbook parts = new XSSFWorkbook();
                SXSSFWorkbook workbook = new SXSSFWorkbook(parts, ROWS_IN_MEMORY)) {
            parts.getProperties().getCoreProperties().setTitle(XmlText.onOneLine(report.title()));
            parts.getProperties().getCoreProperties().setCreator("Jirei");
            ExcelCells cells = new ExcelCells(parts);
            ExcelPage page = new ExcelPage(workbook, report);
            entries(page, workbook.createSheet("事例"), cells, columns, NumberedItem.of(report));
            report.table().ifPresent(table -> table(page, workbook.createSheet("比較"), cells, table));
            conditions(page, workbook.createSheet("検索条件"), cells, columns, report);
            workbook.write(out);
        }
    }

    private static void entries(
            ExcelPage page, Sheet sheet, ExcelCells cells, ColumnSelection selection, List<NumberedItem> rows) {
        List<Column> columns = selection.columns();
        List<Integer> widths = selection.widths();
        int names = columns.indexOf(Column.NAME) + 1;
        page.head(sheet, cells, columns.stream().map(Column::label).toList(), Math.clamp(names, 1, 2));
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, widths.get(i) * UNITS_PER_DIGIT);
        }
        for (NumberedItem row : rows) {
            Row line = sheet.createRow(row.number());
            int lines = 1;
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                put(cells, line, i, column, row);
                if (column.isRead()) {
                    lines = Math.max(lines, column.cell(row).linesIn(widths.get(i)));
                }
            }
            line.setHeightInPoints(POINTS_PER_LINE * Math.min(lines, MOST_LINES));
        }
        sheet.setAutoFilter(new CellRangeAddress(0, rows.size(), 0, columns.size() - 1));
        page.landscape(sheet);
        if (selection.onPaper() < columns.size()) {
            page.print(sheet, selection.onPaper(), rows.size() + 1);
        }
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

    private static void table(ExcelPage page, Sheet sheet, ExcelCells cells, ReportTable table) {
        page.head(sheet, cells, table.columns(), 1);
        for (int i = 0; i < table.columns().size(); i++) {
            sheet.setColumnWidth(i, width(i) * UNITS_PER_DIGIT);
        }
        for (ReportTable.RowGroup group : table.groups()) {
            group.above().ifPresent(heading -> {
                Row line = sheet.createRow(sheet.getLastRowNum() + 1);
                line.setHeightInPoints(POINTS_PER_LINE);
                for (int i = 0; i < table.columns().size(); i++) {
                    cells.head(line, i, i == 0 ? heading : "");
                }
            });
            for (List<String> texts : group.rows()) {
                Row line = sheet.createRow(sheet.getLastRowNum() + 1);
                int lines = 1;
                for (int j = 0; j < texts.size(); j++) {
                    SpreadsheetText text = new SpreadsheetText(texts.get(j));
                    cells.text(line, j, text);
                    lines = Math.max(lines, text.linesIn(width(j)));
                }
                line.setHeightInPoints(POINTS_PER_LINE * Math.min(lines, MOST_LINES));
            }
        }
        page.landscape(sheet);
    }

    private static int width(int column) {
        return column == 0 ? 22 : 44;
    }

    private static void conditions(
            ExcelPage page, Sheet sheet, ExcelCells cells, ColumnSelection selection, Report report) {
        sheet.setColumnWidth(0, 18 * UNITS_PER_DIGIT);
        sheet.setColumnWidth(1, 90 * UNITS_PER_DIGIT);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("題名", report.title()));
        report.collection().flatMap(Report.ReportCollection::note).ifPresent(note -> facts.add(new Fact("メモ", note)));
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
        if (selection.onPaper() < selection.columns().size()) {
            Row below = sheet.createRow(sheet.getLastRowNum() + 1);
            cells.head(below, 0, "印刷範囲");
            cells.text(below, 1, new SpreadsheetText(printed(selection)));
        }
        page.landscape(sheet);
    }

    private static String printed(ColumnSelection selection) {
        String last = selection.columns().get(selection.onPaper() - 1).label();
        return "「" + last + "」までの列。右の列も印刷するには、書き出すときに列を選ぶか、印刷範囲を解除してください。";
    }
}
