package jirei.export;

import java.util.List;
import jirei.casestudy.Content.Fact;

/** A block of a {@link Draft}. */
sealed interface ReportBlock {
    /** The title of the report. */
    record ReportTitle(String text) implements ReportBlock {}

    /** A heading, level 1 for a part and 2 for an entry. */
    record ReportHeading(int level, String text) implements ReportBlock {}

    /** The properties of an entry in one line, with the number of its citation, or 0. */
    record KindLine(String text, int citation) implements ReportBlock {}

    /** A paragraph of the research, with the number of its citation, or 0. */
    record ReportParagraph(String text, int citation) implements ReportBlock {}

    /** A list item, depth 0 for the outermost, with the number of its citation, or 0. */
    record ReportListItem(int depth, String text, int citation) implements ReportBlock {}

    /** Labels and values. */
    record Pairs(List<Fact> facts) implements ReportBlock {
        public Pairs {
            facts = List.copyOf(facts);
        }
    }

    /** A label and a link. */
    record LabelledLink(String label, String text, String address) implements ReportBlock {
        /** Whether the address is absolute. */
        boolean isWhole() {
            return WebAddress.isWhole(address);
        }
    }

    /** A notice that is not part of the research: a label and a text. */
    record Remark(String label, String text) implements ReportBlock {}

    /** A table. */
    record ReportGrid(ReportTable table) implements ReportBlock {}

    /** An item of the list of citations: its number, its text and the address of its page. */
    record Cited(int number, List<Span> text, String address) implements ReportBlock {
        public Cited {
            text = List.copyOf(text);
        }
    }

    /** A part of a text, possibly a link; the address is empty if it is not. */
    record Span(String text, String address) {}
}
