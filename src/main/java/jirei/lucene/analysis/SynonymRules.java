package jirei.lucene.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.japanese.Normalizer;
import jirei.lucene.vocabulary.ExpansionRule;
import jirei.lucene.vocabulary.Vocabulary;

/**
 * The synonyms of the words of a query. Forms are compared by their terms in the word view, so that 見守りを and 見守り are
 * equal. If the tokenizer splits a form differently between particles (クラウドソーシング, but クラ and ウドソーシング after と), those
 * terms are used as well.
 *
 * <p>Forms with the same terms are the same form here, and a form that loses too much in the analysis ({@link
 * FormTerms}) has no synonyms.
 */
public final class SynonymRules {
    private final Vocabulary vocabulary;
    private final JapaneseAnalyzers analyzers;
    private final Set<String> forms;
    private Optional<Map<List<String>, List<Synonym>>> found = Optional.empty();
    private int longest;

    /**
     * The rules of a vocabulary, keyed by the terms of these analyzers, which should be made from the same vocabulary.
     * The forms are analysed once, by {@link #prepare()} or when a synonym is first requested.
     */
    public SynonymRules(Vocabulary vocabulary, JapaneseAnalyzers analyzers) {
        this.vocabulary = vocabulary;
        this.analyzers = analyzers;
        this.forms = forms(vocabulary).map(SynonymRules::key).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The same with further lines of synonyms, which are read first.
     *
     * @throws jirei.lucene.vocabulary.VocabularyException if a line is invalid
     */
    SynonymRules with(List<String> lines) {
        return new SynonymRules(vocabulary.withSynonyms(lines), analyzers);
    }

    /** All forms of a vocabulary, each once. */
    static Stream<String> forms(Vocabulary vocabulary) {
        return vocabulary.expansions().stream()
                .flatMap(expansion -> Stream.of(expansion.from(), expansion.to()))
                .distinct();
    }

    /** Whether the word stands in the vocabulary, in any width and case. */
    public boolean has(String word) {
        return forms.contains(key(word));
    }

    private static String key(String form) {
        return Normalizer.fold(form).toLowerCase(Locale.ROOT);
    }

    /**
     * The synonyms of a span of a query, the nearest first.
     *
     * @param terms the span's terms in the word view, one to {@link #longest()}
     */
    public List<Synonym> of(List<String> terms) {
        return rules().getOrDefault(terms, List.of());
    }

    /** Reads the rules now, which the first synonym would do otherwise. */
    public void prepare() {
        rules();
    }

    /** The number of terms in the longest span with synonyms; 0 if there are no rules. */
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
        Map<String, FormTerms> terms = new HashMap<>(FormTermsFile.of(analyzers));
        forms(vocabulary).forEach(form -> terms.computeIfAbsent(form, any -> FormTerms.of(any, analyzers)));
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
