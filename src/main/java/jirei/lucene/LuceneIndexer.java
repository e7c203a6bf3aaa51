package jirei.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import jirei.casestudy.Entry;
import jirei.casestudy.ParsedFile;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.lucene.analysis.Language;
import jirei.lucene.indexing.IndexDirectory;
import jirei.lucene.indexing.IndexDirectory.Fitness;
import jirei.lucene.indexing.IndexWriteLock;
import jirei.lucene.indexing.StagedEntries;
import jirei.lucene.meaning.CollectionMeaning;
import jirei.lucene.schema.DocumentQueries;
import jirei.lucene.schema.EntryCodec;
import jirei.lucene.schema.EntryDocuments;
import jirei.lucene.schema.Fingerprint;
import jirei.lucene.schema.IndexFields;
import jirei.lucene.schema.MeaningDocument;
import jirei.lucene.schema.Scoring;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.search.EngineException;
import jirei.search.EntryIndexer;
import jirei.search.IndexState.Work;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/**
 * Writes the embedded index. Changes become visible to searches about once a second, whole files only: the entries of a
 * file are staged outside the index until the file has been read completely.
 *
 * <p>Safe for use by many threads: files are read in parallel and added to the index one after another.
 */
public final class LuceneIndexer implements EntryIndexer {
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(1);

    /** Large enough that big files make few segments to merge, and small in a heap of a gigabyte. */
    private static final double BUFFER_MEGABYTES = 64;

    /**
     * An index of less is merged into one segment each time that it is published: each word of a query is looked up in
     * each segment, and merging so much takes less than a second.
     */
    private static final long SMALL_BYTES = 24L << 20;

    /** Of a larger index that changes, when it is published. Fewer would be written anew at each change. */
    private static final int MOST_SEGMENTS = 4;

    private final IndexDirectory index;
    private final IndexWriteLock right;
    private final JapaneseAnalyzers analyzers;
    private final Path generation;
    private final FSDirectory directory;
    private final IndexWriter writer;
    private final Map<String, String> digests = new HashMap<>();
    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private long reported = System.nanoTime();

    /**
     * Held while documents are written. The writer itself cannot be used: Lucene forbids holding it during a commit.
     */
    private final Object turn = new Object();

    private boolean changed;

    /** Whether nothing of the generation was published before. */
    private boolean isNew;

    private long committed = System.nanoTime() - BETWEEN_COMMITS.toNanos();

    private LuceneIndexer(IndexDirectory index, IndexWriteLock right, Vocabulary vocabulary, boolean rebuild)
            throws IOException {
        JapaneseAnalyzers analyzers = Language.of(vocabulary).analyzers();
        String fingerprint = Fingerprint.of(analyzers);
        this.index = index;
        this.right = right;
        Optional<Path> current = index.current();
        index.discardAllExcept(current);
        Fitness fitness = current.map(path -> index.fitness(path, fingerprint)).orElse(Fitness.UNFIT);
        boolean grows = rebuild || fitness != Fitness.CURRENT;
        this.isNew = grows;
        this.generation = grows ? index.next() : current.orElseThrow();
        IndexDirectory.discardLock(generation);
        this.directory = FSDirectory.open(generation);
        this.analyzers = analyzers;
        this.writer = new IndexWriter(directory, settings(analyzers).setCommitOnClose(false));
        if (grows) {
            writer.setLiveCommitData(
                    Map.of(IndexDirectory.FINGERPRINT, fingerprint).entrySet());
            if (!rebuild && fitness == Fitness.UNFIT) {
                // No other generation can be searched meanwhile.
                writer.commit();
                index.name(generation);
            }
        } else {
            readDigests();
        }
    }

    /** Opens the index for writing and takes its write lock. */
    static LuceneIndexer open(IndexDirectory index, Vocabulary vocabulary, boolean rebuild) {
        try {
            IndexWriteLock right = index.lock();
            try {
                return new LuceneIndexer(index, right, vocabulary, rebuild);
            } catch (IOException | RuntimeException e) {
                right.close();
                throw e;
            }
        } catch (IOException | UncheckedIOException e) {
            throw new EngineException(
                    "cannot open the index in " + index.folder().toAbsolutePath() + " for writing", e);
        }
    }

    /** The analysis and write settings of the index. */
    public static IndexWriterConfig settings(JapaneseAnalyzers analyzers) {
        return new IndexWriterConfig(analyzers.forFields(IndexFields.TEXTS))
                .setCodec(new EntryCodec())
                .setSimilarity(Scoring.similarity())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES);
    }

    /** Opens the index in the folder for writing, with the standard vocabulary. */
    public static LuceneIndexer open(Path folder, boolean rebuild) {
        return open(folder, Vocabulary.standard(), rebuild);
    }

    /**
     * Opens the index in the folder for writing. A new index is started if there is none, if the present one is
     * damaged, or if it was made by another version of the program or with another user dictionary; such a one is searched
     * until the new index is published, if this version can read it.
     *
     * @param rebuild whether to start a new index even if the present one is sound
     * @throws jirei.search.IndexInUseException if the index is already open for writing
     * @throws EngineException if the index cannot be read or written
     */
    public static LuceneIndexer open(Path folder, Vocabulary vocabulary, boolean rebuild) {
        return open(new IndexDirectory(folder), vocabulary, rebuild);
    }

    @Override
    public Map<String, String> digests() {
        synchronized (turn) {
            return Map.copyOf(digests);
        }
    }

    @Override
    public void replace(String file, Function<Consumer<Entry>, ParsedFile> read) {
        String readingId = UUID.randomUUID().toString();
        try (StagedEntries entries =
                new StagedEntries(index.aside(readingId), () -> settings(analyzers), workers, readingId)) {
            ParsedFile reading = read.apply(entries::add);
            entries.finish();
            synchronized (turn) {
                put(entries, reading, readingId);
            }
        } catch (IOException e) {
            throw new EngineException("cannot write the entries of " + file + " to " + generation, e);
        }
    }

    private void put(StagedEntries entries, ParsedFile reading, String readingId) throws IOException {
        try {
            entries.moveTo(writer);
            writer.addDocument(IndexFields.withEmptyViews(EntryDocuments.document(reading, readingId)));
            writer.deleteDocuments(DocumentQueries.ofOtherReadings(reading.file(), readingId));
        } catch (IOException | RuntimeException | Error e) {
            takeBack(readingId, e);
            throw e;
        }
        digests.put(reading.file(), reading.digest());
        changed = true;
        commitSoon();
    }

    /** Deletes the documents of a failed reading. */
    private void takeBack(String readingId, Throwable reason) {
        try {
            writer.deleteDocuments(DocumentQueries.ofReading(readingId));
        } catch (IOException | RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    private void commitSoon() throws IOException {
        if (System.nanoTime() - committed >= BETWEEN_COMMITS.toNanos()) {
            commitNow();
        }
    }

    /** The bytes of the documents that are written out, deleted ones included. */
    private long bytes() throws IOException {
        long bytes = 0;
        for (String file : directory.listAll()) {
            bytes += directory.fileLength(file);
        }
        return bytes;
    }

    private void commitNow() throws IOException {
        writer.commit();
        committed = System.nanoTime();
    }

    @Override
    public void report(Work work) {
        try {
            synchronized (right) {
                if (System.nanoTime() - reported >= BETWEEN_COMMITS.toNanos()) {
                    right.report(work);
                    reported = System.nanoTime();
                }
            }
        } catch (IOException e) {
            throw new EngineException("cannot tell how far the work is in " + generation, e);
        }
    }

    @Override
    public void commit() {
        try {
            synchronized (turn) {
                commitNow();
            }
        } catch (IOException e) {
            throw new EngineException("cannot commit to " + generation, e);
        }
    }

    @Override
    public void remove(String file) {
        try {
            synchronized (turn) {
                writer.deleteDocuments(DocumentQueries.ofFile(file));
                digests.remove(file);
                changed = true;
                commitSoon();
            }
        } catch (IOException e) {
            throw new EngineException("cannot remove the entries of " + file + " from " + generation, e);
        }
    }

    @Override
    public void publish() {
        try {
            synchronized (turn) {
                adaptMeaning();
                writer.forceMerge(isNew || bytes() < SMALL_BYTES ? 1 : MOST_SEGMENTS);
                isNew = false;
                commitNow();
                index.publish(generation);
            }
        } catch (IOException e) {
            throw new EngineException("cannot publish the index in " + generation, e);
        }
    }

    /** Learns the words of the entries again if entries changed. */
    private void adaptMeaning() throws IOException {
        if (changed) {
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                Optional<Document> meaning = CollectionMeaning.document(reader);
                if (meaning.isPresent()) {
                    writer.updateDocument(MeaningDocument.term(), IndexFields.withEmptyViews(meaning.get()));
                } else {
                    writer.deleteDocuments(MeaningDocument.term());
                }
            }
            changed = false;
        }
    }

    @Override
    public void close() {
        try (right;
                directory;
                writer;
                workers) {
            digests.clear();
        } catch (IOException e) {
            throw new EngineException("cannot close the index in " + generation, e);
        }
    }

    private void readDigests() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            EntryDocuments.files(reader).forEach(file -> digests.put(file.file(), file.digest()));
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            directory.close();
            throw e;
        }
    }
}
