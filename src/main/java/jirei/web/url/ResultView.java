package jirei.web.url;

import java.util.Locale;
import java.util.Optional;

/** The view of the results. */
public enum ResultView {
    /** The hits, page by page. */
    LIST("一覧"),
    /** The number of hits for each city and theme. */
    MATRIX("表（都市×テーマ）");

    private final String label;

    ResultView(String label) {
        this.label = label;
    }

    /** The label on the page, in Japanese. */
    public String label() {
        return label;
    }

    /** The value of the URL parameter. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Parses the value of the URL parameter: {@code matrix → MATRIX}. */
    static Optional<ResultView> named(String text) {
        for (ResultView view : values()) {
            if (view.parameter().equals(text)) {
                return Optional.of(view);
            }
        }
        return Optional.empty();
    }
}
