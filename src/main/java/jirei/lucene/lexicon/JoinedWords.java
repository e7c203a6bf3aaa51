package jirei.lucene.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Takes English compounds apart that were typed as one word.
 *
 * <ul>
 *   <li>{@code smartcity → smart city}, {@code onestop → one stop}: the word lists have the compound
 *   <li>{@code generativeai → generative ai}: the index lacks the word and has both parts
 *   <li>{@code website}, {@code Barcelona}: left alone, since the index has the word
 * </ul>
 */
final class JoinedWords {
    private static final Pattern LETTERS = Pattern.compile("[a-zA-Z]{6,40}");
    private static final int SHORTEST = 2;

    /** Shorter parts are fragments of words too often, unless the word lists have them: {@code ai}. */
    private static final int LONG = 4;

    private final TermDictionary forms;
    private final Predicate<String> wordLists;

    JoinedWords(TermDictionary forms, Predicate<String> wordLists) {
        this.forms = forms;
        this.wordLists = wordLists;
    }

    /** The parts with a blank between them; empty if the word is not a compound of two. */
    Optional<String> apart(String word) {
        if (!LETTERS.matcher(word).matches()) {
            return Optional.empty();
        }
        List<List<String>> pairs = new ArrayList<>();
        for (int i = SHORTEST; i <= word.length() - SHORTEST; i++) {
            pairs.add(List.of(word.substring(0, i), word.substring(i)));
        }
        return pairs.stream()
                .map(pair -> String.join(" ", pair))
                .filter(parts -> wordLists.test(parts) || wordLists.test(parts.replace(' ', '-')))
                .findFirst()
                .or(() -> forms.find(word).isPresent() || wordLists.test(word) ? Optional.empty() : ofIndex(pairs));
    }

    private Optional<String> ofIndex(List<List<String>> pairs) {
        return pairs.stream()
                .filter(pair -> pair.stream().allMatch(this::isPart))
                .filter(pair -> pair.stream().anyMatch(part -> part.length() >= LONG))
                .max(Comparator.comparingInt(
                        pair -> pair.stream().mapToInt(this::frequency).min().orElse(0)))
                .map(pair -> String.join(" ", pair));
    }

    private boolean isPart(String part) {
        return frequency(part) > 0 && (part.length() >= LONG || wordLists.test(part));
    }

    private int frequency(String part) {
        return forms.find(part).map(LexiconForm::frequency).orElse(0);
    }
}
