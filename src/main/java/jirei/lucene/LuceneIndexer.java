package jirei.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jirei.casestudy.Reading;
import jirei.search.EngineException;
import jirei.search.EntryIndexer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/** Writes the embedded index: one commit for each file. */
public final class LuceneIndexer implements EntryIndexer {
    private final IndexDirectory index;
    private final WriteRight right;
    private final boolean grows;
    private final Path generation;
    private final FSDirectory directory;
    private final IndexWriter writer;
    private final Map<String, String> digests = new HashMap<>();

    private LuceneIndexer(IndexDirectory index, WriteRight right, Vocabulary vocabulary, boolean rebuild)
            throws IOException {
        JapaneseAnalyzers analyzers = new JapaneseAnalyzers(vocabulary);
        String fingerprint = Fingerprint.of(analyzers);
        this.index = index;
        this.right = right;
        Optional<Path> current = index.current();
        index.discardAllExcept(current);
        this.grows = rebuild
                || current.filter(path -> index.isSound(path, fingerprint)).isEmpty();
        this.generation = grows ? index.next() : current.orElseThrow();
        this.directory = FSDirectory.open(generation);
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig(analyzers.forFields(EntryDocuments.TEXTS))
                        .setCommitOnClose(false)
                        .setSimilarity(Ranking.similarity()));
        if (grows) {
            writer.setLiveCommitData(
                    Map.of(IndexDirectory.FINGERPRINT, fingerprint).entrySet());
        } else {
            readDigests();
        }
    }

    /** Begins to write the index in the folder with the words of the program. */
    public static LuceneIndexer open(Path folder, boolean rebuild) {
        return open(folder, Vocabulary.standard(), rebuild);
    }

    /**
     * Begins to write the index in the folder, which is made if there is none, or if another user dictionary made it.
     *
     * @param rebuild whether to begin anew, though the index may be good
     * @throws jirei.search.IndexInUseException if another process writes it
     * @throws EngineException if the disk fails
     */
    public static LuceneIndexer open(Path folder, Vocabulary vocabulary, boolean rebuild) {
        IndexDirectory index = new IndexDirectory(folder);
        try {
            WriteRight right = index.lock();
            try {
                return new LuceneIndexer(index, right, vocabulary, rebuild);
            } catch (IOException | RuntimeException e) {
                right.close();
                throw e;
            }
        } catch (IOException | UncheckedIOException e) {
            throw new EngineException("cannot open the index in " + folder.toAbsolutePath() + " for writing", e);
        }
    }

    @Override
    public Map<String, String> digests() {
        return Map.copyOf(digests);
    }

    @Override
    public void replace(Reading reading) {
        try {
            writer.updateDocuments(EntryDocuments.ofFile(reading.file()), EntryDocuments.documents(reading));
            writer.commit();
            digests.put(reading.file(), reading.digest());
        } catch (IOException e) {
            throw new EngineException("cannot write the entries of " + reading.file() + " to " + generation, e);
        }
    }

    @Override
    public void remove(String file) {
        try {
            writer.deleteDocuments(EntryDocuments.ofFile(file));
            writer.commit();
            digests.remove(file);
        } catch (IOException e) {
            throw new EngineException("cannot remove the entries of " + file + " from " + generation, e);
        }
    }

    @Override
    public void publish() {
        try {
            writer.commit();
            index.publish(generation);
        } catch (IOException e) {
            throw new EngineException("cannot publish the index in " + generation, e);
        }
    }

    @Override
    public void close() {
        try (right;
                directory;
                writer) {
            digests.clear();
        } catch (IOException e) {
            throw new EngineException("cannot close the index in " + generation, e);
        }
    }

    private void readDigests() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            Snapshot.files(reader).forEach(file -> digests.put(file.file(), file.digest()));
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            directory.close();
            throw e;
        }
    }
}
