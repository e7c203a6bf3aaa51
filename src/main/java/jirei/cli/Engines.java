package jirei.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import jirei.corpus.Corpus;
import jirei.corpus.FileStamps;
import jirei.ingestion.CorpusWatch;
import jirei.ingestion.Ingestion;
import jirei.ingestion.IngestionProgress;
import jirei.lucene.LuceneEngine;
import jirei.lucene.LuceneIndex;
import jirei.lucene.LuceneIndexer;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.opensearch.ClusterAddress;
import jirei.opensearch.ClusterEngine;
import jirei.opensearch.ClusterIndexer;
import jirei.search.EntryIndexer;
import jirei.search.IndexInUseException;
import jirei.search.IndexView;
import jirei.search.IndexingStatus;
import jirei.search.SearchEngine;
import picocli.CommandLine.Model.CommandSpec;

/** Creates the engine: the embedded one, or one on an OpenSearch cluster. */
final class Engines {
    private Engines() {}

    /** Updates the index from the corpus, or rebuilds it. */
    static IngestionProgress ingest(CorpusOptions folders, Vocabulary vocabulary, boolean rebuild) {
        try (Corpus corpus = folders.openCorpus();
                ProgressDisplay progress = ProgressDisplay.of("Indexing", "files")) {
            IngestionProgress tally = new IngestionProgress(progress::done);
            try (Ingestion ingestion = ingestion(folders, corpus, indexer(folders, vocabulary, rebuild), tally)) {
                ingestion.run();
            }
            return tally;
        }
    }

    /**
     * Updates the index and keeps it in step with the corpus while it is searched.
     *
     * @param engine takes up at once what is published
     * @param listener hears what is done
     * @param status is told whether that succeeds
     */
    static CorpusWatch watch(
            CorpusOptions folders,
            Vocabulary vocabulary,
            SearchEngine engine,
            Consumer<IngestionProgress> listener,
            IndexingStatus status) {
        Corpus corpus = folders.openCorpus();
        return new CorpusWatch(corpus, beginning(folders, corpus, vocabulary), listener, engine::refresh, status);
    }

    private static Function<IngestionProgress, Ingestion> beginning(
            CorpusOptions folders, Corpus corpus, Vocabulary vocabulary) {
        if (folders.engine.cluster().isPresent()) {
            return tally -> ingestion(folders, corpus, indexer(folders, vocabulary, false), tally);
        }
        LuceneIndex index = new LuceneIndex(folders.index, vocabulary);
        return tally -> ingestion(folders, corpus, index.indexer(false), tally);
    }

    private static EntryIndexer indexer(CorpusOptions folders, Vocabulary vocabulary, boolean rebuild) {
        Optional<ClusterAddress> cluster = folders.engine.cluster();
        return cluster.isPresent()
                ? ClusterIndexer.open(cluster.get(), folders.engine.settings(), vocabulary, rebuild)
                : LuceneIndexer.open(folders.index, vocabulary, rebuild);
    }

    private static Ingestion ingestion(
            CorpusOptions folders, Corpus corpus, EntryIndexer indexer, IngestionProgress tally) {
        return new Ingestion(corpus, indexer, FileStamps.at(folders.stamps()), tally);
    }

    /** Updates the index; if another process holds its lock, prints a message and leaves it as it is. */
    static void bringUpToDate(CorpusOptions folders, Vocabulary vocabulary, PrintWriter err) {
        try {
            ingest(folders, vocabulary, false);
        } catch (IndexInUseException e) {
            err.println("jirei: searching the index as it is: " + e.getMessage());
        }
    }

    /** Brings the index up to date and asks one state of it. */
    static <T> T ask(CorpusOptions folders, WordLists lists, CommandSpec command, Function<IndexView, T> question) {
        Vocabulary vocabulary = lists.open();
        bringUpToDate(folders, vocabulary, command.commandLine().getErr());
        try (SearchEngine engine = open(folders, vocabulary);
                IndexView view = engine.view()) {
            return question.apply(view);
        }
    }

    /** Opens the index for searching, without an update. */
    static SearchEngine open(CorpusOptions folders, Vocabulary vocabulary) {
        Optional<ClusterAddress> cluster = folders.engine.cluster();
        return cluster.isPresent()
                ? ClusterEngine.open(cluster.get(), vocabulary)
                : LuceneEngine.open(folders.index, vocabulary);
    }
}
