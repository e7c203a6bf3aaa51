package jirei.web.url;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jirei.export.ColumnSelection;
import jirei.web.http.BadRequest;

/**
 * How a file is made, whichever entries it has: {@code title=海外事例&column=名称&column=概要}.
 *
 * @param title in place of the usual one
 * @param columns of a spreadsheet
 */
public record ExportOptions(Optional<String> title, ColumnSelection columns) {
    /** The most characters of a title. */
    public static final int LONGEST_TITLE = 200;

    /**
     * Parses the query parameters; others are ignored.
     *
     * @throws BadRequest if the title is too long or there is no such column
     */
    public static ExportOptions of(Map<String, List<String>> parameters) {
        return new ExportOptions(title(parameters), columns(parameters));
    }

    private static Optional<String> title(Map<String, List<String>> parameters) {
        Optional<String> title = parameters.getOrDefault("title", List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
        title.filter(text -> text.length() > LONGEST_TITLE).ifPresent(text -> {
            throw new BadRequest("題名は" + LONGEST_TITLE + "文字までです。" + text.length() + "文字あります。");
        });
        return title;
    }

    private static ColumnSelection columns(Map<String, List<String>> parameters) {
        List<String> labels = parameters.getOrDefault("column", List.of()).stream()
                .filter(label -> !label.isBlank())
                .toList();
        return ColumnSelection.named(labels)
                .orElseThrow(() -> new BadRequest("アドレスの「column」に「" + String.join("、", labels) + "」は使えません。使えるのは "
                        + String.join("、", ColumnSelection.labels()) + " です。"));
    }
}
