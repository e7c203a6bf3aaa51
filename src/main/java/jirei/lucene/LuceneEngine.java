package jirei.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import jirei.lucene.analysis.Language;
import jirei.lucene.indexing.IndexDirectory;
import jirei.lucene.schema.Fingerprint;
import jirei.lucene.snapshot.Refresher;
import jirei.lucene.snapshot.Snapshots;
import jirei.lucene.suggest.Suggester;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.search.EngineException;
import jirei.search.IndexView;
import jirei.search.SearchEngine;

/**
 * Searches the embedded index. Twice a second, a thread of its own loads what an indexer of this or another process has
 * committed; searches never wait for it.
 *
 * <p>Safe for use by many threads. It keeps the latest state of the index open, and each earlier one as long as a view
 * of it is open.
 */
public final class LuceneEngine implements SearchEngine {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Language language;
    private final Path folder;
    private final Snapshots snapshots;
    private final Refresher refresher;
    private final Suggester suggester;

    private LuceneEngine(Path folder, Vocabulary vocabulary) throws IOException {
        ClauseLimit.raise();
        this.language = Language.of(vocabulary);
        this.folder = folder;
        this.snapshots = new Snapshots(
                new IndexDirectory(folder), Fingerprint.of(language.analyzers()), language.synonyms()::has);
        this.refresher = new Refresher(snapshots::maybeRefresh, BETWEEN_LOOKS);
        this.suggester = new Suggester(vocabulary);
    }

    /** Lets queries have as many parts as the longest accepted one needs; for engines that translate with the same rooms. */
    public static void allowLongQueries() {
        ClauseLimit.raise();
    }

    /** Opens the index in the folder with the standard vocabulary. */
    public static LuceneEngine open(Path folder) {
        return open(folder, Vocabulary.standard());
    }

    /**
     * Opens the index in the folder, which must have been made with the same vocabulary. Until there is an index, all
     * searches are empty.
     *
     * @throws EngineException if the index cannot be read
     */
    public static LuceneEngine open(Path folder, Vocabulary vocabulary) {
        try {
            return new LuceneEngine(folder, vocabulary);
        } catch (IOException e) {
            throw new EngineException("cannot open the index in " + folder.toAbsolutePath(), e);
        }
    }

    @Override
    public IndexView view() {
        return LuceneIndexView.ofLatest(snapshots, folder, language, suggester);
    }

    @Override
    public void refresh() {
        try {
            snapshots.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new EngineException("cannot read the index in " + folder.toAbsolutePath(), e);
        }
    }

    @Override
    public void close() {
        try {
            refresher.close();
            snapshots.close();
        } catch (IOException e) {
            throw new EngineException("cannot close the index in " + folder.toAbsolutePath(), e);
        }
    }
}
