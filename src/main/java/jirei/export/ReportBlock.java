package jirei.export;

import java.util.List;
import jirei.casestudy.Content.Fact;

/** A piece of a {@link Draft}, from top to bottom. */
sealed interface ReportBlock {
    /** The title of all. */
    record ReportTitle(String text) implements ReportBlock {}

    /** A heading, 1 for that of a part and 2 for that of an entry. */
    record ReportHeading(int level, String text) implements ReportBlock {}

    /** What kind of entry it is, in one line; behind it the number of its citation, or 0. */
    record KindLine(String text, int citation) implements ReportBlock {}

    /** A paragraph of the research; behind it the number of its citation, or 0. */
    record ReportParagraph(String text, int citation) implements ReportBlock {}

    /** An item of a list, 0 for the outermost; behind it the number of its citation, or 0. */
    record ReportListItem(int depth, String text, int citation) implements ReportBlock {}

    /** Labels and values. */
    record Pairs(List<Fact> facts) implements ReportBlock {
        public Pairs {
            facts = List.copyOf(facts);
        }
    }

    /** A label, and words that lead to an address. */
    record LabelledLink(String label, String text, String address) implements ReportBlock {
        /** Whether one gets there from anywhere. */
        boolean isWhole() {
            return address.matches("https?://.*");
        }
    }

    /** Something to heed that is not of the research: a label and a text. */
    record Remark(String label, String text) implements ReportBlock {}

    /** Rows and columns under heads. */
    record ReportGrid(Report.ReportTable table) implements ReportBlock {}

    /** An entry of the list of citations: its number, its text and the address of its page. */
    record Cited(int number, List<Span> text, String address) implements ReportBlock {
        public Cited {
            text = List.copyOf(text);
        }
    }

    /** A part of a text that may lead somewhere; empty where it does not. */
    record Span(String text, String address) {}
}
