package jirei.search;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import jirei.casestudy.Entry;
import jirei.casestudy.Reading;

/**
 * Puts what was read into an index: file by file, each all or nothing and at once for the searches that go on.
 *
 * <p>Where the index was made by another version of the program, is damaged, or a rebuild is asked for, a new one grows
 * beside it, and searches see the old one until {@link #publish()}. All methods throw {@link EngineException} when the
 * index cannot be written.
 */
public interface EntryIndexer extends AutoCloseable {
    /** The files that are in the index, and the digest of each one's {@link Reading}. */
    Map<String, String> digests();

    /**
     * Puts what is read in the place of any earlier reading of the file.
     *
     * @param read reads the file and hands on its entries as it goes; where it throws, the earlier reading stays and what
     *     was thrown is passed on
     */
    void replace(String file, Function<Consumer<Entry>, Reading> read);

    /** Takes out all that was read from the file. */
    void remove(String file);

    /** Makes what was written what is searched, for good. Call it last. */
    void publish();

    /** Lets the index go. What was not published is not searched. */
    @Override
    void close();
}
