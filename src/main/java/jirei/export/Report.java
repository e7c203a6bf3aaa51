package jirei.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jirei.casestudy.Entry;

/**
 * A selection of entries and its conditions; the common form in which lists, baskets and comparisons are exported.
 *
 * <p>Its items are numbered from 1 across all sections; the citations have the same numbers.
 *
 * @param title the subject, for the reader
 * @param conditions the conditions of the selection
 * @param seen the access date
 * @param found the number of entries before the report was cut, at least the number of items
 * @param sections the items under their headings; a plain list is one section
 * @param table an overview table, as of a comparison
 * @param collection what the analyst wrote on collected entries; empty for entries that a query found
 */
public record Report(
        String title,
        List<ReportCondition> conditions,
        LocalDate seen,
        int found,
        List<ReportSection> sections,
        Optional<ReportTable> table,
        Optional<ReportCollection> collection) {
    /** The maximum number of entries in a report. */
    public static final int LIMIT = 1_000;

    public Report {
        conditions = List.copyOf(conditions);
        sections = List.copyOf(sections);
        long count = count(sections);
        if (count > LIMIT || found < count) {
            throw new IllegalArgumentException("a report of " + count + " entries out of " + found);
        }
    }

    /** A report of entries that nobody named or noted. */
    public Report(
            String title,
            List<ReportCondition> conditions,
            LocalDate seen,
            int found,
            List<ReportSection> sections,
            Optional<ReportTable> table) {
        this(title, conditions, seen, found, sections, table, Optional.empty());
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

    /** A report of these sections; if they have more than {@value #LIMIT} entries, of the first ones. */
    public static Report of(
            String title,
            List<ReportCondition> conditions,
            LocalDate seen,
            List<ReportSection> sections,
            Optional<ReportTable> table) {
        return new Report(title, conditions, seen, (int) count(sections), atMost(LIMIT, sections), table);
    }

    /** The same report with this number of entries found. */
    public Report outOf(int found) {
        return new Report(title, conditions, seen, found, sections, table, collection);
    }

    /** The same report under the title that the analyst gives it. */
    public Report titled(String title) {
        return new Report(title, conditions, seen, found, sections, table, collection);
    }

    /** The same report of entries that were collected under this title and note. */
    public Report collected(ReportCollection collection) {
        return new Report(title, conditions, seen, found, sections, table, Optional.of(collection));
    }

    /** Whether the analyst put the entries under headings; those of other reports are the program's. */
    boolean hasHeadings() {
        return collection.isPresent()
                && sections.stream().anyMatch(section -> section.heading().isPresent());
    }

    /** The number of items. */
    public int count() {
        return (int) count(sections);
    }

    /** Whether more entries were found than the report has. */
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
     * A condition of the selection: {@code 都市: ソウル}.
     *
     * @param opening the text of a link; the value is then its address
     */
    public record ReportCondition(String label, String value, Optional<String> opening) {
        /** A condition without a link. */
        public ReportCondition(String label, String value) {
            this(label, value, Optional.empty());
        }

        /** A link to the same selection, with this text in formats that have links. */
        public static ReportCondition address(String opening, String address) {
            return new ReportCondition("アドレス", address, Optional.of(opening));
        }
    }

    /** The title and the note that the analyst gave to the whole. */
    public record ReportCollection(Optional<String> title, Optional<String> note) {}

    /** A group of items. */
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
     * @param address the permanent address of its page; absolute if the server's name is known
     * @param note the analyst's note on it
     * @param foundBy the query that found it, if the items were found by different queries
     */
    public record ReportItem(Entry entry, String address, Optional<String> note, Optional<String> foundBy) {}
}
