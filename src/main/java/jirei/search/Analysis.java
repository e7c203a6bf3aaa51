package jirei.search;

import java.util.List;

/**
 * How an engine analyses a text, step by step; it explains why something is found or not.
 *
 * @param normalized the text after character normalization; all offsets refer to it
 * @param query the parsed query in query syntax
 * @param notes the parts that were not understood, in Japanese
 * @param views the terms of each view of the text
 * @param expansions the expansions of words; empty without an index
 * @param asked the queries that the index runs; empty without an index
 */
public record Analysis(
        String normalized,
        String query,
        List<String> notes,
        List<ViewTokens> views,
        List<Expansion> expansions,
        List<Asked> asked) {
    public Analysis {
        notes = List.copyOf(notes);
        views = List.copyOf(views);
        expansions = List.copyOf(expansions);
        asked = List.copyOf(asked);
    }

    /**
     * The terms of a text in one view.
     *
     * @param view the name of the view, such as word
     */
    public record ViewTokens(String view, List<Term> terms) {
        public ViewTokens {
            terms = List.copyOf(terms);
        }
    }

    /**
     * A term and its position.
     *
     * @param position the token position, from 0
     * @param start the offset of the first character, from 0
     * @param end the offset behind the last character
     */
    public record Term(String text, int position, int start, int end) {}

    /**
     * A query as the engine runs it.
     *
     * @param role the part it plays in the search
     * @param query as the engine prints it
     */
    public record Asked(QueryPartRole role, String query) {}

    /** The role of a query in a search. */
    public enum QueryPartRole {
        /** Full matches, which are counted. */
        MATCH("全部一致の条件"),
        /** Partial matches, which follow the full ones. */
        PART("一部一致の条件"),
        /** Scoring. */
        RANK("順位づけ");

        private final String label;

        QueryPartRole(String label) {
            this.label = label;
        }

        /** The label on the page, in Japanese. */
        public String label() {
            return label;
        }
    }
}
