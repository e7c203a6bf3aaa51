package jirei.query;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jirei.casestudy.Dimension;

/**
 * A query as an immutable tree that every engine translates.
 *
 * <p>{@link Object#toString} formats it as typed text, which {@link QueryParser} parses to the same query.
 */
public sealed interface Query {

    /** Every entry. */
    record MatchAll() implements Query {
        @Override
        public String toString() {
            return QueryFormatter.format(this);
        }
    }

    /** Text without blanks: a word, or a sentence of which not every word has to match. */
    record Words(String text) implements Query {
        @Override
        public String toString() {
            return QueryFormatter.format(this);
        }
    }

    /**
     * Text that must occur as typed.
     *
     * @param slop how many other words may stand between its words, 0 to {@value #MOST_SLOP}
     */
    record Phrase(String text, int slop) implements Query {
        /** The greatest slop: with more, the words are often in different sentences. */
        public static final int MOST_SLOP = 20;

        /**
         * A phrase with a slop.
         *
         * @throws IllegalArgumentException if the slop is out of range
         */
        public Phrase {
            if (slop < 0 || slop > MOST_SLOP) {
                throw new IllegalArgumentException("slop out of range: " + slop);
            }
        }

        /** A phrase with no other words between its own. */
        public Phrase(String text) {
            this(text, 0);
        }

        @Override
        public String toString() {
            return QueryFormatter.format(this);
        }
    }

    /** Words with this prefix. */
    record Prefix(String text) implements Query {
        @Override
        public String toString() {
            return QueryFormatter.format(this);
        }
    }

    /**
     * Words within an edit distance of the text.
     *
     * @param edits the greatest edit distance: letters replaced, missing, added or swapped, 1 to {@value #MOST_EDITS}
     */
    record Fuzzy(String text, int edits) implements Query {
        /** The greatest edit distance: with more, unrelated words match. */
        public static final int MOST_EDITS = 2;

        /**
         * A word with an edit distance.
         *
         * @throws IllegalArgumentException if the number of edits is out of range
         */
        public Fuzzy {
            if (edits < 1 || edits > MOST_EDITS) {
                throw new IllegalArgumentException("edits out of range: " + edits);
            }
        }

        @Override
        public String toString() {
            return QueryFormatter.format(this);
        }
    }

    /**
     * Entries with one of the values in a dimension.
     *
     * @param values in the form of {@link Dimension#valuesOf}; a part of a city's name matches the city
     */
    record Field(Dimension dimension, Set<String> values) implements Query {
        public Field {
            values = Set.copyOf(values);
        }

        @Override
        public String toString() {
            return QueryFormatter.format(this);
        }
    }

    /** Entries that the inner query does not match. */
    record Not(Query query) implements Query {
        @Override
        public String toString() {
            return QueryFormatter.format(this);
        }
    }

    /**
     * Entries that are not about a subject, though they may mention it. About a place are the entries from there.
     *
     * @param text a word or several without blanks
     */
    record NotAbout(String text) implements Query {
        @Override
        public String toString() {
            return QueryFormatter.format(this);
        }
    }

    /** Entries that all of the queries match. */
    record And(List<Query> queries) implements Query {
        public And {
            queries = List.copyOf(queries);
        }

        @Override
        public String toString() {
            return QueryFormatter.format(this);
        }
    }

    /** Entries that any of the queries matches. */
    record Or(List<Query> queries) implements Query {
        public Or {
            queries = List.copyOf(queries);
        }

        @Override
        public String toString() {
            return QueryFormatter.format(this);
        }
    }

    /** The innermost queries: the query itself, or those that it joins or excludes. */
    default Stream<Query> leaves() {
        return switch (this) {
            case And and -> and.queries().stream().flatMap(Query::leaves);
            case Or or -> or.queries().stream().flatMap(Query::leaves);
            case Not not -> not.query().leaves();
            case NotAbout not -> Stream.of(this);
            case Words words -> Stream.of(this);
            case Field field -> Stream.of(this);
            case MatchAll all -> Stream.of(this);
            case Phrase phrase -> Stream.of(this);
            case Prefix prefix -> Stream.of(this);
            case Fuzzy fuzzy -> Stream.of(this);
        };
    }

    /** Whether some entries are asked not to be found. */
    default boolean excludes() {
        return switch (this) {
            case Not not -> true;
            case NotAbout not -> true;
            case And and -> and.queries().stream().anyMatch(Query::excludes);
            case Or or -> or.queries().stream().anyMatch(Query::excludes);
            case Words words -> false;
            case Field field -> false;
            case MatchAll all -> false;
            case Phrase phrase -> false;
            case Prefix prefix -> false;
            case Fuzzy fuzzy -> false;
        };
    }

    /** Whether the query has words, fields and exclusions only: no phrase, no OR, no prefix and no fuzzy word. */
    default boolean isPlain() {
        return switch (this) {
            case Words words -> true;
            case Field field -> true;
            case Not not -> true;
            case NotAbout not -> true;
            case MatchAll all -> true;
            case And and -> and.queries().stream().allMatch(Query::isPlain);
            case Phrase phrase -> false;
            case Prefix prefix -> false;
            case Fuzzy fuzzy -> false;
            case Or or -> false;
        };
    }

    /** Whether the query searches the text of entries; values of fields and exclusions alone do not. */
    default boolean looksForWords() {
        return switch (this) {
            case Words words -> true;
            case Phrase phrase -> true;
            case Prefix prefix -> true;
            case Fuzzy fuzzy -> true;
            case MatchAll all -> false;
            case Field field -> false;
            case Not not -> false;
            case NotAbout not -> false;
            case And and -> and.queries().stream().anyMatch(Query::looksForWords);
            case Or or -> or.queries().stream().anyMatch(Query::looksForWords);
        };
    }
}
