package jirei.web.search;

import java.util.Optional;
import jirei.casestudy.Rating;

/** What the research says on a city's work on a theme, as the matrix shows it: by sign and word, never by colour alone. */
public enum MatrixRating {
    BENCHMARK("★", "ベンチマーク", "b"),
    INFORMATION("○", "情報あり", "i"),
    /** It was researched, and nothing was found. */
    NONE("－", "情報なし", "n"),
    /** The research says nothing of it. */
    UNRESEARCHED("", "未調査", "u"),
    /** Not about a city and a theme, and so nothing that is rated. */
    APART("", "", "w");

    private final String mark;
    private final String label;
    private final String style;

    MatrixRating(String mark, String label, String style) {
        this.mark = mark;
        this.label = label;
        this.style = style;
    }

    /** What the rating of a cell says. */
    static MatrixRating of(Optional<Rating> rating) {
        return rating.map(known -> switch (known) {
                    case BENCHMARK -> BENCHMARK;
                    case INFORMATION -> INFORMATION;
                    case NONE -> NONE;
                })
                .orElse(UNRESEARCHED);
    }

    /** What a cell shows: the sign, or the word where there is none. */
    public String seen() {
        return mark.isEmpty() ? label : mark;
    }

    /** What a cell says besides to those who do not see it. */
    public String unseen() {
        return mark.isEmpty() ? "" : label;
    }

    /** The CSS class, short because it stands in every cell. */
    public String style() {
        return style;
    }

    /** The id of the place in the legend that says it, of which the names of cells are made. */
    public String id() {
        return "k" + style;
    }
}
