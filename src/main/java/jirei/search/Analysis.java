package jirei.search;

import java.util.List;

/**
 * What an engine makes of a text, step by step: for whoever wants to know why something is found, or is not.
 *
 * @param normalized the text in the one spelling of characters that is searched; all offsets are in it
 * @param query how the text is read as a query, written as one would type it
 * @param notes what in it was not understood, in Japanese
 * @param views the terms of each view of the text
 * @param expansions what else is looked for; empty where no index was asked
 * @param asked what the index is asked; empty where there is none
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
     * A text as one view cuts it into terms.
     *
     * @param view the name of the view, such as word
     */
    public record ViewTokens(String view, List<Term> terms) {
        public ViewTokens {
            terms = List.copyOf(terms);
        }
    }

    /**
     * A term and where it stands.
     *
     * @param position how many places it stands behind the first
     * @param start the first character, from 0
     * @param end the first character behind it
     */
    public record Term(String text, int position, int start, int end) {}

    /**
     * A query in the engine's own words.
     *
     * @param role what it decides
     * @param query as the engine prints it
     */
    public record Asked(QueryPartRole role, String query) {}

    /** What a part of the engine's query decides. */
    public enum QueryPartRole {
        /** What matches in full and is counted. */
        MATCH("全部一致の条件"),
        /** What matches in part and follows behind. */
        PART("一部一致の条件"),
        /** In which order hits come. */
        RANK("順位づけ");

        private final String label;

        QueryPartRole(String label) {
            this.label = label;
        }

        /** The role in Japanese, as the page names it. */
        public String label() {
            return label;
        }
    }
}
