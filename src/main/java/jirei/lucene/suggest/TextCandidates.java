package jirei.lucene.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jirei.lucene.analysis.SpokenWords;
import jirei.lucene.schema.EntryNames;
import jirei.lucene.schema.EntryNames.Name;
import jirei.search.Suggestion.SuggestionKind;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * The names of entries and the frequent words of an index. Each text is there once, as a name if it is one, the most
 * frequent first.
 */
final class TextCandidates {
    private static final Comparator<Name> MORE_FIRST = Comparator.comparing(Name::kind)
            .thenComparing(Comparator.comparingInt(Name::entries).reversed());

    private TextCandidates() {}

    static List<Candidate> in(IndexReader reader, SpokenWords spoken) throws IOException {
        Map<String, String> writings = new HashMap<>();
        Map<String, Candidate> byKey = new HashMap<>();
        List<Name> names = EntryNames.in(reader);
        for (Name name : withoutLonger(names)) {
            byKey.putIfAbsent(key(name.text()), candidate(name));
        }
        for (Name name : names) {
            spoken.of(name.text()).forEach(word -> {
                String written = name.text().substring(word.start(), word.end());
                writings.putIfAbsent(key(written), written);
            });
        }
        for (Candidate word : FrequentWords.in(reader, spoken, writings)) {
            byKey.merge(key(word.text()), word, TextCandidates::together);
        }
        return byKey.values().stream()
                .sorted(Comparator.comparingInt(Candidate::entries).reversed().thenComparing(Candidate::text))
                .toList();
    }

    /** The names of entries, without those that are another name with a bracket at the end; cities and themes are facet values. */
    private static List<Name> withoutLonger(List<Name> names) {
        Set<String> all = new HashSet<>();
        names.forEach(name -> all.add(name.text()));
        return names.stream()
                .filter(name -> name.kind() != SuggestionKind.CITY && name.kind() != SuggestionKind.THEME)
                .filter(name -> {
                    int bracket = name.text().endsWith(")") ? name.text().indexOf('(') : -1;
                    return bracket <= 0
                            || !all.contains(name.text().substring(0, bracket).strip());
                })
                .sorted(MORE_FIRST)
                .toList();
    }

    private static Candidate candidate(Name name) {
        return new Candidate(name.text(), name.kind(), List.of(), List.of(EntryNames.term(name)), name.entries());
    }

    /** A name that is also a frequent word. */
    private static Candidate together(Candidate name, Candidate word) {
        List<Term> terms = new ArrayList<>(name.terms());
        terms.addAll(word.terms());
        return new Candidate(name.text(), name.kind(), List.of(), terms, Math.max(name.entries(), word.entries()));
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
