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

/** Which values of a dimension are meant by what was typed: {@code デジタル →} three themes, {@code ★○ →} two ratings. */
public final class FieldValues {
    private FieldValues() {}

    /** The values in the form of {@link Dimension#valuesOf}; none where there is no such value. */
    public static Set<String> meantBy(Dimension dimension, String typed) {
        return switch (dimension) {
            case StudyDimension.THEME ->
                dimension.valueNamed(typed).map(Set::of).orElseGet(() -> themes(typed));
            case StudyDimension.RATING ->
                dimension.valueNamed(typed).map(Set::of).orElseGet(() -> marks(typed));
            case StudyDimension.CITY, StudyDimension.KIND, StudyDimension.REGION ->
                dimension.valueNamed(typed).map(Set::of).orElseGet(Set::of);
            case Attribute attribute -> attribute.valueNamed(typed).map(Set::of).orElseGet(Set::of);
        };
    }

    private static Set<String> themes(String text) {
        List<Theme> themes = Theme.containing(text);
        return (themes.isEmpty() ? Theme.recognized(text).stream() : themes.stream())
                .map(Theme::label)
                .collect(Collectors.toSet());
    }

    /** The ratings of marks in a row, if all are marks: {@code ★○ → BENCHMARK, INFORMATION}. */
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
