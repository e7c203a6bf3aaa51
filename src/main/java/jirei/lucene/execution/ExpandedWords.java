package jirei.lucene.execution;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jirei.lucene.translation.QueryTerm;
import jirei.lucene.translation.TermAlternative;
import jirei.search.Expansion;
import jirei.search.MatchType;
import jirei.search.Offer;
import jirei.search.Refinement;

/** What the words of a query were expanded to, as a reader is told. */
public final class ExpandedWords {
    private ExpandedWords() {}

    /** What else than the words as typed is looked for. */
    public static List<Expansion> expansions(List<QueryTerm> queryTerms) {
        return queryTerms.stream()
                .flatMap(word -> word.alternatives().stream())
                .filter(alternative -> alternative.matchType() != MatchType.AS_TYPED && !alternative.isLoose())
                .collect(Collectors.groupingBy(
                        TermAlternative::typed,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                alternative -> new Expansion.ExpandedForm(
                                        alternative.form(), alternative.matchType(), alternative.weight()),
                                Collectors.toCollection(LinkedHashSet::new))))
                .entrySet()
                .stream()
                .map(entry -> new Expansion(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    /** The values that the words name, other than the picked ones. */
    public static List<Offer> offers(List<QueryTerm> queryTerms, Set<Refinement> picked) {
        return queryTerms.stream()
                .flatMap(word -> word.alternatives().stream())
                .flatMap(alternative -> alternative.named().stream())
                .filter(offer -> !picked.containsAll(offer.values()))
                .distinct()
                .toList();
    }
}
