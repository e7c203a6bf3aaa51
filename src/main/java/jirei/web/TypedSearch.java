package jirei.web;

import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import jirei.casestudy.Dimension;
import jirei.casestudy.Rating;
import jirei.query.Query;
import jirei.search.Refinement;

/**
 * A search with all that was picked in it, as one would type it: {@code 防犯 都市:ソウル,台北 評価:★}. So that a basket, a
 * draft or a list can say in one line what was asked, and ask it again.
 */
final class TypedSearch {
    private TypedSearch() {}

    /** The text; where that would be too long, without what was picked, and cut. */
    static String of(SearchUrl search) {
        StringJoiner text = new StringJoiner(" ");
        if (!search.q().isEmpty()) {
            text.add(search.q());
        }
        for (Dimension dimension : Dimension.values()) {
            Set<String> picked = search.refinements().stream()
                    .filter(refinement -> refinement.dimension() == dimension)
                    .map(TypedSearch::value)
                    .collect(Collectors.toSet());
            if (!picked.isEmpty()) {
                text.add(new Query.Field(dimension, picked).toString());
            }
        }
        String q = search.q();
        return text.length() <= Collected.LONGEST_QUERY
                ? text.toString()
                : q.substring(0, Math.min(q.length(), Collected.LONGEST_QUERY));
    }

    private static String value(Refinement picked) {
        String value = picked.value();
        return picked.dimension() == Dimension.RATING
                ? Rating.valueOf(value).mark()
                : picked.dimension().labelOf(value);
    }
}
