package jirei.lucene.lexicon;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jirei.japanese.Kana;
import jirei.japanese.Normalizer;
import jirei.lucene.analysis.ScriptRuns;
import jirei.lucene.analysis.TextView;
import jirei.lucene.schema.IndexFields;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * All forms of an index, the most frequent first: the terms of its word view, the runs of its texts ({@link
 * ScriptRuns}), and names. Forms that differ only in case are one form, in the case of its name or else in the most
 * frequent one.
 *
 * <p>The frequency of a form is its highest in any one field, since the words of a title also occur in the body. Beyond
 * 200,000 forms the rarest are dropped, but never names.
 */
final class TermDictionary {
    private static final int MOST = 200_000;
    private static final int SHORTEST_CALLED = 3;
    private static final int LONGEST = 40;

    private final List<LexiconForm> all;
    private final Map<String, LexiconForm> byKey;

    private TermDictionary(Map<String, LexiconForm> found) {
        this.all = found.values().stream()
                .sorted(Comparator.comparing(LexiconForm::name)
                        .reversed()
                        .thenComparing(
                                Comparator.comparingInt(LexiconForm::frequency).reversed())
                        .thenComparing(LexiconForm::text))
                .limit(MOST)
                .sorted(Comparator.comparingInt(LexiconForm::frequency)
                        .reversed()
                        .thenComparing(LexiconForm::text))
                .toList();
        this.byKey = new HashMap<>(all.size() * 2);
        all.forEach(form -> byKey.put(key(form.text()), form));
    }

    static TermDictionary of(IndexReader reader, Collection<String> names) throws IOException {
        Map<String, LexiconForm> found = new HashMap<>();
        for (String text : IndexFields.TEXTS) {
            boolean title = text.equals(IndexFields.TITLE);
            collect(reader, IndexFields.runsOf(text), title, found);
        }
        for (String text : IndexFields.TEXTS) {
            collect(reader, TextView.WORD.of(text), false, found);
        }
        for (String name : names) {
            String text = Normalizer.fold(name).strip();
            if (text.length() > 1) {
                add(found, new LexiconForm(text, 1, true));
            }
        }
        return new TermDictionary(found);
    }

    List<LexiconForm> all() {
        return all;
    }

    /** The form with this spelling, ignoring case; サーバー is also found if only its stem サーバ is in the index. */
    Optional<LexiconForm> find(String word) {
        return Optional.ofNullable(byKey.get(key(word)))
                .or(() -> isStemmed(word) ? find(word.substring(0, word.length() - 1)) : Optional.empty());
    }

    /** Whether the analysis drops the last character, as JapaneseKatakanaStemFilter does from four letters on. */
    private static boolean isStemmed(String word) {
        return word.length() > 3 && word.endsWith("ー") && Kana.isKana(word);
    }

    private static void collect(IndexReader reader, String field, boolean title, Map<String, LexiconForm> found)
            throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            String text = term.utf8ToString();
            boolean stem = found.containsKey(text + "ー");
            if (text.length() <= LONGEST && !stem && text.codePoints().anyMatch(Character::isLetter)) {
                add(found, new LexiconForm(text, each.docFreq(), title && isCalled(text)));
            }
        }
    }

    /**
     * Whether a run of a title can be found by its reading: Latin words, and kanji words long enough to have few
     * homophones.
     */
    private static boolean isCalled(String run) {
        return Kana.isLatin(run) || (run.length() >= SHORTEST_CALLED && LexiconForm.hasKanji(run));
    }

    private static void add(Map<String, LexiconForm> found, LexiconForm form) {
        found.merge(key(form.text()), form, TermDictionary::together);
    }

    private static LexiconForm together(LexiconForm a, LexiconForm b) {
        boolean asB = a.name() == b.name() ? b.frequency() > a.frequency() : b.name();
        int frequency = Math.max(a.frequency(), b.frequency());
        return new LexiconForm(asB ? b.text() : a.text(), frequency, a.name() || b.name());
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
