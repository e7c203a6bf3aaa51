package jirei.lucene.lexicon;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.japanese.Kana;
import jirei.japanese.Variants;
import jirei.lucene.analysis.IpadicWords;
import jirei.lucene.analysis.Readings;
import jirei.lucene.schema.GivenReadings;
import org.apache.lucene.index.IndexReader;

/**
 * The words and names of one snapshot, looked up by spelling, by reading or with typing errors.
 *
 * <p>Immutable and safe for use by many threads; the reader is not kept. The first look-ups, or {@link #prepare()}, take
 * about a second for 200,000 forms, all others less than a millisecond. Words must be normalized.
 */
public final class Lexicon {
    private static final int MOST_SPELLINGS = 6;
    private static final int LONGEST_SPELLING = 12;

    /** Between the parts of a compound in Latin letters. */
    private static final Pattern SEAM = Pattern.compile("(?<=[\\p{IsLatin}0-9])[-_ ](?=[\\p{IsLatin}0-9])");

    private final TermDictionary forms;
    private final Readings readings;
    private final RightWords right;
    private final JoinedWords joined;
    private final Once<SoundIndex> called;
    private final Once<SoundIndex> kanji;
    private final Once<SlipIndex> slips;
    private final Once<KanjiSlips> kanjiSlips;
    private final Once<Corrections> corrections;
    private final Once<NameStretches> stretches;
    private final Once<KanaWords> kana;
    private final Once<Map<String, List<LexiconForm>>> compounds;

    private Lexicon(TermDictionary forms, Readings readings, GivenReadings given, Predicate<String> wordLists) {
        this.forms = forms;
        this.readings = readings;
        this.called = new Once<>(() -> new SoundIndex(forms.all(), LexiconForm::isCalledByItsSound, readings, given));
        this.kanji = new Once<>(() -> new SoundIndex(
                forms.all(), form -> form.hasKanji() && form.text().length() <= LONGEST_SPELLING, readings));
        IpadicWords dictionary = new IpadicWords();
        this.right = new RightWords(forms, dictionary, wordLists);
        this.joined = new JoinedWords(forms, wordLists);
        this.slips = new Once<>(() -> new SlipIndex(forms.all(), readings));
        this.kanjiSlips = new Once<>(() -> new KanjiSlips(kanji.get(), readings, dictionary));
        this.corrections = new Once<>(() -> new Corrections(right, slips.get(), kanjiSlips.get()));
        this.stretches = new Once<>(() -> new NameStretches(forms, called.get(), dictionary));
        this.kana = new Once<>(() -> new KanaWords(forms, dictionary));
        this.compounds = new Once<>(() -> compounds(forms.all()));
    }

    /** The same words under other word lists. */
    private Lexicon(Lexicon same, Predicate<String> wordLists) {
        this.forms = same.forms;
        this.readings = same.readings;
        this.called = same.called;
        this.kanji = same.kanji;
        this.right = new RightWords(forms, new IpadicWords(), wordLists);
        this.joined = new JoinedWords(forms, wordLists);
        this.slips = same.slips;
        this.kanjiSlips = same.kanjiSlips;
        this.corrections = new Once<>(() -> new Corrections(right, same.slips.get(), same.kanjiSlips.get()));
        this.stretches = same.stretches;
        this.kana = same.kana;
        this.compounds = same.compounds;
    }

    private static Map<String, List<LexiconForm>> compounds(List<LexiconForm> forms) {
        return forms.stream()
                .filter(form -> SEAM.matcher(form.text()).find()
                        && Kana.isLatin(form.text().replace('_', '-')))
                .collect(Collectors.groupingBy(form -> closed(form.text())));
    }

    /**
     * Reads the words of an index, and the names whose readings the corpus gives.
     *
     * @param names the names of entries, cities and themes
     * @param readings shared by all snapshots of an index, so that no reading is computed twice
     * @param wordLists whether the word lists have a word, which is then never corrected
     */
    public static Lexicon of(
            IndexReader reader, Collection<String> names, Readings readings, Predicate<String> wordLists)
            throws IOException {
        GivenReadings given = GivenReadings.in(reader);
        Set<String> all = new LinkedHashSet<>(names);
        all.addAll(given.names());
        return new Lexicon(TermDictionary.of(reader, all), readings, given, wordLists);
    }

    /** The same words where other words are never corrected. Nothing is read or computed again. */
    public Lexicon with(Predicate<String> wordLists) {
        return new Lexicon(this, wordLists);
    }

    /** Computes now what would otherwise be computed by the first words that need it. */
    public void prepare() {
        corrections.prepare();
        stretches.prepare();
        kana.prepare();
        compounds.prepare();
    }

    /** Whether the word or name occurs, ignoring case. */
    public boolean holds(String word) {
        return forms.find(word).isPresent();
    }

    /** The number of entries in which it occurs; at least 1 for a name. */
    int frequency(String word) {
        return forms.find(word).map(LexiconForm::frequency).orElse(0);
    }

    /**
     * Names and katakana words with this reading, the most frequent first: {@code ソウル → ソウル}, {@code メタバス → メタバース},
     * {@code シングパス → Singpass}. Kanji words of the texts are excluded, since all homophones would match.
     *
     * @param foldedKana in the form of {@link Kana#fold}
     */
    public List<String> soundingLike(String foldedKana) {
        return texts(called.get().at(foldedKana));
    }

    /**
     * At most six other spellings of the word in the index, the most frequent first: {@code 手つづき → 手続き, 手続}, {@code サーバ
     * → サーバー}, {@code wifi → Wi-Fi}.
     */
    public List<String> spellingsOf(String word) {
        String sound = readings.of(word);
        Stream<LexiconForm> withKana = LexiconForm.hasKanji(word)
                ? kanji.get().at(sound).stream().filter(form -> Variants.sameWord(word, sound, form.text(), sound))
                : Stream.empty();
        Stream<LexiconForm> byRule = Variants.spellings(word).stream().flatMap(other -> forms.find(other).stream());
        Stream<LexiconForm> compound = compounds.get().getOrDefault(closed(word), List.of()).stream();
        return Stream.of(withKana, byRule, compound)
                .flatMap(found -> found)
                .filter(form -> !form.text().equalsIgnoreCase(word))
                .distinct()
                .sorted(Comparator.comparingInt(LexiconForm::frequency).reversed())
                .limit(MOST_SPELLINGS)
                .map(LexiconForm::text)
                .toList();
    }

    /**
     * At most three corrections of a word that the index lacks, or has far less often than the correction; the best
     * first. See {@link Corrections}.
     *
     * @param word a typed run of one script, not a token: the dictionary splits misspelt words wrongly
     */
    public List<String> corrections(String word) {
        return corrections.get().of(word);
    }

    /** The parts of a run of kana or Latin letters that match names by reading. See {@link NameStretches}. */
    public List<NameStretch> nameStretches(String run) {
        return stretches.get().in(run);
    }

    /** Whether the index, the word lists or the dictionary has the word or all its parts. */
    public boolean knows(String word) {
        return right.isHeldOrKnown(word) || RightWords.isMadeOf(word, right::isHeldOrKnown);
    }

    /** A noun typed in kana as the index writes it, in the other kana or in kanji: {@code ゴミ → ごみ}. See {@link KanaWords}. */
    public List<String> writtenOtherwise(String kanaWord) {
        return kana.get().written(kanaWord);
    }

    /** A noun typed in kana in kanji, if the index clearly has it so: {@code くるま → 車}. */
    public List<String> inKanji(String kanaWord) {
        return kana.get().inKanji(kanaWord);
    }

    /** An English compound typed as one word, with a blank between its parts: {@code smartcity → smart city}. */
    public Optional<String> apart(String word) {
        return joined.apart(word);
    }

    /** The word without the signs and blanks between its parts. */
    private static String closed(String word) {
        return SEAM.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static List<String> texts(List<LexiconForm> forms) {
        return forms.stream().map(LexiconForm::text).toList();
    }
}
