package jirei.query;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jirei.casestudy.Dimension;

/**
 * What is looked for. {@link Object#toString} gives a query back in the language it was typed in: {@link QueryParser}
 * reads it as the same query.
 */
public sealed interface Query {

    /** Every entry. */
    record MatchAll() implements Query {
        @Override
        public String toString() {
            return "*";
        }
    }

    /** Text without blanks: a word, or a sentence of which not every word is needed. */
    record Words(String text) implements Query {
        @Override
        public String toString() {
            return Written.words(text);
        }
    }

    /**
     * Text that must stand there as it is.
     *
     * @param slop how many words more than typed may stand between its words
     */
    record Phrase(String text, int slop) implements Query {
        /** The greatest slop: two words of about one sentence. */
        public static final int MOST_SLOP = 20;

        public Phrase {
            if (slop < 0 || slop > MOST_SLOP) {
                throw new IllegalArgumentException("slop out of range: " + slop);
            }
        }

        /** The very text. */
        public Phrase(String text) {
            this(text, 0);
        }

        @Override
        public String toString() {
            return Written.phrase(text) + (slop == 0 ? "" : "~" + slop);
        }
    }

    /** Words that begin so. */
    record Prefix(String text) implements Query {
        @Override
        public String toString() {
            return Written.word(text) + "*";
        }
    }

    /**
     * A word that may be written a little differently.
     *
     * @param edits how many letters at most may be other ones, be missing, be too many or be swapped
     */
    record Fuzzy(String text, int edits) implements Query {
        /** With more, words are alike that have nothing in common. */
        public static final int MOST_EDITS = 2;

        public Fuzzy {
            if (edits < 1 || edits > MOST_EDITS) {
                throw new IllegalArgumentException("edits out of range: " + edits);
            }
        }

        @Override
        public String toString() {
            return Written.word(text) + (edits == WordEnding.usualEdits(text) ? "~" : "~" + edits);
        }
    }

    /**
     * Entries with one of the values in a dimension.
     *
     * @param values in the form of {@link Dimension#valuesOf}; of a city, a part of its name will do
     */
    record Field(Dimension dimension, Set<String> values) implements Query {
        public Field {
            values = Set.copyOf(values);
        }

        @Override
        public String toString() {
            return new TreeSet<>(values)
                    .stream().map(Written::value).collect(Collectors.joining(",", dimension.typed() + ":", ""));
        }
    }

    /** What the other does not match. */
    record Not(Query query) implements Query {
        @Override
        public String toString() {
            return "-" + inBrackets(query, query instanceof And || query instanceof Or);
        }
    }

    /** What all of them match. */
    record And(List<Query> queries) implements Query {
        public And {
            queries = List.copyOf(queries);
        }

        @Override
        public String toString() {
            return queries.stream()
                    .map(query -> inBrackets(query, query instanceof And))
                    .collect(Collectors.joining(" "));
        }
    }

    /** What any of them matches. */
    record Or(List<Query> queries) implements Query {
        public Or {
            queries = List.copyOf(queries);
        }

        @Override
        public String toString() {
            return queries.stream()
                    .map(query -> inBrackets(query, query instanceof And || query instanceof Or))
                    .collect(Collectors.joining(" OR "));
        }
    }

    /** Whether it asks for something in the text of entries, and not only for values of fields or against something. */
    default boolean looksForWords() {
        return switch (this) {
            case Words words -> true;
            case Phrase phrase -> true;
            case Prefix prefix -> true;
            case Fuzzy fuzzy -> true;
            case MatchAll all -> false;
            case Field field -> false;
            case Not not -> false;
            case And and -> and.queries().stream().anyMatch(Query::looksForWords);
            case Or or -> or.queries().stream().anyMatch(Query::looksForWords);
        };
    }

    private static String inBrackets(Query query, boolean needed) {
        return needed ? "(" + query + ")" : query.toString();
    }
}
