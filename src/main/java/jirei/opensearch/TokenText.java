package jirei.opensearch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jirei.lucene.schema.IndexedTokens;

/**
 * Terms as a text that the cluster takes apart again: one position a line, several terms of one position with U+0001
 * between them, and U+0002 where a position has no term. So any cluster has exactly the terms that Jirei's analysis made.
 *
 * <p>A term with one of these characters is left out; no analysis makes one.
 */
final class TokenText {
    private static final String TOGETHER = "\u0001";
    private static final String GAP = "\u0002";
    private static final String LINE = "\n";

    private TokenText() {}

    /** The analysis settings that take the text apart: parts that every OpenSearch has. */
    static Map<String, Object> analysis(String analyzer) {
        return Map.of(
                "analyzer",
                Map.of(
                        analyzer,
                        Map.of(
                                "type", "custom",
                                "tokenizer", "positions",
                                "filter", List.of("together", "gaps"))),
                "tokenizer",
                Map.of(
                        "positions",
                        Map.of(
                                "type",
                                "char_group",
                                "tokenize_on_chars",
                                List.of(LINE),
                                "max_token_length",
                                1_000_000)),
                "filter",
                Map.of(
                        "together",
                        Map.of(
                                "type",
                                "pattern_capture",
                                "preserve_original",
                                false,
                                "patterns",
                                List.of("([^\\u0001]+)")),
                        "gaps",
                        Map.of("type", "stop", "stopwords", List.of(GAP))));
    }

    /** The terms of an indexed text. */
    static String of(IndexedTokens tokens) {
        StringBuilder text = new StringBuilder();
        tokens.positions().forEach(terms -> append(text, terms));
        return text.toString();
    }

    /** Terms at consecutive positions. */
    static String inOrder(List<String> terms) {
        StringBuilder text = new StringBuilder();
        terms.forEach(term -> append(text, List.of(term)));
        return text.toString();
    }

    /** Alternatives at positions, of which the lowest becomes the first. */
    static String at(List<List<String>> alternatives, int[] positions) {
        Map<Integer, List<String>> byPosition = new TreeMap<>();
        for (int i = 0; i < positions.length; i++) {
            byPosition.merge(positions[i], alternatives.get(i), TokenText::joined);
        }
        StringBuilder text = new StringBuilder();
        int next = byPosition.keySet().stream().findFirst().orElse(0);
        for (Map.Entry<Integer, List<String>> entry : byPosition.entrySet()) {
            for (; next < entry.getKey(); next++) {
                append(text, List.of());
            }
            append(text, entry.getValue());
            next++;
        }
        return text.toString();
    }

    private static List<String> joined(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static void append(StringBuilder text, List<String> terms) {
        List<String> sendable = terms.stream().filter(TokenText::isSendable).toList();
        text.append(text.isEmpty() ? "" : LINE).append(sendable.isEmpty() ? GAP : String.join(TOGETHER, sendable));
    }

    private static boolean isSendable(String term) {
        return !term.isEmpty() && !term.contains(TOGETHER) && !term.contains(GAP) && !term.contains(LINE);
    }
}
