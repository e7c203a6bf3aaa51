package jirei.lucene;

import java.nio.file.Path;
import jirei.lucene.indexing.IndexDirectory;
import jirei.lucene.vocabulary.Vocabulary;

/**
 * The embedded index in one folder, for a program that writes it again and again: it is searched for damage only the first
 * time, which takes long where it is large.
 *
 * <p>Safe for use by many threads.
 */
public final class LuceneIndex {
    private final IndexDirectory directory;
    private final Vocabulary vocabulary;

    /** Opens nothing yet. */
    public LuceneIndex(Path folder, Vocabulary vocabulary) {
        this.directory = new IndexDirectory(folder);
        this.vocabulary = vocabulary;
    }

    /**
     * Begins to write, as {@link LuceneIndexer#open(Path, Vocabulary, boolean)} does.
     *
     * @param rebuild whether to begin anew, though the index may be good
     * @throws jirei.search.IndexInUseException if it is being written already
     * @throws jirei.search.EngineException if the disk fails
     */
    public LuceneIndexer indexer(boolean rebuild) {
        return LuceneIndexer.open(directory, vocabulary, rebuild);
    }
}
