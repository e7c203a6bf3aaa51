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
 * Stages the entries of one file until the file has been read completely: in memory, or in a temporary index if there
 * are many. So several files can be read in parallel, and a commit never includes part of a file.
 */
public final class StagedEntries implements AutoCloseable {
    /** In characters. Larger than nearly all files; a few megabytes of memory. */
    private static final int MOST_CHARACTERS = 1 << 22;

    private final Path folder;
    private final Supplier<IndexWriterConfig> config;
    private final ExecutorService workers;
    private final String readingId;
    private List<Entry> waiting = new ArrayList<>();
    private int characters;
    private Optional<Aside> aside = Optional.empty();

    /**
     * Starts staging.
     *
     * @param folder for the temporary index; created only if needed, and not deleted here
     * @param readingId the identifier of this reading of the file
     */
    public StagedEntries(Path folder, Supplier<IndexWriterConfig> config, ExecutorService workers, String readingId) {
        this.folder = folder;
        this.config = config;
        this.workers = workers;
        this.readingId = readingId;
    }

    /** A temporary index for one reading. */
    private record Aside(FSDirectory directory, IndexWriter writer, EntryWriter entries) {}

    /** Stages an entry. */
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

    /** Waits until all entries of a temporary index are written. */
    public void finish() throws IOException {
        if (aside.isPresent()) {
            aside.get().entries().close();
            aside.get().writer().commit();
        }
    }

    /** Adds all entries to the index. Call it last, after {@link #finish()}. */
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

    /** Discards the entries that were not added to the index. */
    @Override
    public void close() throws IOException {
        if (aside.isPresent()) {
            aside.get().writer().rollback();
            aside.get().directory().close();
            IndexDirectory.delete(folder);
        }
    }
}
