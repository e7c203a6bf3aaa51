package jirei.search;

/** How a word of the query was found in an entry, from the surest to the loosest. */
public enum MatchType {
    /** The word as it was typed, in any of its inflected forms. */
    AS_TYPED("そのまま"),
    /** Another spelling of the same word: 取組 for 取り組み, ソウル for souru. */
    VARIANT("表記ゆれ"),
    /** What the entry is about, as the study says, rather than what its text holds: its city, theme, kind or rating. */
    ATTRIBUTE("項目の属性"),
    /** Another word of the same meaning, or a narrower one: スマートフォン for スマホ. */
    SYNONYM("同義語"),
    /** The word that was probably meant: 行政 for 行制. */
    CORRECTED("訂正"),
    /** A word that is near in meaning: シニア for 高齢者. It does not make a full match. */
    RELATED("関連語"),
    /** Most of the word's characters, in their order. It does not make a full match. */
    PARTIAL("部分一致");

    private final String label;

    MatchType(String label) {
        this.label = label;
    }

    /** The name in Japanese, as the page shows it. */
    public String label() {
        return label;
    }

    /** Whether the word counts as found: a query is matched in full where each of its words is. */
    public boolean isFull() {
        return this != RELATED && this != PARTIAL;
    }
}
