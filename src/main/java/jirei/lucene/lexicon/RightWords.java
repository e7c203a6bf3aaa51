package jirei.lucene.lexicon;

import java.util.function.Predicate;
import jirei.japanese.Kana;
import jirei.lucene.analysis.IpadicWords;

/**
 * Words that are not corrected: words that the index or the dictionary has, as a whole or in parts, words of the word
 * lists, and place names, of which one is a typing error away from another ({@code パリ}, {@code バリ}).
 */
final class RightWords {
    private static final int LONG = 6;

    private final TermDictionary forms;
    private final IpadicWords dictionary;

    private final Predicate<String> wordLists;

    /**
     * @param wordLists whether the word lists have a word
     */
    RightWords(TermDictionary forms, IpadicWords dictionary, Predicate<String> wordLists) {
        this.forms = forms;
        this.dictionary = dictionary;
        this.wordLists = wordLists;
    }

    /** Whether the word lists have the word, so that it must not be corrected although the texts may lack it: {@code LINE}. */
    boolean isWellKnown(String word) {
        return wordLists.test(word);
    }

    /** The frequency of the word in the index. */
    int frequency(String word) {
        return forms.find(word).map(LexiconForm::frequency).orElse(0);
    }

    /** Whether the word is a name and must not be corrected. */
    boolean isName(String word) {
        return forms.find(word).map(LexiconForm::name).orElse(false) || dictionary.isPlace(word);
    }

    /**
     * Whether the word is certainly correct. A long word that only the dictionary has may still be a rare spelling of a
     * word of the index: {@code プラットホーム}.
     */
    boolean isRight(String word) {
        return frequency(word) > 0
                || (dictionary.has(word)
                        ? LexiconForm.hasKanji(word) || Kana.fold(word).length() < LONG
                        : isMadeOf(word, this::isHeldOrKnown));
    }

    /** Whether the dictionary has the word as a whole. */
    boolean isWord(String word) {
        return dictionary.has(word);
    }

    /** Whether the dictionary has the word or all its parts. */
    boolean isKnown(String word) {
        return dictionary.has(word) || isMadeOf(word, dictionary::has);
    }

    boolean isHeldOrKnown(String word) {
        return frequency(word) > 0 || dictionary.has(word) || isWellKnown(word);
    }

    /** The minimum length of a part: two kanji, or three letters. */
    static int shortestPart(String word) {
        return LexiconForm.hasKanji(word) ? 2 : 3;
    }

    /** Whether the word is a row of two or more right parts. The ends of the word are tried once each, the last first. */
    static boolean isMadeOf(String word, Predicate<String> right) {
        int length = word.length();
        boolean[] ends = new boolean[length + 1];
        boolean several = false;
        for (int start = length - 1; start >= 0; start--) {
            String rest = word.substring(start);
            int shortest = shortestPart(rest);
            several = false;
            for (int end = start + shortest; end <= length - shortest && !several && !Kana.isLatin(rest); end++) {
                several = ends[end] && right.test(word.substring(start, end));
            }
            ends[start] = several || right.test(rest);
        }
        return several;
    }
}
