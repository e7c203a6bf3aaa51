package jirei.search;

/**
 * A searchable index. An engine lives as long as the program and loads new states published by an {@link EntryIndexer}
 * within about a second; running searches are not interrupted.
 *
 * <p>Safe for use by many threads. All methods throw {@link EngineException} when the index cannot be read.
 */
public interface SearchEngine extends AutoCloseable {
    /** The latest loaded state of the index, for all questions of one request. Never waits for a newer state. */
    IndexView view();

    /**
     * Loads everything published before the call: the next {@link #view()} includes it. May take long on a large index.
     */
    void refresh();

    /** Stops loading new states. All views must be closed first. */
    @Override
    void close();
}
