package jirei.corpus.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jirei.casestudy.NameReading;
import jirei.extraction.inline.InlineReading;
import jirei.extraction.inline.InlineText;
import jirei.japanese.Kana;
import jirei.japanese.Normalizer;
import jirei.japanese.Scripts;

/**
 * The names in a text that has ruby or furigana: each word with a reading, and words with nothing but kana and blanks
 * between them as one, since each kanji may have a reading of its own.
 *
 * <ul>
 *   <li>紀尾井(キオイ)町(チョウ) → 紀尾井 キオイ, 紀尾井町 キオイチョウ
 *   <li>山(やま)の手(て) → 山の手 やまのて
 *   <li>a reading that is no kana, such as the dots of emphasis, is none; nor is that of a single character
 * </ul>
 */
public final class NameReadings {
    /** In characters; a longer text is no name. */
    private static final int LONGEST = 60;

    private NameReadings() {}

    /** The names in a text, with their readings. */
    public static Set<NameReading> in(InlineText text) {
        Set<NameReading> names = new LinkedHashSet<>();
        List<InlineReading> together = new ArrayList<>();
        for (InlineReading reading : text.readings()) {
            add(text.text(), List.of(reading), names);
            boolean goesOn = !together.isEmpty()
                    && isReadAsItStands(text.text().substring(together.getLast().end(), reading.start()));
            if (!goesOn) {
                add(text.text(), together, names);
                together.clear();
            }
            together.add(reading);
        }
        add(text.text(), together, names);
        return names;
    }

    private static boolean isReadAsItStands(String between) {
        return between.chars().allMatch(c -> c == ' ' || c == '　' || Kana.isKana(String.valueOf((char) c)));
    }

    private static void add(String text, List<InlineReading> readings, Set<NameReading> names) {
        if (readings.isEmpty()) {
            return;
        }
        StringBuilder kana = new StringBuilder();
        int at = readings.getFirst().start();
        for (InlineReading reading : readings) {
            kana.append(text, at, reading.start()).append(reading.reading());
            at = reading.end();
        }
        of(text.substring(readings.getFirst().start(), at), kana.toString()).ifPresent(names::add);
    }

    /** A name with its reading; none if it has no kanji or the reading is no kana. */
    public static Optional<NameReading> of(String name, String reading) {
        String written = name.strip();
        String kana = Normalizer.fold(reading).replaceAll("[\\s\\p{Z}・]", "");
        boolean isName = written.length() > 1
                && written.length() <= LONGEST
                && written.codePoints().anyMatch(Scripts::isKanji);
        return isName && Kana.isKana(kana) ? Optional.of(new NameReading(written, kana)) : Optional.empty();
    }
}
