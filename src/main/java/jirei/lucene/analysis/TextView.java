package jirei.lucene.analysis;

/** One of the ways in which every text is cut into terms. */
public enum TextView {
    /** The words of the dictionary in their base forms, for matching and ranking. */
    WORD("word"),
    /** Single characters and pairs of neighbours: for matching whatever the dictionary cuts differently. */
    GRAM("gram"),
    /** Stretches of one to three characters by the sound of their kana: for ranking and matching through slips. */
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
