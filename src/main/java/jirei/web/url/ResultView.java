package jirei.web.url;

import java.util.Locale;
import java.util.Optional;

/** How what was found is looked at. */
public enum ResultView {
    /** The hits themselves, page by page. */
    LIST("一覧"),
    /** How many there are for each city and theme. */
    MATRIX("表（都市×テーマ）");

    private final String label;

    ResultView(String label) {
        this.label = label;
    }

    /** The view in Japanese. */
    public String label() {
        return label;
    }

    /** The name in an address. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The view of an address: {@code matrix → MATRIX}. */
    static Optional<ResultView> named(String text) {
        for (ResultView view : values()) {
            if (view.parameter().equals(text)) {
                return Optional.of(view);
            }
        }
        return Optional.empty();
    }
}
