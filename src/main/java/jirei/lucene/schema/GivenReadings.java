package jirei.lucene.schema;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jirei.casestudy.Entry;
import jirei.casestudy.NameReading;
import jirei.japanese.Kana;
import jirei.japanese.Normalizer;
import org.apache.lucene.index.IndexReader;

/**
 * The names for which the corpus gives a reading ({@link NameReading}), with their readings. In the index a name and
 * its reading are one term.
 */
public final class GivenReadings {
    private static final char SEPARATOR = '\t';

    private final Map<String, Set<String>> readings;
    private final Set<String> names;

    private GivenReadings(Map<String, Set<String>> readings, Set<String> names) {
        this.readings = readings;
        this.names = names;
    }

    /** The terms of an entry. */
    static Stream<String> terms(Entry entry) {
        return entry.content().readings().stream()
                .map(reading -> Normalizer.fold(reading.name()).strip() + SEPARATOR + Normalizer.fold(reading.kana()))
                .distinct();
    }

    /** All in the index, except those of deleted entries only. */
    public static GivenReadings in(IndexReader reader) throws IOException {
        Map<String, Set<String>> readings = new HashMap<>();
        Set<String> names = new LinkedHashSet<>();
        for (String term :
                EntryNames.liveTerms(reader, IndexFields.NAME_READING).keySet()) {
            int at = term.indexOf(SEPARATOR);
            names.add(term.substring(0, at));
            readings.computeIfAbsent(key(term.substring(0, at)), name -> new LinkedHashSet<>())
                    .add(term.substring(at + 1));
        }
        return new GivenReadings(readings, names);
    }

    /** No readings. */
    public static GivenReadings none() {
        return new GivenReadings(Map.of(), Set.of());
    }

    /** The names that have a reading, folded, in the case of the corpus. */
    public Set<String> names() {
        return Collections.unmodifiableSet(names);
    }

    /** The readings of a name in the form of {@link Kana#fold}, ignoring its case. */
    public List<String> sounds(String name) {
        return of(name).stream().map(Kana::fold).distinct().toList();
    }

    /** The readings of a name as the corpus gives them, ignoring its case. */
    public List<String> of(String name) {
        return List.copyOf(readings.getOrDefault(key(name), Set.of()));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
