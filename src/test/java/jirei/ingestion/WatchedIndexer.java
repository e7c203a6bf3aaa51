package jirei.ingestion;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import jirei.casestudy.Entry;
import jirei.casestudy.ParsedFile;
import jirei.search.EntryIndexer;
import jirei.search.IndexState.Work;

/**
 * Records the completed calls of an indexer: {@code replace a.md}, {@code remove a.md}, {@code commit}, {@code
 * publish}.
 *
 * @param before is called with each file before it is replaced, and may block
 */
record WatchedIndexer(EntryIndexer indexer, Consumer<String> before, BlockingQueue<String> events)
        implements EntryIndexer {
    @Override
    public Map<String, String> digests() {
        return indexer.digests();
    }

    @Override
    public void replace(String file, Function<Consumer<Entry>, ParsedFile> read) {
        before.accept(file);
        indexer.replace(file, read);
        events.add("replace " + file);
    }

    @Override
    public void remove(String file) {
        indexer.remove(file);
        events.add("remove " + file);
    }

    @Override
    public void report(Work work) {
        indexer.report(work);
    }

    @Override
    public void commit() {
        indexer.commit();
        events.add("commit");
    }

    @Override
    public void publish() {
        indexer.publish();
        events.add("publish");
    }

    @Override
    public void close() {
        indexer.close();
    }
}
