package jirei.web.study;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jirei.casestudy.City;
import jirei.casestudy.Dimension;
import jirei.places.StudyPlaces;
import jirei.query.Query;
import jirei.search.Refinement;

/**
 * Notes on the places that a query or a filter names and the study does not have: a place that was not researched, and
 * a name of no known place, are two different answers.
 */
final class PlaceNotes {
    /** A run of one script. Short Latin words are rather other abbreviations; ポーランド語 and 日本人 are no places. */
    private static final Pattern NAME =
            Pattern.compile("(?:[\\p{IsKatakana}ー]{2,}+|\\p{IsHan}{2,}+|[A-Z][A-Za-z]{3,}+)(?![語人系製])");

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
                        Stream.concat(typed(query), spoken(query)))
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

    /** The countries and areas that words of the query are, such as ブラジル in {@code ブラジルの電子投票}; no part of another word. */
    private static Stream<NamedPlace> spoken(Query query) {
        return query.leaves()
                .filter(Query.Words.class::isInstance)
                .flatMap(words -> NAME.matcher(((Query.Words) words).text()).results())
                .map(MatchResult::group)
                .filter(StudyPlaces::isPlace)
                .map(name -> new NamedPlace(Dimension.COUNTRY, name, false));
    }

    private static Stream<NamedPlace> typed(Query query) {
        return query.leaves()
                .filter(Query.Field.class::isInstance)
                .map(Query.Field.class::cast)
                .filter(field -> field.dimension().isOfPlaces())
                .flatMap(field -> field.values().stream().map(name -> new NamedPlace(field.dimension(), name, true)));
    }
}
