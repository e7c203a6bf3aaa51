package jirei.web.study;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jirei.casestudy.City;
import jirei.casestudy.Dimension;
import jirei.places.StudyPlaces;
import jirei.query.Query;
import jirei.search.Refinement;

/**
 * Notes on the places that a query or a filter names and the study does not have: a place that was not researched, and a
 * name of no known place, are two different answers.
 */
final class PlaceNotes {
    private PlaceNotes() {}

    /**
     * The notes, in Japanese.
     *
     * @param cities of the study; asked only if a place is named
     */
    static List<String> of(Query query, Set<Refinement> refinements, Supplier<List<City>> cities) {
        List<NamedPlace> named = Stream.concat(
                        refinements.stream()
                                .filter(picked -> picked.dimension().isOfPlaces())
                                .map(picked -> new NamedPlace(picked.dimension(), picked.value(), false)),
                        typed(query))
                .distinct()
                .toList();
        if (named.isEmpty()) {
            return List.of();
        }
        StudyPlaces known = new StudyPlaces(cities.get());
        return named.stream()
                .filter(place -> known.inField(place.name()).isEmpty())
                .map(NamedPlace::note)
                .distinct()
                .toList();
    }

    /** A named place. */
    private record NamedPlace(Dimension dimension, String name, boolean typed) {
        String note() {
            String kind = dimension.equals(Dimension.REGION) ? "国・地域" : dimension.label();
            return StudyPlaces.isPlace(name)
                    ? "「" + name + "」の調査資料はありません（調査されていない" + kind + "です）。"
                    : "「" + name + "」の調査資料はありません（その名前の" + kind + "は分かりません）。"
                            + (typed ? "文字として探すには、" + name + " とだけ入力してください。" : "");
        }
    }

    private static Stream<NamedPlace> typed(Query query) {
        return query.leaves()
                .filter(Query.Field.class::isInstance)
                .map(Query.Field.class::cast)
                .filter(field -> field.dimension().isOfPlaces())
                .flatMap(field -> field.values().stream().map(name -> new NamedPlace(field.dimension(), name, true)));
    }
}
