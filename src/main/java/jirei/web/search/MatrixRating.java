package jirei.web.search;

import java.util.Optional;
import jirei.casestudy.Rating;

/** The rating in a cell of the matrix, shown by mark and word, never by colour alone. */
public enum MatrixRating {
    BENCHMARK("★", "ベンチマーク", "b"),
    INFORMATION("○", "情報あり", "i"),
    /** Researched without a finding. */
    NONE("－", "情報なし", "n"),
    /** Not researched. */
    UNRESEARCHED("", "未調査", "u"),
    /** A cell without a city or a theme, which has no rating. */
    APART("", "", "w");

    private final String mark;
    private final String label;
    private final String style;

    MatrixRating(String mark, String label, String style) {
        this.mark = mark;
        this.label = label;
        this.style = style;
    }

    /** The rating of a cell with a city and a theme. */
    static MatrixRating of(Optional<Rating> rating) {
        return rating.map(known -> switch (known) {
                    case BENCHMARK -> BENCHMARK;
                    case INFORMATION -> INFORMATION;
                    case NONE -> NONE;
                })
                .orElse(UNRESEARCHED);
    }

    /** The label, in Japanese. */
    String label() {
        return label;
    }

    /** The visible text: the mark, or the label where there is no mark. */
    public String seen() {
        return mark.isEmpty() ? label : mark;
    }

    /** The further text for screen readers. */
    public String unseen() {
        return mark.isEmpty() ? "" : label;
    }

    /** The CSS class, short because every cell has it. */
    public String style() {
        return style;
    }

    /** The element id in the legend, which accessible names of cells refer to. */
    public String id() {
        return "k" + style;
    }
}
