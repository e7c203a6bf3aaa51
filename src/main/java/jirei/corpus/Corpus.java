package jirei.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jirei.casestudy.Entry;
import jirei.casestudy.ParsedFile;
import jirei.corpus.folder.CorpusFolder;
import jirei.corpus.folder.FolderItem;
import jirei.corpus.folder.FolderItem.FileItem;
import jirei.corpus.folder.FolderItem.Look;
import jirei.corpus.folder.FolderItem.Refused;
import jirei.corpus.folder.Sidecars;
import jirei.corpus.folder.SourceFile;
import jirei.corpus.folder.UnreadableException;
import jirei.corpus.formats.CsvReader;
import jirei.corpus.formats.DocumentReader;
import jirei.corpus.formats.ExtractorPool;
import jirei.corpus.formats.FormatReader;
import jirei.corpus.formats.Grammars;
import jirei.corpus.formats.JsonReader;
import jirei.corpus.formats.RecordReader;
import jirei.corpus.formats.TextReader;
import jirei.corpus.formats.WorkbookReader;
import jirei.corpus.metadata.Metadata;
import jirei.corpus.text.StatedYears;
import jirei.extraction.ForkedExtractor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of research, which is only ever read.
 *
 * <p>Safe for use by several threads: files may be listed, digested and read at the same time, and documents are
 * extracted in parallel. {@link #close()} comes after the last read.
 */
public final class Corpus implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Corpus.class);

    private final CorpusFolder folder;
    private final FileDigests digests;
    private final ExtractorPool extractor = new ExtractorPool();
    private final List<FormatReader> readers;

    /**
     * The research in a folder and the folders in it.
     *
     * @throws IllegalArgumentException if there is no such folder
     * @throws UncheckedIOException if the folder cannot be read
     */
    public Corpus(Path folder) {
        this(folder, Map.of());
    }

    /**
     * The research in a folder and the folders in it.
     *
     * @param maps what is said elsewhere about the columns of tables, by the paths of the tables below the folder
     * @throws IllegalArgumentException if there is no such folder
     * @throws UncheckedIOException if the folder cannot be read
     */
    public Corpus(Path folder, Map<String, Path> maps) {
        this(folder, Optional.empty(), maps);
    }

    private Corpus(Path folder, Optional<String> only, Map<String, Path> maps) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("no such corpus folder: " + folder);
        }
        try {
            this.folder = new CorpusFolder(folder.toRealPath(), only, Sidecars.maps(maps));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the corpus folder " + folder, e);
        }
        this.digests = new FileDigests(this.folder);
        Grammars grammars = new Grammars();
        this.readers = List.of(
                new TextReader(grammars),
                new DocumentReader(extractor, grammars),
                new WorkbookReader(extractor, grammars),
                new RecordReader(),
                new CsvReader(),
                new JsonReader());
    }

    /**
     * One file as a corpus of its own, whatever lies beside it.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public static Corpus ofFile(Path file) {
        return ofFile(file, Map.of());
    }

    /** As {@link #ofFile(Path)}, with what is said elsewhere about the columns of the file. */
    public static Corpus ofFile(Path file, Map<String, Path> maps) {
        Path absolute = file.toAbsolutePath();
        Path parent = absolute.getParent();
        if (parent == null || !Files.isRegularFile(file)) {
            throw new IllegalArgumentException("no such corpus file: " + file);
        }
        return new Corpus(parent, Optional.of(absolute.getFileName().toString()), maps);
    }

    /**
     * The paths of all files, below the folder and with slashes, in alphabetical order; a ZIP counts as a folder.
     * Hidden ones are left out, and those that only tell about others. What lies there and cannot be read is among
     * them.
     *
     * @throws UncheckedIOException if the folder cannot be read
     */
    public List<String> files() {
        return folder.files();
    }

    /** The digest that the {@link ParsedFile} of a file would have: it differs when the file would be read otherwise. */
    public String digest(String file) {
        return digests.of(file);
    }

    /** As {@link #digest(String)}; a file that looks as it did when its digest was kept is not opened. */
    public String digest(String file, FileStamps stamps) {
        return digests.of(file, stamps);
    }

    /**
     * What every file looks like from outside; as long as that is the same, so is what would be read of it.
     *
     * @throws UncheckedIOException if the folder cannot be read
     */
    public Map<String, String> stamps() {
        return digests.stamps();
    }

    /** The length of a file in bytes; 0 where it cannot be seen. */
    public long bytes(String file) {
        return folder.look(file).map(Look::bytes).orElse(0L);
    }

    /** As {@link #read(String, String, Consumer)}, for a file whose digest is not known yet. */
    public ParsedFile read(String file, Consumer<Entry> entries) {
        return read(file, digest(file), entries);
    }

    /**
     * Reads one file and hands on its entries. Whatever is wrong with it is a problem in the reading, never an
     * exception; only what the receiver of the entries throws is passed on.
     *
     * @param digest as {@link #digest(String)} tells it
     */
    public ParsedFile read(String file, String digest, Consumer<Entry> entries) {
        try {
            if (Sidecars.isOne(file)) {
                throw Sidecars.withoutCompany(file);
            }
            SourceFile source = source(file, digest);
            Metadata metadata = Metadata.of(source);
            return metadata.completed(reader(source)
                    .read(source, entry -> hand(StatedYears.completed(metadata.completed(entry)), entries)));
        } catch (UnreadableException e) {
            return e.toReading(file, digest);
        } catch (RefusedException e) {
            throw e.reason;
        } catch (RuntimeException | StackOverflowError e) {
            // A file that a reader stumbles over must not cost the others.
            LOG.error("cannot read {}", file, e);
            return new UnreadableException("読み取り中に予期しない誤りが起きました。管理者にお知らせください。").toReading(file, digest);
        }
    }

    private SourceFile source(String file, String digest) throws UnreadableException {
        Optional<FolderItem> item = folder.item(file);
        if (item.isEmpty()) {
            throw new UnreadableException("ファイルがなくなりました。");
        }
        return switch (item.get()) {
            case Refused refused -> throw new UnreadableException(refused.reason());
            case FileItem content -> new SourceFile(file, digest, content, folder);
        };
    }

    private static void hand(Entry entry, Consumer<Entry> entries) {
        try {
            entries.accept(entry);
        } catch (RuntimeException e) {
            throw new RefusedException(e);
        }
    }

    /** The receiver of entries has thrown something, which is no fault of the file. */
    private static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final RuntimeException reason;

        RefusedException(RuntimeException reason) {
            super(reason);
            this.reason = reason;
        }
    }

    private FormatReader reader(SourceFile source) throws UnreadableException {
        return readers.stream()
                .filter(reader -> source.endsIn(reader.endings()))
                .findFirst()
                .orElseThrow(() -> new UnreadableException(
                        "この形式のファイルは読めません。読めるのは " + readableEndings() + " と、それらをgzipにしたもの（.gz）、ZIPにまとめたもの（.zip）です。"));
    }

    private String readableEndings() {
        return String.join("、", endings());
    }

    /** How the names of files end that can be read, in small letters. */
    public List<String> endings() {
        return readers.stream().flatMap(reader -> reader.endings().stream()).toList();
    }

    /** How the names of files end that only tell about others. */
    public static List<String> companionEndings() {
        return Sidecars.ENDINGS;
    }

    /** How many processes ended while they read a document, since this program started. */
    public static long extractionDeaths() {
        return ForkedExtractor.deaths();
    }

    /** Ends what reads documents. */
    @Override
    public void close() {
        extractor.close();
    }
}
