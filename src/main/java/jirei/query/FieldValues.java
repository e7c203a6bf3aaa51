package jirei.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jirei.casestudy.Attribute;
import jirei.casestudy.Dimension;
import jirei.casestudy.Rating;
import jirei.casestudy.StudyDimension;
import jirei.casestudy.Theme;
import jirei.casestudy.YearRange;
import jirei.places.PlaceNames;

/** Looks up the values of a dimension for typed text: {@code デジタル →} three themes, {@code ★○ →} two ratings. */
public final class FieldValues {
    private FieldValues() {}

    /** The values that the text means, in the form of {@link Dimension#valuesOf}; empty if the dimension has none. */
    public static Set<String> meantBy(Dimension dimension, String typed) {
        return switch (dimension) {
            case StudyDimension.THEME ->
                dimension.valueNamed(typed).map(Set::of).orElseGet(() -> themes(typed));
            case StudyDimension.RATING ->
                dimension.valueNamed(typed).map(Set::of).orElseGet(() -> marks(typed));
            case StudyDimension.CITY, StudyDimension.COUNTRY, StudyDimension.KIND ->
                dimension.valueNamed(typed).map(Set::of).orElseGet(Set::of);
            case StudyDimension.REGION ->
                dimension.valueNamed(typed).or(() -> place(typed)).map(Set::of).orElseGet(Set::of);
            case StudyDimension.YEAR ->
                dimension
                        .valueNamed(typed)
                        .or(() ->
                                SpokenYears.inField(typed, YearRange.thisYear()).map(YearRange::toString))
                        .map(Set::of)
                        .orElseGet(Set::of);
            case Attribute attribute -> attribute.valueNamed(typed).map(Set::of).orElseGet(Set::of);
        };
    }

    /** The name as typed, which stands for regions or countries: {@code 北欧}. */
    private static Optional<String> place(String typed) {
        return Optional.of(typed.strip()).filter(name -> PlaceNames.named(name).isPresent());
    }

    private static Set<String> themes(String text) {
        List<Theme> themes = Theme.containing(text);
        return (themes.isEmpty() ? Theme.recognized(text).stream() : themes.stream())
                .map(Theme::label)
                .collect(Collectors.toSet());
    }

    /** The ratings of text that has only marks, {@code ★○ → BENCHMARK, INFORMATION}; otherwise none. */
    private static Set<String> marks(String text) {
        List<Optional<Rating>> ratings = text.codePoints()
                .mapToObj(Character::toString)
                .map(Rating::ofMark)
                .toList();
        return ratings.stream().allMatch(Optional::isPresent)
                ? ratings.stream().flatMap(Optional::stream).map(Rating::name).collect(Collectors.toSet())
                : Set.of();
    }
}
