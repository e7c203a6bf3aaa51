package jirei.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * Writes comma-separated values (RFC 4180) that Excel opens with a double click: UTF-8 with a byte order mark, a
 * header, and a line for each row. Text that looks like a formula is prefixed with an apostrophe.
 *
 * <p>A file has one table only, since further lines would be taken for rows: the table of a comparison if there is one,
 * otherwise the entries. Conditions are not included, nor whether the report was cut.
 */
final class CsvWriter {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.MINIMAL).get();

    private CsvWriter() {}

    static void write(Report report, ColumnSelection selection, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CSVPrinter csv = new CSVPrinter(text, FORMAT);
        if (report.table().isPresent()) {
            table(report.table().get(), csv);
        } else {
            entries(report, columns(report, selection), csv);
        }
        csv.flush();
    }

    /** With the title and the note that the analyst gave to the whole, in every row. */
    private static List<Column> columns(Report report, ColumnSelection selection) {
        List<Column> columns = new ArrayList<>(selection.in(report).columns());
        report.collection().flatMap(Report.ReportCollection::title).ifPresent(title -> columns.add(Column.COLLECTION));
        report.collection()
                .flatMap(Report.ReportCollection::note)
                .ifPresent(note -> columns.add(Column.COLLECTION_NOTE));
        return columns;
    }

    private static void table(ReportTable table, CSVPrinter csv) throws IOException {
        for (List<String> row : table.lines()) {
            csv.printRecord(row.stream().map(text -> new SpreadsheetText(text).defused()));
        }
    }

    private static void entries(Report report, List<Column> columns, CSVPrinter csv) throws IOException {
        csv.printRecord(columns.stream().map(Column::label));
        for (NumberedItem row : NumberedItem.of(report)) {
            csv.printRecord(columns.stream().map(column -> column.cell(row).defused()));
        }
    }
}
