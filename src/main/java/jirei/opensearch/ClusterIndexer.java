package jirei.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import jirei.casestudy.Entry;
import jirei.casestudy.ParsedFile;
import jirei.lucene.LuceneIndexer;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.lucene.analysis.Language;
import jirei.lucene.meaning.CollectionMeaning;
import jirei.lucene.schema.DocumentQueries;
import jirei.lucene.schema.EntryDocuments;
import jirei.lucene.schema.Fingerprint;
import jirei.lucene.schema.IndexFields;
import jirei.lucene.schema.IndexedTokens;
import jirei.lucene.schema.MeaningDocument;
import jirei.lucene.schema.WordDocuments;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.opensearch.Manifest.IndexFile;
import jirei.search.EngineException;
import jirei.search.EntryIndexer;
import jirei.search.IndexState.Work;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/**
 * Writes an index on a cluster. Entries are analysed here and sent while their file is read, and nobody sees them until
 * the {@link Manifest} names the reading: that is written about once a second, together with the index of words.
 *
 * <p>Safe for use by many threads: files are read in parallel; a commit waits for the files that are being read.
 */
public final class ClusterIndexer implements EntryIndexer {
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(1);

    /** Searches of the state before have ended by then. */
    private static final Duration RETIREMENT = Duration.ofMinutes(1);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Cluster cluster;
    private final IndexVersions versions;
    private final WriteLock lock;
    private final String index;
    private final boolean isNew;
    private final int shards;
    private final String fingerprint;
    private final Analyzer analyzer;
    private final BlobStore blobs;
    private final Path folder;
    private final FSDirectory directory;
    private final IndexWriter words;
    private final FileReadings readings = new FileReadings();
    private final Map<String, IndexFile> stored = new HashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private final String session = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);

    /** Read by those who write documents, so that a commit never has a part of a file. */
    private final ReadWriteLock turn = new ReentrantReadWriteLock(true);

    private volatile boolean changed;
    private boolean isPublished;
    private Optional<Long> updated = Optional.empty();
    private long committed = System.nanoTime() - BETWEEN_COMMITS.toNanos();

    /**
     * Opens the index for writing, and takes its lock. A new version is started if there is none, or if it was made by
     * another version of the program or with another user dictionary.
     *
     * @param settings of a new version
     * @param rebuild whether to start a new version even if the present one is sound
     * @throws jirei.search.IndexInUseException if another process writes the index
     * @throws EngineException if the cluster does not answer or refuses
     */
    public static ClusterIndexer open(
            ClusterAddress address, IndexSettings settings, Vocabulary vocabulary, boolean rebuild) {
        Cluster cluster = Cluster.at(address);
        try {
            IndexVersions versions = new IndexVersions(cluster);
            versions.current();
            WriteLock lock = WriteLock.take(cluster);
            try {
                return new ClusterIndexer(cluster, versions, lock, settings, vocabulary, rebuild);
            } catch (IOException e) {
                throw new EngineException("cannot write a temporary folder", e);
            } catch (RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    private ClusterIndexer(
            Cluster cluster,
            IndexVersions versions,
            WriteLock lock,
            IndexSettings settings,
            Vocabulary vocabulary,
            boolean rebuild)
            throws IOException {
        JapaneseAnalyzers analyzers = Language.of(vocabulary).analyzers();
        this.cluster = cluster;
        this.versions = versions;
        this.lock = lock;
        this.fingerprint = Fingerprint.of(analyzers);
        this.analyzer = analyzers.forFields(IndexFields.TEXTS);
        Optional<String> present = versions.current();
        Optional<Manifest> known = present.flatMap(version -> cluster.find("/" + version + "/_doc/" + Manifest.ID))
                .map(Manifest::of)
                .filter(manifest -> manifest.fingerprint().equals(fingerprint));
        this.isNew = rebuild || known.isEmpty();
        this.index = isNew ? versions.create(settings) : present.orElseThrow();
        this.shards = known.filter(manifest -> !isNew).map(Manifest::shards).orElse(settings.shards());
        this.blobs = new BlobStore(cluster, index);
        List<IndexFile> files = isNew ? List.of() : known.orElseThrow().files();
        this.folder = WordIndexFiles.copy(blobs, files, Optional.empty()).folder();
        files.forEach(file -> stored.put(file.name(), file));
        this.directory = FSDirectory.open(folder);
        this.words =
                new IndexWriter(directory, LuceneIndexer.settings(analyzers).setCommitOnClose(false));
        if (!isNew) {
            Manifest manifest = known.orElseThrow();
            updated = Optional.ofNullable(manifest.updated());
            readings.retire(manifest.retired());
            readFiles();
            deleteUnknown(manifest);
        } else if (present.isEmpty()) {
            // No other version can be searched meanwhile.
            commitNow();
            versions.use(index);
        }
    }

    private void readFiles() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (EntryDocuments.StoredFile file : EntryDocuments.storedFiles(reader)) {
                readings.know(file.file().file(), file.reading(), file.file().digest());
            }
        }
    }

    /** Deletes what a process left that was killed while it read a file. */
    private void deleteUnknown(Manifest manifest) {
        List<String> all = new ArrayList<>(manifest.readings());
        all.addAll(manifest.retired().keySet());
        String reading = FieldNames.term(DocumentQueries.ofReading("").field());
        deleteWhere(Map.of(
                "bool",
                Map.of(
                        "filter", Map.of("exists", Map.of("field", reading)),
                        "must_not", Map.of("terms", Map.of(reading, all)))));
    }

    private void deleteReadings(Collection<String> some) {
        if (!some.isEmpty()) {
            String reading = FieldNames.term(DocumentQueries.ofReading("").field());
            deleteWhere(Map.of("terms", Map.of(reading, some)));
        }
    }

    private void deleteWhere(Map<String, Object> query) {
        Retries.of(PATIENCE, () -> {
            cluster.ask("POST", "/" + index + "/_refresh");
            return cluster.ask(
                    "POST", "/" + index + "/_delete_by_query?conflicts=proceed&refresh=true", Map.of("query", query));
        });
    }

    @Override
    public Map<String, String> digests() {
        turn.readLock().lock();
        try {
            return readings.digests();
        } finally {
            turn.readLock().unlock();
        }
    }

    @Override
    public void replace(String file, Function<Consumer<Entry>, ParsedFile> read) {
        String reading = session + "-" + number.incrementAndGet();
        turn.readLock().lock();
        try {
            put(file, reading, read);
        } catch (IOException e) {
            throw new EngineException("cannot write the words of " + file + " to " + folder, e);
        } finally {
            turn.readLock().unlock();
        }
        commitSoon();
    }

    private void put(String file, String reading, Function<Consumer<Entry>, ParsedFile> read) throws IOException {
        BulkWriter writer = new BulkWriter(cluster, index);
        AtomicInteger entries = new AtomicInteger();
        try {
            ParsedFile parsed = read.apply(entry -> add(entry, reading, entries.getAndIncrement(), writer));
            writer.flush();
            words.addDocument(EntryDocuments.document(parsed, reading));
            words.deleteDocuments(DocumentQueries.ofOtherReadings(file, reading));
            readings.replace(file, reading, parsed.digest(), System.currentTimeMillis());
            changed = true;
        } catch (IOException | RuntimeException | Error e) {
            takeBack(reading, e);
            throw e;
        }
    }

    private void add(Entry entry, String reading, int place, BulkWriter writer) {
        Document whole = EntryDocuments.document(entry, reading);
        Map<String, IndexedTokens> tokens = IndexedTokens.of(whole, analyzer);
        String id = reading + "-" + place;
        writer.add(id, EntrySource.of(id, whole, tokens));
        try {
            words.addDocument(WordDocuments.of(whole, tokens));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries stay in the cluster until the index is next opened for writing; no manifest names them. */
    private void takeBack(String reading, Throwable reason) {
        try {
            words.deleteDocuments(DocumentQueries.ofReading(reading));
        } catch (IOException | RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    @Override
    public void remove(String file) {
        turn.readLock().lock();
        try {
            words.deleteDocuments(DocumentQueries.ofFile(file));
            readings.remove(file, System.currentTimeMillis());
            changed = true;
        } catch (IOException e) {
            throw new EngineException("cannot remove the words of " + file + " from " + folder, e);
        } finally {
            turn.readLock().unlock();
        }
        commitSoon();
    }

    @Override
    public void report(Work work) {
        lock.report(work);
    }

    private void commitSoon() {
        turn.writeLock().lock();
        try {
            if (System.nanoTime() - committed >= BETWEEN_COMMITS.toNanos()) {
                commitNow();
            }
        } finally {
            turn.writeLock().unlock();
        }
    }

    @Override
    public void commit() {
        turn.writeLock().lock();
        try {
            commitNow();
        } finally {
            turn.writeLock().unlock();
        }
    }

    private void commitNow() {
        try {
            words.commit();
            List<IndexFile> files = sendWords();
            lock.verify();
            WrittenEntries.refresh(cluster, index, readings.current(), entries());
            Manifest manifest = new Manifest(
                    fingerprint, shards, files, readings.current(), readings.retired(), updated.orElse(null));
            Retries.of(PATIENCE, () -> cluster.ask("PUT", "/" + index + "/_doc/" + Manifest.ID, manifest.source()));
            committed = System.nanoTime();
        } catch (IOException e) {
            throw new EngineException("cannot write the index of words to " + folder, e);
        }
    }

    /** As many as the last commit of the words has. */
    private int entries() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return new IndexSearcher(reader).count(new TermQuery(DocumentQueries.entries()));
        }
    }

    /** Stores the files of the last commit that the cluster does not have yet. */
    private List<IndexFile> sendWords() throws IOException {
        Set<String> names = Set.copyOf(SegmentInfos.readLatestCommit(directory).files(true));
        List<IndexFile> files = new ArrayList<>();
        for (String name : names) {
            IndexFile file = stored.get(name);
            if (file == null) {
                file = new IndexFile(name, UUID.randomUUID().toString(), directory.fileLength(name));
                blobs.put(file.blob(), folder.resolve(name));
                stored.put(name, file);
            }
            files.add(file);
        }
        stored.keySet().retainAll(names);
        return files;
    }

    @Override
    public void publish() {
        turn.writeLock().lock();
        try {
            adaptMeaning();
            words.forceMerge(1);
            updated = Optional.of(Instant.now().getEpochSecond());
            forget();
            commitNow();
            if (isNew && !isPublished) {
                Optional<String> before = versions.current();
                versions.use(index);
                versions.keepOnly(before);
                isPublished = true;
            }
            blobs.keepOnly(stored.values().stream().map(IndexFile::blob).toList());
        } catch (IOException e) {
            throw new EngineException("cannot write the index of words to " + folder, e);
        } finally {
            turn.writeLock().unlock();
        }
    }

    /** Deletes the entries of readings that were replaced long enough ago. */
    private void forget() {
        long before = System.currentTimeMillis() - RETIREMENT.toMillis();
        Set<String> old = readings.retiredBefore(before);
        deleteReadings(old);
        readings.forget(old);
    }

    /** Learns the words of the entries again if entries changed. */
    private void adaptMeaning() throws IOException {
        if (changed) {
            try (DirectoryReader reader = DirectoryReader.open(words)) {
                Optional<Document> meaning = CollectionMeaning.document(reader);
                if (meaning.isPresent()) {
                    words.updateDocument(MeaningDocument.term(), meaning.get());
                } else {
                    words.deleteDocuments(MeaningDocument.term());
                }
            }
            changed = false;
        }
    }

    @Override
    public void close() {
        try (cluster;
                lock) {
            words.rollback();
            directory.close();
        } catch (IOException e) {
            throw new EngineException("cannot close the index of words in " + folder, e);
        } finally {
            WordIndexFiles.delete(folder);
        }
    }
}
