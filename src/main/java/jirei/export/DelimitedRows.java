package jirei.export;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * Rows of values as text for pipes and programs: without a byte order mark, and each line ends in a line feed. Text that
 * looks like a formula is prefixed with an apostrophe, since such files are opened in spreadsheets too.
 */
public enum DelimitedRows {
    /** Comma-separated values with quotes (RFC 4180 but for the line ends). */
    CSV,
    /** Tab-separated values without quotes: tabs and line breaks inside a value become blanks. */
    TSV;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setQuoteMode(QuoteMode.MINIMAL)
            .setRecordSeparator("\n")
            .get();

    /** The rows as text, the first of which is usually a header. */
    public String text(List<List<String>> rows) {
        return switch (this) {
            case CSV -> csv(rows);
            case TSV ->
                rows.stream()
                        .map(row -> row.stream().map(DelimitedRows::unbroken).collect(Collectors.joining("\t")) + "\n")
                        .collect(Collectors.joining());
        };
    }

    private static String csv(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
            for (List<String> row : rows) {
                csv.printRecord(row.stream().map(value -> new SpreadsheetText(value).defused()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a string takes all that is written", e);
        }
        return text.toString();
    }

    private static String unbroken(String value) {
        return new SpreadsheetText(value.replaceAll("[\t\r\n]+", " ")).defused();
    }
}
