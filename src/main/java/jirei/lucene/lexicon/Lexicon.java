package jirei.lucene.lexicon;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jirei.japanese.Kana;
import jirei.japanese.Variants;
import jirei.lucene.analysis.IpadicWords;
import jirei.lucene.analysis.Readings;
import org.apache.lucene.index.IndexReader;

/**
 * The words and names of one snapshot, looked up by spelling, by sound or with a typing error.
 *
 * <p>Immutable and safe for use by many threads; the reader is not kept. Building takes about a second for 200,000 forms, a
 * look-up less than a millisecond. Words must be normalised.
 */
public final class Lexicon {
    private static final int MOST_SPELLINGS = 6;
    private static final int LONGEST_SPELLING = 12;

    private final TermDictionary forms;
    private final Readings readings;
    private final SoundIndex called;
    private final SoundIndex kanji;
    private final Corrections corrections;
    private final NameStretches stretches;

    private Lexicon(TermDictionary forms, Readings readings) {
        this.forms = forms;
        this.readings = readings;
        this.called = new SoundIndex(forms.all(), LexiconForm::isCalledByItsSound, readings);
        this.kanji = new SoundIndex(
                forms.all(), form -> form.hasKanji() && form.text().length() <= LONGEST_SPELLING, readings);
        IpadicWords dictionary = new IpadicWords();
        this.corrections = new Corrections(
                new RightWords(forms, dictionary),
                new SlipIndex(forms.all(), readings),
                new KanjiSlips(kanji, readings, dictionary));
        this.stretches = new NameStretches(forms, called, dictionary);
    }

    /**
     * The words of an index.
     *
     * @param names what entries, cities and themes are called
     * @param readings how words sound; the same for each state of an index, so that none is worked out twice
     */
    public static Lexicon of(IndexReader reader, Collection<String> names, Readings readings) throws IOException {
        return new Lexicon(TermDictionary.of(reader, names), readings);
    }

    /** Whether the word or name occurs as it is, in either case. */
    public boolean holds(String word) {
        return forms.find(word).isPresent();
    }

    /** In how many entries it occurs; one at least for a name. */
    int frequency(String word) {
        return forms.find(word).map(LexiconForm::frequency).orElse(0);
    }

    /**
     * Names, and words of katakana, that sound so, the most frequent first: {@code ソウル → ソウル}, {@code メタバス →
     * メタバース}, {@code シングパス → Singpass}. Words of the texts that are written in kanji are not called by their sound,
     * since every homophone would be meant.
     *
     * @param foldedKana as {@link Kana#fold} has it
     */
    public List<String> soundingLike(String foldedKana) {
        return texts(called.at(foldedKana));
    }

    /**
     * The index's other spellings of the word, six at most, the most frequent first: {@code 手つづき → 手続き, 手続},
     * {@code サーバ → サーバー}.
     */
    public List<String> spellingsOf(String word) {
        String sound = readings.of(word);
        Stream<LexiconForm> withKana = LexiconForm.hasKanji(word)
                ? kanji.at(sound).stream().filter(form -> Variants.sameWord(word, sound, form.text(), sound))
                : Stream.empty();
        Stream<LexiconForm> byRule = Variants.spellings(word).stream().flatMap(other -> forms.find(other).stream());
        return Stream.concat(withKana, byRule)
                .filter(form -> !form.text().equalsIgnoreCase(word))
                .distinct()
                .sorted(Comparator.comparingInt(LexiconForm::frequency).reversed())
                .limit(MOST_SPELLINGS)
                .map(LexiconForm::text)
                .toList();
    }

    /**
     * What was probably meant by a word that the index does not hold, or holds far less often; three at most, the best
     * first. See {@link Corrections}.
     *
     * @param word a stretch of one script as it was typed, not a token: the dictionary cuts misspelt words into rubbish
     */
    public List<String> corrections(String word) {
        return corrections.of(word);
    }

    /** The parts of a run of kana or Latin letters that sound like names. See {@link NameStretches}. */
    public List<NameStretch> nameStretches(String run) {
        return stretches.in(run);
    }

    private static List<String> texts(List<LexiconForm> forms) {
        return forms.stream().map(LexiconForm::text).toList();
    }
}
