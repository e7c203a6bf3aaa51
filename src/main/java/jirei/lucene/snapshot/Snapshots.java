package jirei.lucene.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import jirei.lucene.analysis.Readings;
import jirei.lucene.indexing.IndexDirectory;
import jirei.lucene.meaning.EntryVectorCache;
import jirei.lucene.schema.Fingerprint;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands out the latest snapshot of the index and closes each when its last search has released it. If the index
 * disappears or becomes unreadable, the last good snapshot is kept.
 *
 * <p>Safe for use by many threads: {@link #acquire()} never waits for a refresh, {@link #maybeRefresh()} returns at
 * once if another thread is refreshing, {@link #maybeRefreshBlocking()} waits for that thread and then refreshes.
 */
public final class Snapshots extends ReferenceManager<Snapshot> {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private final IndexDirectory index;
    private final String fingerprint;
    private final Readings readings = new Readings();
    private final Predicate<String> wordLists;
    private final EntryVectorCache vectors = new EntryVectorCache();
    private Optional<Path> generation = Optional.empty();

    /** Opens the current index without word lists. */
    public Snapshots(IndexDirectory index, String fingerprint) throws IOException {
        this(index, fingerprint, word -> false);
    }

    /**
     * Opens the current index; its snapshot is empty if there is none with this fingerprint.
     *
     * @param wordLists whether the word lists have a word, which is then never corrected
     */
    public Snapshots(IndexDirectory index, String fingerprint, Predicate<String> wordLists) throws IOException {
        this.index = index;
        this.fingerprint = fingerprint;
        this.wordLists = wordLists;
        this.current = first();
    }

    /** The snapshot of the current index; an empty one if there is none that can be read. */
    private Snapshot first() throws IOException {
        Optional<Snapshot> opened = Optional.empty();
        try {
            Optional<Instant> updated = index.updated();
            Optional<Path> latest = index.current();
            opened = latest.isPresent() ? Optional.ofNullable(open(latest.get(), updated)) : Optional.empty();
            generation = latest;
        } catch (IOException e) {
            LOG.debug("the index in {} cannot be read yet", index.folder(), e);
        }
        return opened.isPresent()
                ? opened.get()
                : Snapshot.of(nothing(), readings, wordLists, vectors, Optional.empty());
    }

    @Override
    protected @Nullable Snapshot refreshIfNeeded(Snapshot snapshot) throws IOException {
        try {
            // Read first, so that the snapshot is never older than the time.
            Optional<Instant> updated = index.updated();
            Optional<Path> latest = index.current();
            if (latest.isEmpty() || latest.equals(generation)) {
                DirectoryReader newer = DirectoryReader.openIfChanged(snapshot.reader());
                if (newer != null) {
                    return prepared(snapshotOf(newer, updated));
                }
                return updated.equals(snapshot.updated()) ? null : snapshot.asOf(updated);
            }
            Snapshot opened = open(latest.get(), updated);
            generation = latest;
            return opened == null ? null : prepared(opened);
        } catch (IOException e) {
            LOG.debug("the index in {} cannot be read; the last good state of it stays", index.folder(), e);
            return null;
        }
    }

    /** The snapshot of a generation; null if it was made by a version of the program that this one cannot read. */
    private @Nullable Snapshot open(Path latest, Optional<Instant> updated) throws IOException {
        DirectoryReader reader = DirectoryReader.open(FSDirectory.open(latest));
        String found = reader.getIndexCommit().getUserData().getOrDefault(IndexDirectory.FINGERPRINT, "");
        if (found.equals(fingerprint)) {
            return snapshotOf(reader, updated);
        }
        if (Fingerprint.isReadable(found)) {
            LOG.info(
                    "the index in {} was made by another version of the program or with another user dictionary; it is searched until it is rebuilt",
                    latest);
            return snapshotOf(reader, updated);
        }
        LOG.warn(
                "the index in {} was made by a version of the program that this one cannot read; build it again with: jirei index",
                latest);
        reader.close();
        return null;
    }

    private Snapshot snapshotOf(DirectoryReader reader, Optional<Instant> updated) throws IOException {
        try {
            return Snapshot.of(reader, readings, wordLists, vectors, updated);
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /** Prepared while searches still use the snapshot before; none is before the first one, which is not waited for. */
    private static Snapshot prepared(Snapshot newer) {
        newer.lexicon().prepare();
        return newer;
    }

    @Override
    protected void decRef(Snapshot snapshot) throws IOException {
        snapshot.reader().decRef();
    }

    @Override
    protected boolean tryIncRef(Snapshot snapshot) {
        return snapshot.reader().tryIncRef();
    }

    @Override
    protected int getRefCount(Snapshot snapshot) {
        return snapshot.reader().getRefCount();
    }

    private static DirectoryReader nothing() throws IOException {
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        new IndexWriter(memory, new IndexWriterConfig(new KeywordAnalyzer())).close();
        return DirectoryReader.open(memory);
    }
}
