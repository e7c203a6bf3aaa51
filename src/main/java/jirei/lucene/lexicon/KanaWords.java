package jirei.lucene.lexicon;

import java.util.List;
import java.util.stream.Stream;
import jirei.japanese.Kana;
import jirei.japanese.Scripts;
import jirei.japanese.Variants;
import jirei.lucene.analysis.IpadicWords;

/**
 * Finds how the index writes a noun that was typed in kana.
 *
 * <ul>
 *   <li>{@code ゴミ → ごみ}: the other kana
 *   <li>{@code クルマ → 車}, {@code らくがき → 落書き}: kanji that the dictionary reads so, if the index has the typed form far
 *       less often
 *   <li>{@code コウエン}: nothing where 公園 and 講演 are both common in the index
 *   <li>{@code コード}: nothing with a long vowel mark, which no reading of kanji has
 * </ul>
 *
 * <p>Limit: a homophone that only the dictionary has is not considered.
 */
final class KanaWords {
    private static final int SHORTEST = 2;
    private static final int CLEARLY = 5;

    /** Numbers in kana are mostly no numbers: ひとつ in 番号ひとつ. */
    private static final String NUMBERS = "一二三四五六七八九十百千万";

    /** The share of the most frequent homophone from which it is meant. */
    private static final double MOST = 0.8;

    private final TermDictionary forms;
    private final List<LexiconForm> all;
    private final IpadicWords dictionary;
    private final Buckets byReading;

    KanaWords(TermDictionary forms, IpadicWords dictionary) {
        this.forms = forms;
        this.all = forms.all();
        this.dictionary = dictionary;
        Buckets.Builder readings = new Buckets.Builder();
        for (int i = 0; i < all.size(); i++) {
            String text = all.get(i).text();
            if (LexiconForm.hasKanji(text) && NUMBERS.indexOf(text.charAt(0)) < 0) {
                for (String reading : dictionary.nounReadings(text)) {
                    readings.add(reading, i);
                }
            }
        }
        this.byReading = readings.build();
    }

    /** The word in the other kana and in kanji, as far as the index has it so. */
    List<String> written(String word) {
        return Stream.concat(inOtherKana(word), inKanji(word).stream()).toList();
    }

    private Stream<String> inOtherKana(String word) {
        return isTyped(word)
                ? Stream.of(Kana.katakana(word), hiragana(word))
                        .filter(other -> !other.equals(word))
                        .filter(other -> forms.find(other).isPresent())
                : Stream.empty();
    }

    /** The word in kanji; empty unless the index has it clearly more often than the kana and than its homophones. */
    List<String> inKanji(String word) {
        if (!isTyped(word)) {
            return List.of();
        }
        String reading = Kana.katakana(word);
        List<LexiconForm> found = readSo(reading);
        int typed = forms.find(word).map(LexiconForm::frequency).orElse(0);
        if (found.isEmpty() || found.getFirst().frequency() < CLEARLY * typed) {
            return List.of();
        }
        String likeliest = found.getFirst().text();
        List<LexiconForm> same = found.stream()
                .filter(form -> Variants.sameWord(likeliest, reading, form.text(), reading))
                .toList();
        return frequency(same) >= MOST * frequency(found)
                ? same.stream().map(LexiconForm::text).toList()
                : List.of();
    }

    /** The words read so, the most frequent first; of these those of one kanji, if there are any: {@code 鍵}, not {@code 科技}. */
    private List<LexiconForm> readSo(String reading) {
        List<LexiconForm> found = byReading
                .at(reading)
                .mapToObj(all::get)
                .filter(form -> dictionary.nounReadings(form.text()).contains(reading))
                .toList();
        List<LexiconForm> single =
                found.stream().filter(form -> form.text().length() == 1).toList();
        return single.isEmpty() ? found : single;
    }

    private static int frequency(List<LexiconForm> forms) {
        return forms.stream().mapToInt(LexiconForm::frequency).sum();
    }

    private static boolean isTyped(String word) {
        return word.length() >= SHORTEST && word.chars().allMatch(c -> Scripts.isHiragana(c) || Scripts.isKatakana(c));
    }

    private static String hiragana(String katakana) {
        return katakana.codePoints()
                .map(c -> c >= 'ァ' && c <= 'ヶ' ? c - 'ァ' + 'ぁ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
