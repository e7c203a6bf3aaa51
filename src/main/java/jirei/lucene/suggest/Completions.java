package jirei.lucene.suggest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import jirei.japanese.Kana;
import jirei.japanese.Normalizer;
import jirei.lucene.analysis.SpokenWords;
import jirei.lucene.analysis.SpokenWords.SpokenWord;
import jirei.lucene.schema.EntryNames.Name;
import jirei.lucene.schema.GivenReadings;
import jirei.search.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * Finds names by prefix in two sorted lists: as written, and in the romaji of {@link Kana#romajiKey}. Immutable and
 * safe for use by many threads.
 *
 * <p>A name may be typed from its start or from any later noun in it: {@code 防犯カメラ} by 防犯, bouh, ぼうh, カメ and kame; also
 * by aliases of its beginning: {@code デジタルツイン} by {@code digital}. Lucene's JapaneseCompletionAnalyzer also generates
 * romaji, but keeps the long vowel mark ({@code konpyuーtaー}, of which {@code konpyu-ta} is not a prefix).
 */
final class Completions {
    /** In characters; no name is longer. */
    private static final int LONGEST = 100;

    /** How a name was found, the best first. */
    private enum By {
        TEXT,
        READING,
        ALIAS,
        LATER_WORD
    }

    /**
     * A text by which a name can be typed.
     *
     * @param number the index of the name in the list of names
     * @param shown the reading or alias, unless it is the text of the name itself
     */
    private record Key(String key, By by, int number, Name name, Optional<String> shown) {}

    private static final Comparator<Key> PLAINEST_FIRST = Comparator.comparing(Key::by)
            .thenComparing(key -> key.shown().isPresent())
            .thenComparing(key -> key.shown().orElse(""));

    private static final Comparator<Key> BEST_FIRST = Comparator.comparing(Key::by)
            .thenComparingInt(key -> order(key.name().kind()))
            .thenComparingInt(key -> -key.name().entries())
            .thenComparingInt(key -> key.name().text().length())
            .thenComparing(key -> key.name().text());

    private final List<Key> written = new ArrayList<>();
    private final List<Key> spoken = new ArrayList<>();
    private int names;

    /** Completions to these names, whose texts must be distinct. */
    Completions(List<Name> names, SpokenWords words, GivenReadings given, Aliases aliases) {
        for (Name name : names) {
            addFromItsStart(name, words.of(name.text()));
            given.of(name.text()).forEach(kana -> addSpoken(name, kana, By.READING, Optional.of(kana)));
            addFromLaterWords(name, words.of(name.text()));
            addAliases(name, words, aliases);
            this.names++;
        }
        written.sort(Comparator.comparing(Key::key));
        spoken.sort(Comparator.comparing(Key::key));
    }

    /** The names with this prefix, the best first; a name equal to the typed text precedes all others. */
    List<Suggestion> of(String typed, int size) {
        String folded = Normalizer.fold(typed).strip();
        if (folded.isEmpty() || folded.length() > LONGEST) {
            return List.of();
        }
        @Nullable Key[] best = new Key[names];
        collect(written, lower(folded), best);
        collect(spoken, Kana.romajiKey(folded), best);
        Comparator<Key> typedToItsEnd =
                Comparator.comparing(key -> !key.name().text().equalsIgnoreCase(folded));
        Comparator<Key> order = typedToItsEnd.thenComparing(BEST_FIRST);
        List<Key> found =
                Arrays.stream(best).filter(Objects::nonNull).sorted(order).toList();
        int room = folded.length() > 1 ? size / 3 : 0;
        return withAliases(found, room, size).stream()
                .sorted(order)
                .map(key -> new Suggestion(
                        key.name().text(),
                        key.name().kind(),
                        key.shown(),
                        key.name().entries()))
                .toList();
    }

    /**
     * The best completions, with some places reserved for aliases of cities and themes, so that スマートシティ is shown
     * although many names start with smart.
     */
    private static List<Key> withAliases(List<Key> found, int room, int size) {
        List<Key> aliases = found.stream()
                .filter(key -> key.by() == By.ALIAS && order(key.name().kind()) < 2)
                .toList();
        List<Key> chosen = new ArrayList<>(aliases.subList(0, Math.min(aliases.size(), room)));
        found.stream()
                .filter(key -> !chosen.contains(key))
                .limit(size - chosen.size())
                .forEach(chosen::add);
        return chosen;
    }

    private static void collect(List<Key> keys, String prefix, @Nullable Key[] best) {
        if (prefix.isEmpty()) {
            return;
        }
        for (int i = firstFrom(keys, prefix);
                i < keys.size() && keys.get(i).key().startsWith(prefix);
                i++) {
            Key key = keys.get(i);
            Key before = best[key.number()];
            if (before == null || PLAINEST_FIRST.compare(key, before) < 0) {
                best[key.number()] = key;
            }
        }
    }

    private static int firstFrom(List<Key> keys, String prefix) {
        int low = 0;
        int high = keys.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keys.get(middle).key().compareTo(prefix) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void addFromItsStart(Name name, List<SpokenWord> words) {
        written.add(new Key(lower(name.text()), By.TEXT, names, name, Optional.empty()));
        addSpoken(name, name.text(), By.READING, Optional.empty());
        Optional<String> reading = reading(name.text(), words, 0);
        reading.ifPresent(sound -> addSpoken(name, sound, By.READING, reading));
    }

    private void addFromLaterWords(Name name, List<SpokenWord> words) {
        for (int i = 0; i < words.size(); i++) {
            SpokenWord word = words.get(i);
            if (word.start() > 0 && word.noun()) {
                String rest = name.text().substring(word.start());
                written.add(new Key(lower(rest), By.LATER_WORD, names, name, Optional.empty()));
                addSpoken(name, rest, By.LATER_WORD, Optional.empty());
                Optional<String> reading = reading(name.text(), words, i);
                reading.ifPresent(sound -> addSpoken(name, sound, By.LATER_WORD, Optional.empty()));
            }
        }
    }

    private void addAliases(Name name, SpokenWords spokenWords, Aliases aliases) {
        for (SpokenWord word : spokenWords.of(name.text())) {
            String start = name.text().substring(0, word.end());
            String rest = name.text().substring(word.end());
            for (String alias : aliases.of(start)) {
                written.add(new Key(lower(alias + rest), By.ALIAS, names, name, Optional.of(alias)));
                addSpoken(name, alias + rest, By.ALIAS, Optional.of(alias));
                reading(alias, spokenWords.of(alias), 0)
                        .or(() -> Kana.ofRomaji(alias))
                        .ifPresent(sound -> addSpoken(name, sound + rest, By.ALIAS, Optional.of(alias)));
            }
        }
    }

    private void addSpoken(Name name, String text, By by, Optional<String> shown) {
        spoken.add(new Key(Kana.romajiKey(text), by, names, name, shown));
    }

    /** The reading of the text from one of its words on; empty if it is written in kana. */
    private static Optional<String> reading(String text, List<SpokenWord> words, int first) {
        StringBuilder reading = new StringBuilder();
        words.subList(first, words.size()).forEach(word -> reading.append(word.reading()));
        String kanji = text.substring(words.isEmpty() ? 0 : words.get(first).start());
        return kanji.codePoints().anyMatch(Character::isIdeographic)
                ? Optional.of(reading.toString())
                : Optional.empty();
    }

    private static int order(Suggestion.SuggestionKind kind) {
        return switch (kind) {
            case CITY -> 0;
            case THEME -> 1;
            case INITIATIVE, PLAN, ORGANIZATION -> 2;
            case WORD -> 3;
        };
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
