package jirei.lucene.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import jirei.lucene.analysis.Readings;
import jirei.lucene.indexing.IndexDirectory;
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
 * Hands out the latest snapshot of the index, each until the last search in it is done. Where the index goes away or
 * cannot be read any more, the last good snapshot stays.
 *
 * <p>Safe for use by many threads: {@link #acquire()} never waits for a look at the index, {@link #maybeRefresh()} goes
 * away while another thread looks, {@link #maybeRefreshBlocking()} waits for that and then looks itself.
 */
public final class Snapshots extends ReferenceManager<Snapshot> {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private final IndexDirectory index;
    private final String fingerprint;
    private final Readings readings = new Readings();
    private Optional<Path> generation = Optional.empty();

    public Snapshots(IndexDirectory index, String fingerprint) throws IOException {
        this.index = index;
        this.fingerprint = fingerprint;
        this.current = Snapshot.of(nothing(), readings, Optional.empty());
        maybeRefresh();
    }

    @Override
    protected @Nullable Snapshot refreshIfNeeded(Snapshot snapshot) throws IOException {
        try {
            // First, so that the snapshot is never older than the time says.
            Optional<Instant> updated = index.updated();
            Optional<Path> latest = index.current();
            if (latest.isEmpty() || latest.equals(generation)) {
                DirectoryReader newer = DirectoryReader.openIfChanged(snapshot.reader());
                if (newer != null) {
                    return snapshotOf(newer, updated);
                }
                return updated.equals(snapshot.updated()) ? null : snapshot.asOf(updated);
            }
            Snapshot opened = open(latest.get(), updated);
            generation = latest;
            return opened;
        } catch (IOException e) {
            LOG.debug("the index in {} cannot be read; the last good state of it stays", index.folder(), e);
            return null;
        }
    }

    /** The index in the folder, or nothing where another version of the program, or another user dictionary, has made it. */
    private @Nullable Snapshot open(Path latest, Optional<Instant> updated) throws IOException {
        DirectoryReader reader = DirectoryReader.open(FSDirectory.open(latest));
        if (fingerprint.equals(reader.getIndexCommit().getUserData().get(IndexDirectory.FINGERPRINT))) {
            return snapshotOf(reader, updated);
        }
        LOG.warn(
                "the index in {} was made by another version of the program or with another user dictionary; build it again with: jirei index",
                latest);
        reader.close();
        return null;
    }

    private Snapshot snapshotOf(DirectoryReader reader, Optional<Instant> updated) throws IOException {
        try {
            return Snapshot.of(reader, readings, updated);
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
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
