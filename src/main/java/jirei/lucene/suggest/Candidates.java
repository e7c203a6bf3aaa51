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
import jirei.japanese.Kana;
import jirei.japanese.Scripts;
import jirei.lucene.analysis.SpokenWords;
import jirei.lucene.analysis.TextView;
import jirei.lucene.schema.EntryNames;
import jirei.lucene.schema.EntryNames.Name;
import jirei.lucene.schema.IndexFields;
import jirei.search.Suggestion;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The texts offered as suggestions: the names of the index, and the nouns of its word view that occur in at least three
 * entries. Each text is suggested once, as its first kind.
 */
final class Candidates {
    private static final int FEWEST_ENTRIES = 3;
    private static final Comparator<Name> MORE_FIRST = Comparator.comparing(Name::kind)
            .thenComparing(Comparator.comparingInt(Name::entries).reversed());

    private final SpokenWords spoken;
    private final Map<String, String> writings = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Name> found = new ArrayList<>();

    private Candidates(SpokenWords spoken) {
        this.spoken = spoken;
    }

    static List<Name> in(IndexReader reader, SpokenWords spoken) throws IOException {
        Candidates candidates = new Candidates(spoken);
        candidates.addNames(EntryNames.in(reader));
        for (String text : IndexFields.TEXTS) {
            candidates.addWords(MultiTerms.getTerms(reader, TextView.WORD.of(text)));
        }
        return List.copyOf(candidates.found);
    }

    /** A bracket at the end of a title is dropped. */
    private void addNames(List<Name> names) {
        Set<String> all = new HashSet<>();
        names.forEach(name -> all.add(name.text()));
        for (Name name : names.stream().sorted(MORE_FIRST).toList()) {
            String text = name.text();
            int bracket = text.endsWith(")") ? text.indexOf('(') : -1;
            boolean hasShorter =
                    bracket > 0 && all.contains(text.substring(0, bracket).strip());
            boolean isTheme = name.kind() == Suggestion.SuggestionKind.THEME;
            if ((isTheme || !hasShorter) && seen.add(key(text))) {
                found.add(name);
            }
            spoken.of(text).forEach(word -> {
                String written = text.substring(word.start(), word.end());
                writings.putIfAbsent(key(written), written);
            });
        }
    }

    /** Terms are in lower case; those that match a name are written like the name. */
    private void addWords(@Nullable Terms terms) throws IOException {
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            if (each.docFreq() >= FEWEST_ENTRIES) {
                String word = term.utf8ToString();
                String text = writings.getOrDefault(word + "ー", writings.getOrDefault(word, word));
                if (isWord(word) && !seen.contains(word) && seen.add(key(text))) {
                    found.add(new Name(text, Suggestion.SuggestionKind.WORD, each.docFreq()));
                }
            }
        }
    }

    private boolean isWord(String word) {
        boolean several = word.codePointCount(0, word.length()) > 1;
        boolean ofLetters = word.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "ー-・.".indexOf(c) >= 0)
                && Character.isLetter(word.codePointAt(0));
        boolean hiragana = word.codePoints().allMatch(Scripts::isHiragana);
        return several && ofLetters && !hiragana && (Kana.isKana(word) || Kana.isLatin(word) || isNoun(word));
    }

    private boolean isNoun(String word) {
        return spoken.of(word).stream().allMatch(SpokenWords.SpokenWord::noun);
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
