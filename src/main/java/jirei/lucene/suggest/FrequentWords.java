package jirei.lucene.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import jirei.japanese.Kana;
import jirei.japanese.Scripts;
import jirei.lucene.analysis.SpokenWords;
import jirei.lucene.analysis.SpokenWords.SpokenWord;
import jirei.lucene.analysis.TextView;
import jirei.lucene.schema.IndexFields;
import jirei.search.Suggestion.SuggestionKind;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The nouns that occur in at least three entries: words of the dictionary, and compounds that stand alone in the texts,
 * such as 行政手続 and 高齢者. Katakana and Latin words are compounds only, since the dictionary splits unknown ones into no
 * words.
 */
final class FrequentWords {
    private static final int FEWEST_ENTRIES = 3;
    private static final int MOST = 30_000;

    private final SpokenWords spoken;
    private final Map<String, Noun> byKey = new HashMap<>();

    /** A noun and the terms by which it is in the index. */
    private record Noun(String text, List<Term> terms, int entries) {
        Noun and(Noun other) {
            List<Term> all = new ArrayList<>(terms);
            all.addAll(other.terms);
            return new Noun(entries >= other.entries ? text : other.text, all, Math.max(entries, other.entries));
        }
    }

    private FrequentWords(SpokenWords spoken) {
        this.spoken = spoken;
    }

    /**
     * The most frequent words, in no order.
     *
     * @param writings words of names in lower case, with how the names write them
     */
    static List<Candidate> in(IndexReader reader, SpokenWords spoken, Map<String, String> writings) throws IOException {
        FrequentWords words = new FrequentWords(spoken);
        for (String text : IndexFields.TEXTS) {
            words.addRuns(reader, IndexFields.runsOf(text));
        }
        for (String text : IndexFields.TEXTS) {
            words.addTerms(reader, TextView.WORD.of(text));
        }
        return words.byKey.values().stream()
                .sorted(Comparator.comparingInt(Noun::entries).reversed().thenComparing(Noun::text))
                .limit(MOST)
                .map(word -> new Candidate(
                        writings.getOrDefault(key(word.text()), word.text()),
                        SuggestionKind.WORD,
                        List.of(),
                        word.terms(),
                        word.entries()))
                .toList();
    }

    private void addRuns(IndexReader reader, String field) throws IOException {
        TermsEnum each = terms(reader, field);
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            String run = term.utf8ToString();
            if (each.docFreq() >= FEWEST_ENTRIES && (isSpelled(run) || (isNoun(run) && endsInAWord(run, reader)))) {
                add(new Noun(run, List.of(new Term(field, run)), each.docFreq()));
            }
        }
    }

    /** Whether its last part is a word in the texts; that of 高齢者向け is 向け, and not 向. */
    private boolean endsInAWord(String run, IndexReader reader) throws IOException {
        String last = run.substring(spoken.of(run).getLast().start());
        for (String text : IndexFields.TEXTS) {
            if (reader.docFreq(new Term(TextView.WORD.of(text), last)) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Terms are in lower case, and katakana words lack a long vowel at their end. */
    private void addTerms(IndexReader reader, String field) throws IOException {
        TermsEnum each = terms(reader, field);
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            String word = term.utf8ToString();
            if (each.docFreq() >= FEWEST_ENTRIES) {
                Noun found = new Noun(word, List.of(new Term(field, word)), each.docFreq());
                if (!isSpelled(word)) {
                    if (isWord(word) && isNoun(word)) {
                        add(found);
                    }
                } else {
                    for (String run : List.of(word, word + "ー")) {
                        byKey.computeIfPresent(
                                key(run),
                                (key, known) -> new Noun(
                                        known.text(),
                                        known.and(found).terms(),
                                        Math.max(known.entries(), found.entries())));
                    }
                }
            }
        }
    }

    private void add(Noun word) {
        byKey.merge(key(word.text()), word, Noun::and);
    }

    private static TermsEnum terms(IndexReader reader, String field) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        return terms == null ? TermsEnum.EMPTY : Objects.requireNonNull(terms.iterator());
    }

    /** Whether it is written in katakana or Latin letters. */
    private static boolean isSpelled(String word) {
        return word.codePointCount(0, word.length()) > 1
                && ((Kana.isKana(word) && word.codePoints().noneMatch(Scripts::isHiragana)) || Kana.isLatin(word));
    }

    private static boolean isWord(String word) {
        boolean several = word.codePointCount(0, word.length()) > 1;
        boolean ofLetters = word.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "ー-・.".indexOf(c) >= 0)
                && Character.isLetter(word.codePointAt(0));
        return several && ofLetters && !word.codePoints().allMatch(Scripts::isHiragana);
    }

    /** Whether it is a noun with nouns or suffixes behind it. */
    private boolean isNoun(String word) {
        List<SpokenWord> parts = spoken.of(word);
        boolean first = true;
        for (SpokenWord part : parts) {
            if (!part.noun() && (first || !part.suffix())) {
                return false;
            }
            first = false;
        }
        return !parts.isEmpty();
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
