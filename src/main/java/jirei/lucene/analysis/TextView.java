package jirei.lucene.analysis;

/** A way of splitting text into terms. Every text is indexed in all views. */
public enum TextView {
    /** Dictionary words in their base forms, for matching and ranking. */
    WORD("word"),
    /** Pairs of characters, and what has no pair: for matching text that the dictionary splits differently. */
    GRAM("gram"),
    /** Single characters and pairs after folding kana: for ranking, and for matching despite typing errors. */
    SOUND("sound");

    private final String suffix;

    TextView(String suffix) {
        this.suffix = suffix;
    }

    /** The name of the field that holds this view of a text: {@code title.word}. */
    public String of(String text) {
        return text + "." + suffix;
    }
}
