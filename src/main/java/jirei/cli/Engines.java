package jirei.cli;

import java.io.PrintWriter;
import java.util.function.Consumer;
import jirei.corpus.Corpus;
import jirei.corpus.FileStamps;
import jirei.ingestion.CorpusWatch;
import jirei.ingestion.Ingestion;
import jirei.ingestion.IngestionProgress;
import jirei.lucene.LuceneEngine;
import jirei.lucene.LuceneIndexer;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.search.EntryIndexer;
import jirei.search.IndexInUseException;
import jirei.search.SearchEngine;

/** Chooses the engine: for now there is the embedded one. */
final class Engines {
    private Engines() {}

    /** Brings the index up to date with the corpus, from scratch if requested, and returns a summary. */
    static IngestionProgress ingest(CorpusOptions folders, Vocabulary vocabulary, boolean rebuild) {
        try (Corpus corpus = folders.openCorpus();
                ProgressDisplay progress = ProgressDisplay.of("Indexing", "files")) {
            IngestionProgress tally = new IngestionProgress(progress::done);
            try (Ingestion ingestion = ingestion(folders, corpus, vocabulary, rebuild, tally)) {
                ingestion.run();
            }
            return tally;
        }
    }

    /**
     * Begins to bring the index up to date and to keep it so while it is searched.
     *
     * @param listener receives the progress
     */
    static CorpusWatch watch(CorpusOptions folders, Vocabulary vocabulary, Consumer<IngestionProgress> listener) {
        Corpus corpus = folders.openCorpus();
        return new CorpusWatch(corpus, tally -> ingestion(folders, corpus, vocabulary, false, tally), listener);
    }

    private static Ingestion ingestion(
            CorpusOptions folders, Corpus corpus, Vocabulary vocabulary, boolean rebuild, IngestionProgress tally) {
        EntryIndexer indexer = LuceneIndexer.open(folders.index, vocabulary, rebuild);
        return new Ingestion(corpus, indexer, FileStamps.at(folders.index.resolve("stamps")), tally);
    }

    /** Brings the index up to date, or says that it is searched as it is while another process writes it. */
    static void bringUpToDate(CorpusOptions folders, Vocabulary vocabulary, PrintWriter err) {
        try {
            ingest(folders, vocabulary, false);
        } catch (IndexInUseException e) {
            err.println("jirei: searching the index as it is: " + e.getMessage());
        }
    }

    /** Opens the index for searching, as it is. */
    static SearchEngine open(CorpusOptions folders, Vocabulary vocabulary) {
        return LuceneEngine.open(folders.index, vocabulary);
    }
}
