package jirei.export;

import java.util.List;
import jirei.casestudy.Content.Fact;

/** A piece of a {@link Draft}, from top to bottom. */
sealed interface Block {
    /** The title of all. */
    record Title(String text) implements Block {}

    /** A heading, 1 for that of a part and 2 for that of an entry. */
    record Heading(int level, String text) implements Block {}

    /** What kind of entry it is, in one line; behind it the number of its citation, or 0. */
    record Line(String text, int citation) implements Block {}

    /** A paragraph of the research; behind it the number of its citation, or 0. */
    record Paragraph(String text, int citation) implements Block {}

    /** An item of a list, 0 for the outermost; behind it the number of its citation, or 0. */
    record Item(int depth, String text, int citation) implements Block {}

    /** Labels and values. */
    record Pairs(List<Fact> facts) implements Block {}

    /** A label, and words that lead to an address. */
    record Way(String label, String text, String address) implements Block {
        /** Whether one gets there from anywhere. */
        boolean isWhole() {
            return address.matches("https?://.*");
        }
    }

    /** Something to heed that is not of the research: a label and a text. */
    record Remark(String label, String text) implements Block {}

    /** Rows and columns under heads. */
    record Grid(Report.Table table) implements Block {}

    /** An entry of the list of citations: its number, its text and the address of its page. */
    record Cited(int number, List<Span> text, String address) implements Block {}

    /** A part of a text that may lead somewhere; empty where it does not. */
    record Span(String text, String address) {}
}
