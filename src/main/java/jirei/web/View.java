package jirei.web;

import java.util.Locale;
import java.util.Optional;

/** How what was found is looked at. */
public enum View {
    /** The hits themselves, page by page. */
    LIST("一覧"),
    /** How many there are for each city and theme. */
    MATRIX("表（都市×テーマ）");

    private final String label;

    View(String label) {
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
    static Optional<View> named(String text) {
        for (View view : values()) {
            if (view.parameter().equals(text)) {
                return Optional.of(view);
            }
        }
        return Optional.empty();
    }
}
