package jirei.lucene;

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
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * All forms of an index, the most frequent first: the terms of its word view, the runs of its texts ({@link Runs}), and
 * names. A form that differs in case only is one, written as its name is, or else as most often.
 *
 * <p>How often a form occurs is the most that any one field says, since a title's words stand in the body too. Beyond
 * 200,000 forms the rarest are left out; names are not.
 */
final class Forms {
    private static final int MOST = 200_000;
    private static final int SHORTEST_CALLED = 3;
    private static final int LONGEST = 40;

    private final List<Form> all;
    private final Map<String, Form> byKey;

    private Forms(Map<String, Form> found) {
        this.all = found.values().stream()
                .sorted(Comparator.comparing(Form::name)
                        .reversed()
                        .thenComparing(Comparator.comparingInt(Form::frequency).reversed())
                        .thenComparing(Form::text))
                .limit(MOST)
                .sorted(Comparator.comparingInt(Form::frequency).reversed().thenComparing(Form::text))
                .toList();
        this.byKey = new HashMap<>(all.size() * 2);
        all.forEach(form -> byKey.put(key(form.text()), form));
    }

    static Forms of(IndexReader reader, Collection<String> names) throws IOException {
        Map<String, Form> found = new HashMap<>();
        for (String text : EntryDocuments.TEXTS) {
            boolean title = text.equals(EntryDocuments.TITLE);
            collect(reader, EntryDocuments.runsOf(text), title, found);
        }
        for (String text : EntryDocuments.TEXTS) {
            collect(reader, View.WORD.of(text), false, found);
        }
        for (String name : names) {
            String text = Normalizer.fold(name).strip();
            if (text.length() > 1) {
                add(found, new Form(text, 1, true));
            }
        }
        return new Forms(found);
    }

    List<Form> all() {
        return all;
    }

    /** The form that is written so, in either case; サーバー is also held where サーバ, its stem, is. */
    Optional<Form> find(String word) {
        return Optional.ofNullable(byKey.get(key(word)))
                .or(() -> isStemmed(word) ? find(word.substring(0, word.length() - 1)) : Optional.empty());
    }

    /** Whether the analysis drops the last character, as JapaneseKatakanaStemFilter does from four letters on. */
    private static boolean isStemmed(String word) {
        return word.length() > 3 && word.endsWith("ー") && Kana.isKana(word);
    }

    private static void collect(IndexReader reader, String field, boolean title, Map<String, Form> found)
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
                add(found, new Form(text, each.docFreq(), title && isCalled(text)));
            }
        }
    }

    /** Whether a run of a title is called by its sound: Latin words, and kanji words that hardly any other sounds like. */
    private static boolean isCalled(String run) {
        return Kana.isLatin(run) || (run.length() >= SHORTEST_CALLED && Form.hasKanji(run));
    }

    private static void add(Map<String, Form> found, Form form) {
        found.merge(key(form.text()), form, Forms::together);
    }

    private static Form together(Form a, Form b) {
        boolean asB = a.name() == b.name() ? b.frequency() > a.frequency() : b.name();
        int frequency = Math.max(a.frequency(), b.frequency());
        return new Form(asB ? b.text() : a.text(), frequency, a.name() || b.name());
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
