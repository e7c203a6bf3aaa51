package jirei.query;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jirei.casestudy.Dimension;

/**
 * What is looked for. {@link Object#toString} gives a query back in the language it was typed in, written out.
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
            return text;
        }
    }

    /** Text that must stand there as it is. */
    record Phrase(String text) implements Query {
        @Override
        public String toString() {
            return "\"" + text + "\"";
        }
    }

    /**
     * Entries with one of the values in a dimension.
     *
     * @param values in the form of {@link Dimension#valueOf}; of a city, a part of its name will do
     */
    record Field(Dimension dimension, Set<String> values) implements Query {
        public Field {
            values = Set.copyOf(values);
        }

        @Override
        public String toString() {
            return dimension.label() + ":" + String.join(",", new TreeSet<>(values));
        }
    }

    /** What the other does not match. */
    record Not(Query query) implements Query {
        @Override
        public String toString() {
            return "-" + query;
        }
    }

    /** What all of them match. */
    record And(List<Query> queries) implements Query {
        public And {
            queries = List.copyOf(queries);
        }

        @Override
        public String toString() {
            return joined(queries, " ");
        }
    }

    /** What any of them matches. */
    record Or(List<Query> queries) implements Query {
        public Or {
            queries = List.copyOf(queries);
        }

        @Override
        public String toString() {
            return joined(queries, " OR ");
        }
    }

    private static String joined(List<Query> queries, String operator) {
        return queries.stream().map(Query::toString).collect(Collectors.joining(operator, "(", ")"));
    }
}
