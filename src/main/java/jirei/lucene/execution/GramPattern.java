package jirei.lucene.execution;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.japanese.Scripts;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * What terms and phrases of the gram view look like in a text in lower case, so that they are found there without the
 * index: pairs of characters as they are, Latin words as whole words, and signs only between what is no pair.
 */
final class GramPattern {
    private static final String SIGNS = "[^\\p{L}\\p{N}]*";
    private static final String NO_WORD = "[\\p{IsLatin}\\p{N}]";

    private GramPattern() {}

    /** The pattern of a term, of any of several terms, or of an exact phrase. */
    static Pattern of(Query query) {
        return Pattern.compile(
                switch (query) {
                    case TermQuery term -> unit(term.getTerm().text());
                    case SynonymQuery any -> any(any.getTerms().stream().map(Term::text));
                    case PhraseQuery phrase ->
                        phrase(
                                Arrays.stream(phrase.getTerms())
                                        .map(term -> List.of(term.text()))
                                        .toList(),
                                phrase.getPositions());
                    case MultiPhraseQuery phrase ->
                        phrase(
                                Arrays.stream(phrase.getTermArrays())
                                        .map(terms -> Arrays.stream(terms)
                                                .map(Term::text)
                                                .toList())
                                        .toList(),
                                phrase.getPositions());
                    default -> throw new IllegalArgumentException("neither terms nor a phrase: " + query);
                });
    }

    private static String any(Stream<String> terms) {
        return terms.sorted(Comparator.comparingInt(String::length).reversed())
                .map(GramPattern::unit)
                .collect(Collectors.joining("|"));
    }

    private static String phrase(List<List<String>> terms, int[] positions) {
        TreeMap<Integer, String> units = new TreeMap<>();
        TreeMap<Integer, Boolean> joined = new TreeMap<>();
        for (int i = 0; i < positions.length; i++) {
            String first = terms.get(i).getFirst();
            int length = first.codePointCount(0, first.length());
            if (!Scripts.isEastAsian(first.codePointAt(0))) {
                units.put(positions[i], "(?:" + any(terms.get(i).stream()) + ")");
            } else {
                int second = first.offsetByCodePoints(0, 1);
                units.put(positions[i], unit(first.substring(0, second)));
                if (length == 2 && terms.get(i).size() == 1) {
                    units.put(positions[i] + 1, unit(first.substring(second)));
                    joined.put(positions[i], true);
                }
            }
        }
        StringBuilder pattern = new StringBuilder();
        units.forEach((position, unit) -> {
            boolean touches = joined.getOrDefault(position - 1, false);
            pattern.append(pattern.isEmpty() || touches ? "" : SIGNS).append(unit);
        });
        return pattern.toString();
    }

    private static String unit(String term) {
        String quoted = Pattern.quote(term);
        return Scripts.isEastAsian(term.codePointAt(0))
                ? quoted
                : "(?<!" + NO_WORD + ")" + quoted + "(?!" + NO_WORD + ")";
    }
}
