package jirei.lucene.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.lucene.vocabulary.ExpansionRule;
import jirei.lucene.vocabulary.Vocabulary;

/**
 * The synonyms of the words of a query. A form is known by the terms that the index's own analyzer makes
 * of it, so that 見守りを and 見守り are one; where it cuts the form in another way between particles (クラウドソーシング, but
 * クラ and ウドソーシング behind と), by those terms too.
 *
 * <p>Only the word view is asked. Forms that it cuts alike are one form here, and a form of which it loses too much
 * ({@link FormTerms}) has no synonyms.
 */
public final class SynonymRules {
    private final Vocabulary vocabulary;
    private final JapaneseAnalyzers analyzers;
    private Optional<Map<List<String>, List<Synonym>>> found = Optional.empty();
    private int longest;

    /**
     * The rules of a vocabulary, by the terms of these analyzers, which should be made of the same vocabulary. Its forms
     * are analysed when the first rule is asked for, once.
     */
    public SynonymRules(Vocabulary vocabulary, JapaneseAnalyzers analyzers) {
        this.vocabulary = vocabulary;
        this.analyzers = analyzers;
    }

    /**
     * The synonyms of a span of a query, the nearest first.
     *
     * @param terms the span's terms in the word view, one to {@link #longest()}
     */
    public List<Synonym> of(List<String> terms) {
        return rules().getOrDefault(terms, List.of());
    }

    /** The number of terms in the longest span that has synonyms; 0 where there are none at all. */
    public int longest() {
        rules();
        return longest;
    }

    private synchronized Map<List<String>, List<Synonym>> rules() {
        if (found.isEmpty()) {
            Map<List<String>, List<Synonym>> rules = read();
            longest = rules.keySet().stream().mapToInt(List::size).max().orElse(0);
            found = Optional.of(rules);
        }
        return found.get();
    }

    private Map<List<String>, List<Synonym>> read() {
        Map<String, FormTerms> terms = vocabulary.expansions().stream()
                .flatMap(expansion -> Stream.of(expansion.from(), expansion.to()))
                .distinct()
                .parallel()
                .collect(Collectors.toConcurrentMap(form -> form, form -> FormTerms.of(form, analyzers)));
        Map<List<String>, Map<List<String>, Synonym>> nearest = new HashMap<>();
        for (ExpansionRule expansion : vocabulary.expansions()) {
            FormTerms from = terms.getOrDefault(expansion.from(), FormTerms.NONE);
            FormTerms to = terms.getOrDefault(expansion.to(), FormTerms.NONE);
            for (List<String> key : from.cuts()) {
                if (to.isWhole() && !to.cuts().contains(key)) {
                    nearest.computeIfAbsent(key, any -> new LinkedHashMap<>())
                            .merge(to.alone(), new Synonym(expansion.to(), expansion.relation()), SynonymRules::nearer);
                }
            }
        }
        return nearest.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> inOrder(entry.getValue().values())));
    }

    private static Synonym nearer(Synonym one, Synonym other) {
        return other.relation().compareTo(one.relation()) < 0 ? other : one;
    }

    private static List<Synonym> inOrder(Collection<Synonym> found) {
        List<Synonym> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing(Synonym::relation));
        return List.copyOf(sorted);
    }
}
