package jirei.search;

/** How a word of the query was found in an entry, from the most to the least exact. */
public enum MatchType {
    /** The word as typed, in any of its inflected forms. */
    AS_TYPED("そのまま"),
    /** Another spelling of the same word: 取組 for 取り組み, ソウル for souru. */
    VARIANT("表記ゆれ"),
    /** A property that the study gives to the entry, not its text: city, theme, kind or rating. */
    ATTRIBUTE("項目の属性"),
    /** A word of the same or a narrower meaning: スマートフォン for スマホ. */
    SYNONYM("同義語"),
    /** A spelling correction: 行政 for 行制. */
    CORRECTED("訂正"),
    /** A related word: 高齢化 for 高齢者. It does not make a full match. */
    RELATED("関連語"),
    /** Most of the word's characters, in their order. It does not make a full match. */
    PARTIAL("部分一致"),
    /** No word, but the meaning of all of them: 歩行者計測 for 人流データ. It does not make a match. */
    MEANING("意味が近い");

    private final String label;

    MatchType(String label) {
        this.label = label;
    }

    /** The name in Japanese, as the page shows it. */
    public String label() {
        return label;
    }

    /** Whether the word counts as found. An entry matches in full if each word of the query is found in it. */
    public boolean isFull() {
        return switch (this) {
            case AS_TYPED, VARIANT, ATTRIBUTE, SYNONYM, CORRECTED -> true;
            case RELATED, PARTIAL, MEANING -> false;
        };
    }
}
