package jirei.search;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import jirei.casestudy.Entry;
import jirei.casestudy.ParsedFile;

/**
 * Writes the entries of corpus files to an index. Each file is written all or nothing and soon becomes visible to
 * running searches. Several threads may write at a time, each a file of its own.
 *
 * <p>During a rebuild a new index is written beside the old one, and searches use the old one until {@link #publish()}.
 * If there is no index, or it is damaged or from another version of the program, searches use the new one while it is
 * being written. All methods throw {@link EngineException} when the index cannot be written.
 */
public interface EntryIndexer extends AutoCloseable {
    /** The files in the index, and the digest of the {@link ParsedFile} of each. */
    Map<String, String> digests();

    /**
     * Replaces the entries of the file.
     *
     * @param read reads the file and passes on its entries one by one; if it throws, the old entries stay and the
     *     exception is passed on
     */
    void replace(String file, Function<Consumer<Entry>, ParsedFile> read);

    /** Removes the entries of the file. */
    void remove(String file);

    /** Publishes the progress, as {@link IndexState#work()}. */
    void report(IndexState.Work work);

    /** Makes the changes so far visible to searches now, instead of after the usual delay. */
    void commit();

    /** Makes the changes durable and visible to searches. Call it last, when no thread is writing any more. */
    void publish();

    /** Closes the index. Unpublished changes are lost. */
    @Override
    void close();
}
