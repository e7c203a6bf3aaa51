package jirei.query;

import java.util.Collection;
import java.util.stream.Collectors;
import jirei.casestudy.Dimension;

/** How Lucene's standard query parser writes a term: with all escaped that is text and could be syntax. */
final class Syntax {
    private Syntax() {}

    static String words(String text) {
        return escape(text);
    }

    static String prefix(String text) {
        return escape(text) + "*";
    }

    static String fuzzy(String text, int edits) {
        return escape(text) + "~" + edits;
    }

    static String phrase(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    static String phrase(String text, int slop) {
        return phrase(text) + "~" + slop;
    }

    static String field(Dimension dimension, Collection<String> values) {
        return escape(dimension.name()) + ":"
                + values.stream().map(Syntax::phrase).collect(Collectors.joining(" OR ", "(", ")"));
    }

    static String group(String syntax) {
        return "(" + syntax + ")";
    }

    /** {@code \O} of an operator is an O. */
    private static String escape(String text) {
        boolean operator = text.equals("AND") || text.equals("OR") || text.equals("NOT");
        StringBuilder escaped = new StringBuilder(operator ? "\\" : "");
        text.codePoints()
                .forEach(c -> escaped.append(c < 128 && !Character.isLetterOrDigit(c) ? "\\" : "")
                        .appendCodePoint(c));
        return escaped.toString();
    }
}
