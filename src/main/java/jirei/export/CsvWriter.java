package jirei.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * A table as comma-separated values (RFC 4180) that Excel opens with a double click: in UTF-8 with the mark that Excel
 * knows it by, a head, and a line for each row. What looks like a formula has an apostrophe before it.
 *
 * <p>One table only, since a line that is not of it would be taken for one that is: that of a comparison where there is
 * one, and else the entries, a line each. Conditions, and whether the report was cut, are not said.
 */
final class CsvWriter {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.MINIMAL).get();

    private CsvWriter() {}

    static void write(Report report, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CSVPrinter csv = new CSVPrinter(text, FORMAT);
        if (report.table().isPresent()) {
            table(report.table().get(), csv);
        } else {
            entries(report, csv);
        }
        csv.flush();
    }

    private static void table(Report.ReportTable table, CSVPrinter csv) throws IOException {
        for (List<String> row : table.lines()) {
            csv.printRecord(row.stream().map(text -> new SpreadsheetText(text).defused()));
        }
    }

    private static void entries(Report report, CSVPrinter csv) throws IOException {
        csv.printRecord(Column.ALL.stream().map(Column::label));
        for (NumberedItem row : NumberedItem.of(report)) {
            csv.printRecord(Column.ALL.stream().map(column -> column.cell(row).defused()));
        }
    }
}
