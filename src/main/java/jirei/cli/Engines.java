package jirei.cli;

import java.io.PrintWriter;
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

    /** Brings the index up to date with the corpus, anew if asked for. */
    static Ingestion.Outcome ingest(Folders folders, Vocabulary vocabulary, boolean rebuild) {
        try (Corpus corpus = folders.openCorpus();
                EntryIndexer indexer = LuceneIndexer.open(folders.index, vocabulary, rebuild);
                Progress progress = Progress.of("Indexing", "files")) {
            return ingestion(folders, corpus, indexer).run((files, of, file) -> progress.done(files, of));
        }
    }

    /** Begins to keep the index up to date while it is searched. */
    static CorpusWatch watch(Folders folders, Vocabulary vocabulary) {
        Corpus corpus = folders.openCorpus();
        return new CorpusWatch(corpus, unfinished -> {
            try (EntryIndexer indexer = LuceneIndexer.open(folders.index, vocabulary, false)) {
                return ingestion(folders, corpus, indexer).run(unfinished, (files, of, file) -> {});
            }
        });
    }

    private static Ingestion ingestion(Folders folders, Corpus corpus, EntryIndexer indexer) {
        return new Ingestion(corpus, indexer, Stamps.at(folders.index.resolve("stamps")));
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
