package jirei.web.study;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jirei.casestudy.Dimension;
import jirei.places.KnownPlaces;
import jirei.places.PlaceType;
import jirei.places.StudyPlaces;
import jirei.query.Query;
import jirei.search.IndexView;
import jirei.search.Refinement;

/**
 * Notes on the places that a query or a filter names and the study does not have: a place that was not researched, and
 * a name of no known place, are two different answers.
 */
final class PlaceNotes {
    /** A run of one script. Short Latin words are rather other abbreviations; ポーランド語 and 日本人 are no places. */
    private static final Pattern NAME = Pattern.compile(
            "(?:(?<![ぁ-ん])[ぁ-ん]{2,4}[市町]|[\\p{IsKatakana}ー]{2,}+(?:[市州](?!\\p{IsHan}))?|\\p{IsHan}{2,}+|[A-Z][A-Za-z]{3,}+)(?![語人系製])");

    private PlaceNotes() {}

    /**
     * The notes, in Japanese.
     *
     * @param view the study; its cities are asked only if a place is named
     */
    static List<String> of(Query query, Set<Refinement> refinements, IndexView view) {
        List<NamedPlace> named = Stream.of(picked(refinements, view), typed(query, view), spoken(query, view))
                .flatMap(places -> places)
                .distinct()
                .toList();
        if (named.isEmpty()) {
            return List.of();
        }
        StudyPlaces known = new StudyPlaces(view.cities());
        return named.stream()
                .filter(place -> known.inField(place.name()).isEmpty())
                .map(NamedPlace::note)
                .distinct()
                .toList();
    }

    /**
     * A named place.
     *
     * @param dimension in which it was typed or picked; empty for a word of the query
     * @param type empty if no such place is known
     */
    private record NamedPlace(Optional<Dimension> dimension, String name, Optional<PlaceType> type, boolean typed) {
        static NamedPlace in(Dimension dimension, String name, boolean typed, IndexView view) {
            return new NamedPlace(Optional.of(dimension), name, KnownPlaces.typeOf(name, view::isPlaceName), typed);
        }

        String note() {
            return type.map(known -> "「" + name + "」の調査資料はありません（調査されていない" + known.label() + "です）。")
                    .orElseGet(() -> "「" + name + "」の調査資料はありません（その名前の" + dimensionLabel() + "は分かりません）。"
                            + (typed ? "文字として探すには、" + name + " とだけ入力してください。" : ""));
        }

        private String dimensionLabel() {
            return dimension
                    .map(field -> field.equals(Dimension.REGION) ? "国・地域" : field.label())
                    .orElse("場所");
        }
    }

    private static Stream<NamedPlace> picked(Set<Refinement> refinements, IndexView view) {
        return refinements.stream()
                .filter(picked -> picked.dimension().isOfPlaces())
                .map(picked -> NamedPlace.in(picked.dimension(), picked.value(), false, view));
    }

    /** The places that words of the query are, such as ブラジル in {@code ブラジルの電子投票}; no part of another word. */
    private static Stream<NamedPlace> spoken(Query query, IndexView view) {
        return query.leaves()
                .flatMap(leaf -> text(leaf).stream())
                .flatMap(words -> NAME.matcher(words).results())
                .map(MatchResult::group)
                .flatMap(name -> KnownPlaces.typeOf(name, view::isPlaceName)
                        .map(type -> new NamedPlace(Optional.empty(), name, Optional.of(type), false))
                        .stream());
    }

    private static Optional<String> text(Query leaf) {
        return switch (leaf) {
            case Query.Words words -> Optional.of(words.text());
            case Query.NotAbout not -> Optional.of(not.text());
            case Query.Field field -> Optional.empty();
            case Query.Phrase phrase -> Optional.empty();
            case Query.Prefix prefix -> Optional.empty();
            case Query.Fuzzy fuzzy -> Optional.empty();
            case Query.MatchAll all -> Optional.empty();
            case Query.Not not -> Optional.empty();
            case Query.And and -> Optional.empty();
            case Query.Or or -> Optional.empty();
        };
    }

    private static Stream<NamedPlace> typed(Query query, IndexView view) {
        return query.leaves()
                .filter(Query.Field.class::isInstance)
                .map(Query.Field.class::cast)
                .filter(field -> field.dimension().isOfPlaces())
                .flatMap(field ->
                        field.values().stream().map(name -> NamedPlace.in(field.dimension(), name, true, view)));
    }
}
