package jirei.search;

/** How an engine relaxed a query that had no hits. */
public enum Relaxation {
    /** No relaxation: the counted entries match the query as typed. */
    NONE,
    /** The query as typed has no hits; the counted entries match the {@link SearchResult#correction()}. */
    CORRECTED,
    /** The counted entries match some of the words; those with more words rank first. */
    FEWER_WORDS,
    /** The only word is not found; the counted entries have a related word. */
    RELATED_WORDS;

    /** Whether the counted entries match the whole query, as typed or as corrected. */
    public boolean isFull() {
        return compareTo(CORRECTED) <= 0;
    }
}
