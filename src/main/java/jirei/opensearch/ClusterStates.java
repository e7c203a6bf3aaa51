package jirei.opensearch;

import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import jirei.lucene.analysis.Readings;
import jirei.lucene.meaning.EntryVectorCache;
import jirei.lucene.snapshot.Snapshot;
import jirei.search.EngineException;
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
import tools.jackson.databind.JsonNode;

/**
 * Hands out the latest state of an index on a cluster, and deletes the words of each when its last search has released it.
 * While the cluster is away, the last state is kept.
 *
 * <p>Safe for use by many threads, as {@link ReferenceManager} says.
 */
final class ClusterStates extends ReferenceManager<ClusterState> {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterStates.class);
    private static final int ATTEMPTS = 3;

    private final Cluster cluster;
    private final String fingerprint;
    private final Predicate<String> wordLists;
    private final Readings readings = new Readings();
    private final EntryVectorCache vectors = new EntryVectorCache();

    /**
     * Opens the present state; an empty one if there is no index yet.
     *
     * @param fingerprint which the index must have
     * @param wordLists whether the word lists have a word, which is then never corrected
     * @throws EngineException if the cluster does not answer, or its index was made by another version of the program
     */
    ClusterStates(Cluster cluster, String fingerprint, Predicate<String> wordLists) throws IOException {
        this.cluster = cluster;
        this.fingerprint = fingerprint;
        this.wordLists = wordLists;
        new IndexVersions(cluster).current();
        this.current = first();
    }

    private ClusterState first() throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                Optional<JsonNode> found = manifest();
                return found.isPresent() ? open(found.get(), Optional.empty()) : nothing();
            } catch (ClusterException e) {
                // A part of the words that is gone was replaced meanwhile.
                if (e.status() != 404 || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Optional<JsonNode> manifest() {
        return cluster.find("/" + cluster.address().index() + "/_doc/" + Manifest.ID);
    }

    @Override
    protected @Nullable ClusterState refreshIfNeeded(ClusterState state) throws IOException {
        Optional<JsonNode> found = manifest();
        if (found.isEmpty()) {
            return state.manifest().isEmpty() ? null : nothing();
        }
        boolean same = state.version().equals(Optional.of(version(found.get())))
                && state.manifest().equals(Optional.of(Manifest.of(found.get())));
        if (same) {
            return null;
        }
        try {
            ClusterState newer = open(found.get(), Optional.of(state));
            newer.words().lexicon().prepare();
            return newer;
        } catch (ClusterException e) {
            if (e.status() == 404) {
                LOG.debug("the index {} was replaced while its words were copied", cluster.address(), e);
                return null;
            }
            throw e;
        }
    }

    private static String version(JsonNode document) {
        return document.path("_index").asString();
    }

    private ClusterState open(JsonNode document, Optional<ClusterState> before) throws IOException {
        Manifest manifest = Manifest.of(document);
        String version = version(document);
        if (!manifest.fingerprint().equals(fingerprint)) {
            throw new EngineException(
                    "the index " + cluster.address()
                            + " was made by another version of the program or with another user dictionary;"
                            + " build it again with: jirei index",
                    new IllegalStateException("not " + fingerprint + ": " + manifest.fingerprint()));
        }
        Optional<ClusterState> sameVersion =
                before.filter(state -> state.version().equals(Optional.of(version)));
        Optional<ClusterState> sameWords = sameVersion.filter(
                state -> Objects.equals(state.files().map(WordIndexFiles::files), Optional.of(manifest.files())));
        if (sameWords.isPresent()) {
            ClusterState same = sameWords.get();
            return new ClusterState(
                    Optional.of(version),
                    Optional.of(manifest),
                    same.words().asOf(manifest.time()),
                    same.files(),
                    same.answers());
        }
        WordIndexFiles files = WordIndexFiles.copy(
                new BlobStore(cluster, version), manifest.files(), sameVersion.flatMap(ClusterState::files));
        DirectoryReader reader = reader(files);
        try {
            return new ClusterState(
                    Optional.of(version),
                    Optional.of(manifest),
                    snapshot(reader, manifest.time()),
                    Optional.of(files),
                    new KnownAnswers());
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /** Its folder is deleted when it is closed. */
    private static DirectoryReader reader(WordIndexFiles files) throws IOException {
        FSDirectory directory = FSDirectory.open(files.folder());
        try {
            DirectoryReader reader = DirectoryReader.open(directory);
            reader.getReaderCacheHelper().addClosedListener(key -> {
                directory.close();
                WordIndexFiles.delete(files.folder());
            });
            return reader;
        } catch (IOException | RuntimeException e) {
            directory.close();
            WordIndexFiles.delete(files.folder());
            throw e;
        }
    }

    private Snapshot snapshot(DirectoryReader reader, Optional<Instant> updated) throws IOException {
        return Snapshot.of(reader, readings, wordLists, vectors, updated);
    }

    private ClusterState nothing() throws IOException {
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        new IndexWriter(memory, new IndexWriterConfig(new KeywordAnalyzer())).close();
        return new ClusterState(
                Optional.empty(),
                Optional.empty(),
                snapshot(DirectoryReader.open(memory), Optional.empty()),
                Optional.empty(),
                new KnownAnswers());
    }

    @Override
    protected void decRef(ClusterState state) throws IOException {
        state.words().reader().decRef();
    }

    @Override
    protected boolean tryIncRef(ClusterState state) {
        return state.words().reader().tryIncRef();
    }

    @Override
    protected int getRefCount(ClusterState state) {
        return state.words().reader().getRefCount();
    }
}
