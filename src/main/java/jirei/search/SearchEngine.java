package jirei.search;

/**
 * An index that can be searched. It lives as long as the program and takes up by itself, within about a second, what an
 * {@link EntryIndexer} publishes; searches go on meanwhile.
 *
 * <p>Safe for use by many threads. All methods throw {@link EngineException} when the index cannot be read.
 */
public interface SearchEngine extends AutoCloseable {
    /**
     * The state of the index that was taken up last, to be asked everything that one request wants to know. Never waits for
     * a newer one.
     */
    IndexView view();

    /** Takes up now what was published before the call: the next {@link #view()} sees it. May take long on a large index. */
    void refresh();

    /** Ends the refreshing. Close the views before. */
    @Override
    void close();
}
