package jirei.search;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import jirei.casestudy.Entry;
import jirei.casestudy.ParsedFile;

/**
 * Puts what was read into an index: file by file, each all or nothing and at once for the searches that go on. Several
 * files may be read at a time, one a thread.
 *
 * <p>Where a rebuild is asked for, a new index grows beside the old one, and searches see that until {@link #publish()}.
 * Where there is none, or another version of the program has made it or it is damaged, searches see the new one grow. All methods throw {@link EngineException} when the
 * index cannot be written.
 */
public interface EntryIndexer extends AutoCloseable {
    /** The files that are in the index, and the digest of each one's {@link ParsedFile}. */
    Map<String, String> digests();

    /**
     * Puts what is read in the place of any earlier reading of the file.
     *
     * @param read reads the file and hands on its entries as it goes; where it throws, the earlier reading stays and what
     *     was thrown is passed on
     */
    void replace(String file, Function<Consumer<Entry>, ParsedFile> read);

    /** Takes out all that was read from the file. */
    void remove(String file);

    /** Publishes the progress, which {@link IndexState} shows. */
    void report(IndexState.Work work);

    /** Lets searches see what was written, sooner than they would. */
    void commit();

    /** Makes what was written what is searched, for good. Call it last, when nothing is being written any more. */
    void publish();

    /** Lets the index go. What was not published is not searched. */
    @Override
    void close();
}
