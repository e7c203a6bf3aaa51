package jirei.lucene.indexing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import jirei.casestudy.Entry;
import jirei.search.EngineException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/**
 * The entries of one reading on their way into the index. They wait in memory, or where they are many in an index of their
 * own, until the file is read to its end: so several files are read at a time, and what was read of one is committed
 * whatever becomes of the others.
 */
public final class StagedEntries implements AutoCloseable {
    /** More than nearly all files have; a few megabytes. */
    private static final int MOST_CHARACTERS = 1 << 22;

    private final Path folder;
    private final Supplier<IndexWriterConfig> config;
    private final ExecutorService workers;
    private final String readingId;
    private List<Entry> waiting = new ArrayList<>();
    private int characters;
    private Optional<Aside> aside = Optional.empty();

    /**
     * Receives a reading.
     *
     * @param folder for an index of its own; it is made when there is need, and left to be deleted
     * @param readingId which reading of the file it is
     */
    public StagedEntries(Path folder, Supplier<IndexWriterConfig> config, ExecutorService workers, String readingId) {
        this.folder = folder;
        this.config = config;
        this.workers = workers;
        this.readingId = readingId;
    }

    /** An index for one reading. */
    private record Aside(FSDirectory directory, IndexWriter writer, EntryWriter entries) {}

    /** Receives an entry. */
    public void add(Entry entry) {
        if (aside.isPresent()) {
            aside.get().entries().add(entry);
            return;
        }
        waiting.add(entry);
        characters += entry.content().original().length();
        if (characters > MOST_CHARACTERS) {
            goAside();
        }
    }

    private void goAside() {
        try {
            FSDirectory directory = FSDirectory.open(folder);
            IndexWriter writer = new IndexWriter(directory, config.get());
            EntryWriter entries = new EntryWriter(writer, workers, readingId);
            aside = Optional.of(new Aside(directory, writer, entries));
            waiting.forEach(entries::add);
            waiting = new ArrayList<>();
        } catch (IOException e) {
            throw new EngineException("cannot write to " + folder, e);
        }
    }

    /** Waits until what has an index of its own is written there. */
    public void finish() throws IOException {
        if (aside.isPresent()) {
            aside.get().entries().close();
            aside.get().writer().commit();
        }
    }

    /** Puts all entries into the index. Call it last, after {@link #finish()}. */
    public void moveTo(IndexWriter writer) throws IOException {
        if (aside.isPresent()) {
            aside.get().writer().close();
            writer.addIndexes(aside.get().directory());
        } else {
            try (EntryWriter entries = new EntryWriter(writer, workers, readingId)) {
                waiting.forEach(entries::add);
            }
        }
    }

    /** Lets go of what was not put into the index. */
    @Override
    public void close() throws IOException {
        if (aside.isPresent()) {
            aside.get().writer().rollback();
            aside.get().directory().close();
            IndexDirectory.delete(folder);
        }
    }
}
