package jirei.casestudy;

import java.util.Optional;

/** What sort of thing an entry describes. */
public enum EntryKind {
    INITIATIVE("事例"),
    PLAN("計画・戦略"),
    ORGANIZATION("組織"),
    PROFILE("基礎情報"),
    /** Text of a file that has none of the structures of the study. */
    DOCUMENT("資料");

    private final String label;

    EntryKind(String label) {
        this.label = label;
    }

    /** The kind in Japanese, as the page names it. */
    public String label() {
        return label;
    }

    /** The kind that is called so, by Japanese label, by a word of it (計画) or by {@link #name()} in any case. */
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
