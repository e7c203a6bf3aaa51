package jirei.lucene.lexicon;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import jirei.casestudy.EditDistance;
import jirei.japanese.Kana;
import jirei.lucene.analysis.Readings;

/**
 * Indexes forms by their deletion variants: the form with one or two letters deleted. Words within that many edits
 * share a variant, so that a look-up need not compare all forms (Garbe's Symmetric Delete spelling correction, 2012,
 * with its prefix of seven letters).
 *
 * <p>Kana are folded; Latin letters are compared in lower case without hyphens or blanks. Names that are not in kana
 * are also indexed by their reading, so that {@code シングバス} is near {@code Singpass}.
 */
final class SlipIndex {
    private static final int PREFIX = 7;
    private static final int TWO_SLIPS_FROM = 6;

    private final List<LexiconForm> forms;
    private final Readings readings;
    private final Buckets byRemainder;

    /** A form and its distance from a typed word. */
    record Near(LexiconForm form, String key, int distance) {}

    SlipIndex(List<LexiconForm> forms, Readings readings) {
        this.forms = forms;
        this.readings = readings;
        Buckets.Builder builder = new Buckets.Builder();
        for (int i = 0; i < forms.size(); i++) {
            LexiconForm form = forms.get(i);
            for (String key : keys(form)) {
                int slips = isSpelled(key) && key.length() + 1 >= TWO_SLIPS_FROM ? 2 : 1;
                for (String remainder : remainders(key, slips)) {
                    builder.add(remainder, i);
                }
            }
        }
        this.byRemainder = builder.build();
    }

    /** The forms within one or two typing errors of the typed word, unordered. */
    List<Near> near(String typed) {
        Stream<String> keys = Kana.isLatin(typed) ? Stream.of(key(typed), readings.of(typed)) : Stream.of(key(typed));
        return keys.flatMap(this::nearKey).distinct().toList();
    }

    /** The form of a word for comparison. */
    static String key(String word) {
        return Kana.fold(word.toLowerCase(Locale.ROOT)).replaceAll("[-_' ]", "");
    }

    private Stream<Near> nearKey(String typed) {
        int slips = isSpelled(typed) && typed.length() >= TWO_SLIPS_FROM ? 2 : 1;
        return remainders(typed, slips).stream()
                .flatMap(remainder -> byRemainder.at(remainder).boxed())
                .distinct()
                .map(forms::get)
                .flatMap(form -> keys(form).stream()
                        .filter(key -> Math.abs(key.length() - typed.length()) <= slips)
                        .map(key -> new Near(form, key, EditDistance.between(typed, key))))
                .filter(near -> near.distance() <= slips);
    }

    private Set<String> keys(LexiconForm form) {
        String key = key(form.text());
        return form.isCalledByItsSound() && !Kana.isKana(form.text())
                ? Set.copyOf(List.of(key, readings.ofIndexed(form.text())))
                : Set.of(key);
    }

    private static boolean isSpelled(String key) {
        return Kana.isKana(key) || Kana.isLatin(key);
    }

    private static Set<String> remainders(String key, int slips) {
        Set<String> remainders = new HashSet<>();
        collect(key.substring(0, Math.min(PREFIX, key.length())), slips, 0, remainders);
        return remainders;
    }

    private static void collect(String rest, int slips, int from, Set<String> remainders) {
        remainders.add(rest);
        for (int i = from; slips > 0 && i < rest.length(); i++) {
            collect(rest.substring(0, i) + rest.substring(i + 1), slips - 1, i, remainders);
        }
    }
}
