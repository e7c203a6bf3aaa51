package jirei.lucene.lexicon;

import java.util.function.Predicate;
import jirei.japanese.Kana;
import jirei.lucene.analysis.IpadicWords;

/**
 * Words that need no correction: those that the index or the dictionary knows, whole or part by part, and names of
 * places, which a slip turns into others ({@code パリ}, {@code バリ}).
 */
final class RightWords {
    private static final int LONG = 6;

    private final TermDictionary forms;
    private final IpadicWords dictionary;

    RightWords(TermDictionary forms, IpadicWords dictionary) {
        this.forms = forms;
        this.dictionary = dictionary;
    }

    /** How often the index holds the word. */
    int frequency(String word) {
        return forms.find(word).map(LexiconForm::frequency).orElse(0);
    }

    /** Whether the word is a name of something or of somewhere, and must stay. */
    boolean isName(String word) {
        return forms.find(word).map(LexiconForm::name).orElse(false) || dictionary.isPlace(word);
    }

    /**
     * Whether nothing speaks against the word. One that the index does not hold, and only the dictionary does, may still
     * be the lesser spelling where it is long: {@code プラットホーム}.
     */
    boolean isRight(String word) {
        return frequency(word) > 0
                || (dictionary.has(word)
                        ? LexiconForm.hasKanji(word) || Kana.fold(word).length() < LONG
                        : isMadeOf(word, this::isHeldOrKnown));
    }

    /** Whether the dictionary has the word or all of its parts. */
    boolean isKnown(String word) {
        return dictionary.has(word) || isMadeOf(word, dictionary::has);
    }

    boolean isHeldOrKnown(String word) {
        return frequency(word) > 0 || dictionary.has(word);
    }

    /** The shortest stretch that counts as a part: two kanji, or three letters. */
    static int shortestPart(String word) {
        return LexiconForm.hasKanji(word) ? 2 : 3;
    }

    private boolean isMadeOf(String word, Predicate<String> right) {
        int shortest = shortestPart(word);
        for (int i = shortest; i <= word.length() - shortest && !Kana.isLatin(word); i++) {
            String rest = word.substring(i);
            if (right.test(word.substring(0, i)) && (right.test(rest) || isMadeOf(rest, right))) {
                return true;
            }
        }
        return false;
    }
}
