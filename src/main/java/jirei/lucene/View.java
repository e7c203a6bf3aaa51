package jirei.lucene;

/** One of the two ways in which every text is cut into terms. */
public enum View {
    /** The words of the dictionary in their base forms: for ranking. */
    WORD("word"),
    /** Single characters and pairs of neighbours: for matching whatever the dictionary cuts differently. */
    GRAM("gram");

    private final String suffix;

    View(String suffix) {
        this.suffix = suffix;
    }

    /** The name of the field that holds this view of a text: {@code title.word}. */
    String of(String text) {
        return text + "." + suffix;
    }
}
