package jirei.lucene.lexicon;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jirei.casestudy.City;
import jirei.japanese.Normalizer;
import jirei.places.StudyPlace;
import jirei.places.StudyPlaces;
import jirei.search.Refinement;

/**
 * The cities of an index by their folded names, to recognise them in queries: {@code ソウル}, {@code ソウル市} and {@code 札幌}
 * for 札幌市.
 *
 * <p>Immutable. A table may bring more than a thousand cities, so it is made once for a snapshot.
 */
public final class KnownCities {
    private static final List<String> SUFFIXES = List.of("", "市", "特別市", "州", "都", "国", "市役所");

    /** The ends of the names of Japanese cities that may be left out. */
    private static final List<String> ENDS = List.of("市", "都", "府", "県");

    /** In characters, of a name that is looked for within a text. */
    private static final int SHORTEST_WITHIN = 3;

    private final StudyPlaces places;
    private final Map<String, String> byFoldedName = new LinkedHashMap<>();

    /** The names of these cities. */
    public KnownCities(Collection<City> cities) {
        this.places = new StudyPlaces(cities);
        cities.forEach(city -> byFoldedName.putIfAbsent(Normalizer.fold(city.name()), city.name()));
    }

    /** The cities by all other names, with their countries and regions. */
    public StudyPlaces places() {
        return places;
    }

    /** The values of the study that a value means, which may call a place by any of its names; itself where it means none. */
    public List<Refinement> meant(Refinement value) {
        return places.renamed(value.dimension(), value.value())
                .map(KnownCities::values)
                .orElse(List.of(value));
    }

    /** The values of a place. */
    public static List<Refinement> values(StudyPlace place) {
        return Refinement.allOf(place.dimension(), place.values());
    }

    /** The name of the city that a folded word names, if it is unambiguous. */
    public Optional<String> named(String word) {
        return SUFFIXES.stream()
                .filter(word::endsWith)
                .map(suffix -> word.substring(0, word.length() - suffix.length()))
                .flatMap(name -> Stream.ofNullable(byFoldedName.get(name)))
                .findFirst()
                .or(() -> shortened(word));
    }

    /** The names that stand in a folded text, by their folded form. */
    public Map<String, String> within(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        byFoldedName.forEach((folded, name) -> {
            if (folded.length() >= SHORTEST_WITHIN && text.contains(folded)) {
                found.put(folded, name);
            }
        });
        return found;
    }

    /** The city of this name without its last character, 札幌 for 札幌市, if there is only one: 大阪 may be 市 or 府. */
    private Optional<String> shortened(String word) {
        List<String> meant = ENDS.stream()
                .flatMap(end -> Stream.ofNullable(byFoldedName.get(word + end)))
                .toList();
        return word.length() > 1 && meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }
}
