package jirei.lucene.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    /** The names of entries, without those that only repeat a shorter one; cities and themes are facet values. */
    private static List<Name> withoutLonger(List<Name> names) {
        Map<String, Integer> all = new HashMap<>();
        names.forEach(name -> all.merge(name.text(), name.entries(), Integer::max));
        return names.stream()
                .filter(name -> name.kind() != SuggestionKind.CITY && name.kind() != SuggestionKind.THEME)
                .filter(name -> !isLonger(name, all))
                .sorted(MORE_FIRST)
                .toList();
    }

    /**
     * Whether a name is another one with an explanation in brackets: {@code 情報システム庁(RIA)}; or with a name in quotes, of
     * the same entries: {@code ワンストップ窓口「サービスNSW」}.
     */
    private static boolean isLonger(Name name, Map<String, Integer> all) {
        return before(name, '(', ')').filter(all::containsKey).isPresent()
                || before(name, '「', '」')
                        .filter(shorter -> name.entries() >= all.getOrDefault(shorter, Integer.MAX_VALUE))
                        .isPresent();
    }

    private static Optional<String> before(Name name, char opening, char closing) {
        String text = name.text();
        int at = text.charAt(text.length() - 1) == closing ? text.indexOf(opening) : -1;
        return at > 0 ? Optional.of(text.substring(0, at).strip()) : Optional.empty();
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
