package jirei.web.parts;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jirei.export.ColumnSelection;
import jirei.export.ExportFormat;
import jirei.web.url.ExportOptions;

/**
 * The form of the export menu: a title and the columns of spreadsheets, for the same entries as the links of the menu.
 *
 * @param path without the ending of a file: {@code /export}
 * @param fields the parameters that name the entries
 * @param title the title that the entries have already; empty where they have none
 */
public record ExportForm(String path, List<FormField> fields, String title) {
    public ExportForm {
        fields = List.copyOf(fields);
    }

    /** A column of spreadsheets. */
    public record ColumnChoice(String label, boolean chosen) {}

    /** A button for a format. */
    public record FormatButton(String label, String action) {}

    /** The form for the entries, with this title, that a link of the menu exports. */
    public static ExportForm of(Link export, String title) {
        String[] address = export.href().split("\\?", 2);
        List<FormField> fields = address.length < 2
                ? List.of()
                : Arrays.stream(address[1].split("&"))
                        .filter(pair -> !pair.isEmpty())
                        .map(ExportForm::field)
                        .toList();
        return new ExportForm(address[0].substring(0, address[0].lastIndexOf('.')), fields, title);
    }

    /** The columns, with those chosen that fit on a printed page. */
    public List<ColumnChoice> columns() {
        List<String> printed = ColumnSelection.printed();
        return ColumnSelection.labels().stream()
                .map(label -> new ColumnChoice(label, printed.contains(label)))
                .toList();
    }

    /** The formats that show the title. */
    public List<FormatButton> documents() {
        return buttons(Arrays.stream(ExportFormat.values()).filter(ExportFormat::isDocument));
    }

    /** The formats that have columns. */
    public List<FormatButton> tables() {
        return buttons(Arrays.stream(ExportFormat.values()).filter(ExportFormat::hasColumns));
    }

    /** The most characters of a title. */
    public int longestTitle() {
        return ExportOptions.LONGEST_TITLE;
    }

    private List<FormatButton> buttons(Stream<ExportFormat> formats) {
        return formats.map(format -> new FormatButton(
                        format.label().replaceFirst("（.*", "") + "で保存", path + "." + format.extension()))
                .toList();
    }

    private static FormField field(String pair) {
        String[] parts = pair.split("=", 2);
        return new FormField(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
