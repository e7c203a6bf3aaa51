package jirei.lucene;

import java.nio.file.Path;
import jirei.lucene.indexing.IndexDirectory;
import jirei.lucene.vocabulary.Vocabulary;

/**
 * The embedded index in one folder, for a program that writes it repeatedly: it is checked for damage only once, since
 * the check of a large index takes long.
 *
 * <p>Safe for use by many threads.
 */
public final class LuceneIndex {
    private final IndexDirectory directory;
    private final Vocabulary vocabulary;

    /** Does not open the index yet. */
    public LuceneIndex(Path folder, Vocabulary vocabulary) {
        this.directory = new IndexDirectory(folder);
        this.vocabulary = vocabulary;
    }

    /**
     * Opens the index for writing, as {@link LuceneIndexer#open(Path, Vocabulary, boolean)} does.
     *
     * @param rebuild whether to start a new index even if the present one is sound
     * @throws jirei.search.IndexInUseException if the index is already open for writing
     * @throws jirei.search.EngineException if the index cannot be read or written
     */
    public LuceneIndexer indexer(boolean rebuild) {
        return LuceneIndexer.open(directory, vocabulary, rebuild);
    }
}
