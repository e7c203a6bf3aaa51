package jirei.opensearch;

import java.io.IOException;
import java.time.Duration;
import jirei.lucene.LuceneEngine;
import jirei.lucene.analysis.Language;
import jirei.lucene.schema.Fingerprint;
import jirei.lucene.snapshot.Refresher;
import jirei.lucene.suggest.Suggester;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.search.EngineException;
import jirei.search.IndexView;
import jirei.search.SearchEngine;

/**
 * Searches an index on a cluster. Twice a second, a thread of its own looks for what an indexer of any process has
 * published; searches never wait for it.
 *
 * <p>Safe for use by many threads. A failure of the cluster is an {@link EngineException} of the search that met it; the
 * next search asks again.
 */
public final class ClusterEngine implements SearchEngine {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Cluster cluster;
    private final Language language;
    private final ClusterStates states;
    private final MarkableEntries markable;
    private final Refresher refresher;
    private final Suggester suggester;

    private ClusterEngine(Cluster cluster, Vocabulary vocabulary) throws IOException {
        LuceneEngine.allowLongQueries();
        this.cluster = cluster;
        this.language = Language.of(vocabulary);
        this.states = new ClusterStates(cluster, Fingerprint.of(language.analyzers()), language.synonyms()::has);
        this.markable = new MarkableEntries(language.analyzers());
        this.refresher = new Refresher(states::maybeRefresh, BETWEEN_LOOKS);
        this.suggester = new Suggester(vocabulary);
    }

    /**
     * Opens the index, which must have been made with the same vocabulary. Until there is one, all searches are empty.
     *
     * @throws EngineException if the cluster does not answer or refuses, or another version of the program made the index
     */
    public static ClusterEngine open(ClusterAddress address, Vocabulary vocabulary) {
        Cluster cluster = Cluster.at(address);
        try {
            return new ClusterEngine(cluster, vocabulary);
        } catch (IOException e) {
            cluster.close();
            throw new EngineException("cannot copy the words of the index " + address, e);
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /**
     * Has the version before the present one searched again.
     *
     * @return its name
     * @throws EngineException if there is none, or another process writes the index
     */
    public static String rollBack(ClusterAddress address) {
        try (Cluster cluster = Cluster.at(address);
                WriteLock lock = WriteLock.take(cluster)) {
            lock.verify();
            return new IndexVersions(cluster).rollBack();
        }
    }

    @Override
    public IndexView view() {
        return ClusterView.ofLatest(cluster, states, markable, language, suggester);
    }

    @Override
    public void refresh() {
        try {
            states.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new EngineException("cannot copy the words of the index " + cluster.address(), e);
        }
    }

    @Override
    public void close() {
        try (cluster) {
            refresher.close();
            states.close();
        } catch (IOException e) {
            throw new EngineException("cannot close the index " + cluster.address(), e);
        }
    }
}
