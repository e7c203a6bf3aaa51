package jirei.lucene.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jirei.japanese.Kana;
import jirei.japanese.Normalizer;
import jirei.lucene.analysis.SpokenWords;
import jirei.lucene.analysis.SpokenWords.SpokenWord;
import jirei.lucene.schema.GivenReadings;
import jirei.lucene.suggest.Completion.By;

/**
 * The texts by which candidates can be typed: from their start or from any later noun in them, {@code 防犯カメラ} by 防犯,
 * bouh, ぼうh, カメ and kame; also by aliases of their beginning, {@code デジタルツイン} by {@code digital}. Never from within a
 * word.
 */
final class CompletionKeys {
    /** In candidates. Beyond these, candidates are typed from their start only, which takes a fifth of the memory. */
    private static final int MOST_WITH_LATER_WORDS = 30_000;

    /** In characters, of a text that is typed from later words too. */
    private static final int LONGEST_WITH_LATER_WORDS = 60;

    private final SpokenWords words;
    private final GivenReadings given;
    private final Aliases aliases;
    private final List<Typed> all = new ArrayList<>();
    private int candidates;

    /**
     * A text by which a candidate can be typed.
     *
     * @param script of the key
     */
    record Typed(String key, Script script, Completion completion) {}

    /** What a key is compared with. */
    enum Script {
        /** The typed text in lower case. */
        WRITTEN,
        /** The typed text in romaji ({@link Kana#romajiKey}). */
        SPOKEN,
        /** The same for the reading of kanji, which nobody types in katakana: シンガ is no beginning of 新型. */
        READ
    }

    CompletionKeys(SpokenWords words, GivenReadings given, Aliases aliases) {
        this.words = words;
        this.given = given;
        this.aliases = aliases;
    }

    /** All keys, in no order. */
    List<Typed> all() {
        return all;
    }

    /** Adds the keys of a candidate; the most frequent candidates should come first. */
    void add(Candidate candidate) {
        String text = Normalizer.fold(candidate.text());
        List<SpokenWord> parts = words.of(text);
        addFromItsStart(candidate, text, parts);
        given.of(text).forEach(kana -> addSpoken(candidate, kana, By.READING, Optional.of(kana)));
        if (candidates++ < MOST_WITH_LATER_WORDS && text.length() <= LONGEST_WITH_LATER_WORDS) {
            addFromLaterWords(candidate, text, parts);
        }
        addAliases(candidate, text, parts);
    }

    /** Adds keys for other names of a candidate; those in Latin letters are English, and typed as they are written. */
    void addNames(Candidate candidate, Collection<String> names) {
        for (String name : names) {
            String folded = Normalizer.fold(name);
            if (Kana.isLatin(folded)) {
                addWritten(candidate, folded, By.ALIAS, Optional.of(name));
            } else {
                addAlias(candidate, folded, "");
            }
        }
    }

    private void addFromItsStart(Candidate candidate, String text, List<SpokenWord> parts) {
        addWritten(candidate, text, By.TEXT, Optional.empty());
        addSpoken(candidate, text, By.READING, Optional.empty());
        Optional<String> reading = reading(text, parts, 0);
        reading.ifPresent(sound -> addRead(candidate, sound, By.READING, reading));
    }

    private void addFromLaterWords(Candidate candidate, String text, List<SpokenWord> parts) {
        for (int i = 0; i < parts.size(); i++) {
            SpokenWord word = parts.get(i);
            if (word.start() > 0 && word.noun()) {
                String rest = text.substring(word.start());
                addWritten(candidate, rest, By.LATER_WORD, Optional.empty());
                addSpoken(candidate, rest, By.LATER_WORD, Optional.empty());
                reading(text, parts, i).ifPresent(sound -> addRead(candidate, sound, By.LATER_WORD, Optional.empty()));
            }
        }
    }

    private void addAliases(Candidate candidate, String text, List<SpokenWord> parts) {
        for (SpokenWord word : parts) {
            String start = text.substring(0, word.end());
            String rest = text.substring(word.end());
            aliases.of(start).forEach(alias -> addAlias(candidate, alias, rest));
        }
    }

    private void addAlias(Candidate candidate, String alias, String rest) {
        addWritten(candidate, alias + rest, By.ALIAS, Optional.of(alias));
        addSpoken(candidate, alias + rest, By.ALIAS, Optional.of(alias));
        Optional<String> reading = reading(alias, words.of(alias), 0);
        reading.ifPresent(sound -> addRead(candidate, sound + rest, By.ALIAS, Optional.of(alias)));
        if (reading.isEmpty()) {
            Kana.ofRomaji(alias).ifPresent(sound -> addSpoken(candidate, sound + rest, By.ALIAS, Optional.of(alias)));
        }
    }

    private void addWritten(Candidate candidate, String text, By by, Optional<String> shown) {
        all.add(new Typed(text.toLowerCase(Locale.ROOT), Script.WRITTEN, new Completion(candidate, by, shown)));
    }

    private void addSpoken(Candidate candidate, String text, By by, Optional<String> shown) {
        all.add(new Typed(Kana.romajiKey(text), Script.SPOKEN, new Completion(candidate, by, shown)));
    }

    private void addRead(Candidate candidate, String reading, By by, Optional<String> shown) {
        all.add(new Typed(Kana.romajiKey(reading), Script.READ, new Completion(candidate, by, shown)));
    }

    /** The reading of the text from one of its words on; empty if it is written in kana. */
    private static Optional<String> reading(String text, List<SpokenWord> parts, int first) {
        StringBuilder reading = new StringBuilder();
        parts.subList(first, parts.size()).forEach(word -> reading.append(word.reading()));
        String kanji = text.substring(parts.isEmpty() ? 0 : parts.get(first).start());
        return kanji.codePoints().anyMatch(Character::isIdeographic)
                ? Optional.of(reading.toString())
                : Optional.empty();
    }
}
