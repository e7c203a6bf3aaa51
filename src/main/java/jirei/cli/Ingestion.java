package jirei.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jirei.corpus.Corpus;
import jirei.corpus.Stamps;
import jirei.search.EntryIndexer;

/**
 * Brings an index up to date with a corpus: reads the files that are new or changed, and takes out those that are gone.
 */
final class Ingestion {
    private final Corpus corpus;
    private final EntryIndexer indexer;
    private final Stamps stamps;

    /**
     * Brings an index up to date.
     *
     * @param stamps tell which files need not be opened
     */
    Ingestion(Corpus corpus, EntryIndexer indexer, Stamps stamps) {
        this.corpus = corpus;
        this.indexer = indexer;
        this.stamps = stamps;
    }

    /** Hears of each file that was looked at. */
    interface Listener {
        /** So many of so many files are done, the last of them this one. */
        void done(int files, int of, String file);
    }

    /** How many files were read and removed. */
    record Outcome(int read, int removed, int unchanged) {
        @Override
        public String toString() {
            return read + " files read, " + unchanged + " unchanged, " + removed + " removed";
        }
    }

    /** Does it all and publishes the index. */
    Outcome run(Listener listener) {
        return run(Set.of(), listener);
    }

    /**
     * Does it all and publishes the index.
     *
     * @param unfinished files that are still being written, which stay in the index as they are
     */
    Outcome run(Set<String> unfinished, Listener listener) {
        List<String> files = corpus.files();
        Map<String, String> indexed = indexer.digests();
        Set<String> gone = new HashSet<>(indexed.keySet());
        int read = 0;
        for (int i = 0; i < files.size(); i++) {
            String file = files.get(i);
            gone.remove(file);
            if (!unfinished.contains(file)) {
                String digest = corpus.digest(file, stamps);
                if (!digest.equals(indexed.get(file))) {
                    indexer.replace(file, entries -> corpus.read(file, digest, entries));
                    read++;
                }
            }
            listener.done(i + 1, files.size(), file);
        }
        gone.forEach(indexer::remove);
        indexer.publish();
        stamps.write(Set.copyOf(files));
        return new Outcome(read, gone.size(), files.size() - read);
    }
}
