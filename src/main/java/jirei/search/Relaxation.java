package jirei.search;

/** How far an engine went from what was asked to find anything at all. */
public enum Relaxation {
    /** Not at all: what is counted matches the query as it was typed. */
    NONE,
    /** What is counted matches the {@link SearchResult#correction()}; as typed, nothing did. */
    CORRECTED,
    /** What is counted matches some of the words; the more of them, the further in front. */
    FEWER_WORDS,
    /** No word is found; what is counted has a related word or most of a word's characters. */
    ANY_WORD;

    /** Whether what is counted matches all that was asked, though perhaps with its slips corrected. */
    public boolean isFull() {
        return compareTo(CORRECTED) <= 0;
    }
}
