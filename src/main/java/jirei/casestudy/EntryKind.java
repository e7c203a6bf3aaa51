package jirei.casestudy;

import java.util.Optional;

/** The kind of an entry. */
public enum EntryKind {
    INITIATIVE("事例"),
    PLAN("計画・戦略"),
    ORGANIZATION("組織"),
    PROFILE("基礎情報"),
    /** Text of a file without the structure of the study. */
    DOCUMENT("資料");

    private final String label;

    EntryKind(String label) {
        this.label = label;
    }

    /** The label on the page, in Japanese. */
    public String label() {
        return label;
    }

    /** Whether a rating of such an entry is its own, and not that of its city on its theme. */
    public boolean isRatedItself() {
        return this == ORGANIZATION;
    }

    /** Parses a Japanese label, one word of it (計画), or {@link #name()} in any case. */
    public static Optional<EntryKind> named(String text) {
        String written = text.strip();
        for (EntryKind kind : values()) {
            boolean wordOfLabel = ("・" + kind.label + "・").contains("・" + written + "・");
            if (wordOfLabel || kind.name().equalsIgnoreCase(written)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
