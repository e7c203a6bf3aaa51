package jirei.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * The entries as comma-separated values (RFC 4180) that Excel opens with a double click: in UTF-8 with the mark that Excel
 * knows it by, a head, a line an entry. What looks like a formula has an apostrophe before it.
 *
 * <p>Only the entries: a line of conditions above the head would be taken for the head.
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
        csv.printRecord(Column.ALL.stream().map(Column::label));
        for (Row row : Row.of(report)) {
            csv.printRecord(Column.ALL.stream().map(column -> column.cell(row).defused()));
        }
        csv.flush();
    }
}
