package jirei.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jirei.casestudy.Entry;

/**
 * Entries that were chosen together, and how; the one shape in which lists, baskets and comparisons leave the program.
 *
 * <p>Its items are numbered from 1 through all sections, and the numbers are those of the citations.
 *
 * @param title the subject, for the reader
 * @param conditions how the entries were chosen
 * @param seen the day on which they were looked up
 * @param found how many there were; more than there are items where the report was cut
 * @param sections the items under their headings; a plain list is one section
 * @param table an overview of the items beside one another, as a comparison has one
 */
public record Report(
        String title,
        List<ReportCondition> conditions,
        LocalDate seen,
        int found,
        List<ReportSection> sections,
        Optional<ReportTable> table) {
    /** The most entries that a report may have. */
    public static final int LIMIT = 1_000;

    public Report {
        conditions = List.copyOf(conditions);
        sections = List.copyOf(sections);
        long count = count(sections);
        if (count > LIMIT || found < count) {
            throw new IllegalArgumentException("a report of " + count + " entries out of " + found);
        }
    }

    /** A report of all these items, in one section without a heading. */
    public static Report of(String title, List<ReportCondition> conditions, LocalDate seen, List<ReportItem> items) {
        return new Report(
                title,
                conditions,
                seen,
                items.size(),
                List.of(new ReportSection(Optional.empty(), items)),
                Optional.empty());
    }

    /** A report of these sections; where they have more entries than it may have, of the first ones. */
    public static Report of(
            String title,
            List<ReportCondition> conditions,
            LocalDate seen,
            List<ReportSection> sections,
            Optional<ReportTable> table) {
        return new Report(title, conditions, seen, (int) count(sections), atMost(LIMIT, sections), table);
    }

    /** The same report, if it was cut from so many entries. */
    public Report outOf(int found) {
        return new Report(title, conditions, seen, found, sections, table);
    }

    /** How many items it has. */
    public int count() {
        return (int) count(sections);
    }

    /** Whether there were more entries than it has. */
    public boolean isCut() {
        return count() < found;
    }

    /** All items, in the order of their numbers. */
    public List<ReportItem> items() {
        return sections.stream().flatMap(ReportSection::stream).toList();
    }

    private static List<ReportSection> atMost(int limit, List<ReportSection> sections) {
        List<ReportSection> kept = new ArrayList<>();
        int room = limit;
        for (ReportSection section : sections) {
            List<ReportItem> items = section.items().stream().limit(room).toList();
            room -= items.size();
            if (items.size() == section.items().size() || !items.isEmpty()) {
                kept.add(new ReportSection(section.heading(), items));
            }
        }
        return kept;
    }

    private static long count(List<ReportSection> sections) {
        return sections.stream().flatMap(ReportSection::stream).count();
    }

    /**
     * One thing that the entries were chosen by: {@code 都市: ソウル}.
     *
     * @param opening the text of a link; the value is its address then
     */
    public record ReportCondition(String label, String value, Optional<String> opening) {
        /** A condition without a link. */
        public ReportCondition(String label, String value) {
            this(label, value, Optional.empty());
        }

        /** Where the entries are found again, behind a few words in formats that have links. */
        public static ReportCondition address(String opening, String address) {
            return new ReportCondition("アドレス", address, Optional.of(opening));
        }
    }

    /** Items that belong together. */
    public record ReportSection(Optional<String> heading, List<ReportItem> items) {
        public ReportSection {
            items = List.copyOf(items);
        }

        private Stream<ReportItem> stream() {
            return items.stream();
        }
    }

    /**
     * An entry in a report.
     *
     * @param address of its page, for good; absolute where the server's name is known
     * @param note the analyst's note on it
     * @param foundBy the query that found it, where not all were found by one
     */
    public record ReportItem(Entry entry, String address, Optional<String> note, Optional<String> foundBy) {}

    /**
     * Texts in rows and columns.
     *
     * @param columns the heads of the columns, the first one that of the heads of the rows
     * @param rows each as long as the columns are many; a gap is stated, not left empty
     */
    public record ReportTable(List<String> columns, List<List<String>> rows) {
        public ReportTable {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("a row of " + row.size() + " cells under " + columns);
                }
            }
        }

        /** The heads of the columns, and below them the rows. */
        List<List<String>> lines() {
            return Stream.concat(Stream.of(columns), rows.stream()).toList();
        }
    }
}
