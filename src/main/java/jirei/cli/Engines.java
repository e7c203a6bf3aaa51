package jirei.cli;

import java.io.PrintWriter;
import java.util.function.Consumer;
import jirei.corpus.Corpus;
import jirei.corpus.Stamps;
import jirei.lucene.LuceneEngine;
import jirei.lucene.LuceneIndexer;
import jirei.lucene.Vocabulary;
import jirei.search.EntryIndexer;
import jirei.search.IndexInUseException;
import jirei.search.SearchEngine;

/** Chooses the engine: for now there is the embedded one. */
final class Engines {
    private Engines() {}

    /** Brings the index up to date with the corpus, anew if asked for, and tells what was done. */
    static Tally ingest(Folders folders, Vocabulary vocabulary, boolean rebuild) {
        try (Corpus corpus = folders.openCorpus();
                Progress progress = Progress.of("Indexing", "files")) {
            Tally tally = new Tally(progress::done);
            try (Ingestion ingestion = ingestion(folders, corpus, vocabulary, rebuild, tally)) {
                ingestion.run();
            }
            return tally;
        }
    }

    /**
     * Begins to bring the index up to date and to keep it so while it is searched.
     *
     * @param listener hears what is done
     */
    static CorpusWatch watch(Folders folders, Vocabulary vocabulary, Consumer<Tally> listener) {
        Corpus corpus = folders.openCorpus();
        return new CorpusWatch(corpus, tally -> ingestion(folders, corpus, vocabulary, false, tally), listener);
    }

    private static Ingestion ingestion(
            Folders folders, Corpus corpus, Vocabulary vocabulary, boolean rebuild, Tally tally) {
        EntryIndexer indexer = LuceneIndexer.open(folders.index, vocabulary, rebuild);
        return new Ingestion(corpus, indexer, Stamps.at(folders.index.resolve("stamps")), tally);
    }

    /** Brings the index up to date, or says that it is searched as it is while another process writes it. */
    static void bringUpToDate(Folders folders, Vocabulary vocabulary, PrintWriter err) {
        try {
            ingest(folders, vocabulary, false);
        } catch (IndexInUseException e) {
            err.println("jirei: searching the index as it is: " + e.getMessage());
        }
    }

    /** Opens the index for searching, as it is. */
    static SearchEngine open(Folders folders, Vocabulary vocabulary) {
        return LuceneEngine.open(folders.index, vocabulary);
    }
}
