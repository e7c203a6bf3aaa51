package jirei.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table of texts whose rows are grouped under headings.
 *
 * @param columns the column headers, the first one that of the row headers
 */
public record ReportTable(List<String> columns, List<RowGroup> groups) {
    public ReportTable {
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
        for (RowGroup group : groups) {
            for (List<String> row : group.rows()) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("a row of " + row.size() + " cells under " + columns);
                }
            }
        }
    }

    /** A table without headings between its rows. */
    public static ReportTable of(List<String> columns, List<List<String>> rows) {
        return new ReportTable(columns, List.of(new RowGroup(Optional.empty(), rows)));
    }

    /** Whether there are no headings between the rows. */
    boolean isPlain() {
        return groups.stream().allMatch(group -> group.heading().isEmpty());
    }

    /** All rows, for formats without headings between rows: each row header names its group. */
    List<List<String>> rows() {
        return groups.stream().flatMap(RowGroup::named).toList();
    }

    /** The header and {@link #rows()}. */
    List<List<String>> lines() {
        return Stream.concat(Stream.of(columns), rows().stream()).toList();
    }

    /**
     * Rows under a heading.
     *
     * @param heading empty if the row headers need none
     * @param rows each with as many cells as there are columns; a missing value is stated, not left empty
     */
    public record RowGroup(Optional<String> heading, List<List<String>> rows) {
        public RowGroup {
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** The heading above the rows; none above a single row of the same name. */
        Optional<String> above() {
            return heading.filter(
                    text -> rows.size() != 1 || !rows.getFirst().getFirst().equals(text));
        }

        private Stream<List<String>> named() {
            return heading.isEmpty()
                    ? rows.stream()
                    : rows.stream()
                            .map(row -> Stream.concat(
                                            Stream.of(heading.get() + ": " + row.getFirst()),
                                            row.stream().skip(1))
                                    .toList());
        }
    }
}
