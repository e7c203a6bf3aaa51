package jirei.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.Entry;
import jirei.casestudy.ParsedFile;
import jirei.corpus.folder.CorpusFolder;
import jirei.corpus.folder.CorpusFolder.Listing;
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
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of research, which is only ever read.
 *
 * <p>Safe for use by several threads: files may be listed, digested and read at the same time, and documents are extracted in
 * parallel. {@link #close()} comes after the last read.
 */
public final class Corpus implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Corpus.class);
    private static final String UNREADABLE = "unreadable";

    private final CorpusFolder folder;
    private final long version = ProgramVersion.current();
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
     * The paths of all files, below the folder and with slashes, in alphabetical order; a ZIP counts as a folder. Hidden
     * ones are left out, and those that only tell about others. What lies there and cannot be read is among them.
     *
     * @throws UncheckedIOException if the folder cannot be read
     */
    public List<String> files() {
        return folder.files();
    }

    /** The digest that the {@link ParsedFile} of a file would have: it differs when the file would be read otherwise. */
    public String digest(String file) {
        try {
            MessageDigest sha256 = sha256();
            for (String part : parts(file)) {
                Optional<FolderItem> item = folder.item(part);
                if (item.isPresent()) {
                    addTo(sha256, part, item.get());
                } else if (part.equals(file)) {
                    return UNREADABLE;
                }
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (IOException e) {
            return UNREADABLE;
        }
    }

    private static void addTo(MessageDigest sha256, String part, FolderItem item) throws IOException {
        sha256.update((part + "\n").getBytes(StandardCharsets.UTF_8));
        switch (item) {
            case FileItem content -> content.addTo(sha256);
            case Refused refused -> sha256.update(refused.reason().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** As {@link #digest(String)}; a file that looks as it did when its digest was kept is not opened. */
    public String digest(String file, FileStamps stamps) {
        List<Look> looks = looks(parts(file));
        String stamp = stamp(looks);
        Optional<String> known = stamps.digest(file, stamp);
        if (known.isPresent()) {
            return known.get();
        }
        String digest = digest(file);
        if (looks.stream().allMatch(Look::settled) && !digest.equals(UNREADABLE)) {
            stamps.keep(file, stamp, digest);
        }
        return digest;
    }

    /**
     * What every file looks like from outside; as long as that is the same, so is what would be read of it.
     *
     * @throws UncheckedIOException if the folder cannot be read
     */
    public Map<String, String> stamps() {
        Listing listing = folder.list();
        Map<String, String> stamps = new TreeMap<>();
        listing.files().forEach(file -> stamps.put(file, stamp(looks(listing.seen(parts(file))))));
        return stamps;
    }

    /** What those of the parts look like that are there. */
    private List<Look> looks(List<String> parts) {
        return parts.stream().flatMap(name -> folder.look(name).stream()).toList();
    }

    /** A file and all sidecars that it might have. */
    private static List<String> parts(String file) {
        return Stream.concat(Stream.of(file), Sidecars.of(file).stream()).toList();
    }

    /** How long a file is; nothing where it cannot be seen. */
    public long bytes(String file) {
        return folder.look(file).map(Look::bytes).orElse(0L);
    }

    private static String stamp(List<Look> looks) {
        return looks.isEmpty() ? UNREADABLE : looks.stream().map(Look::stamp).collect(Collectors.joining("+"));
    }

    /** As {@link #read(String, String, Consumer)}, for a file whose digest is not known yet. */
    public ParsedFile read(String file, Consumer<Entry> entries) {
        return read(file, digest(file), entries);
    }

    /**
     * Reads one file and hands on its entries. Whatever is wrong with it is a problem in the reading, never an exception;
     * only what the receiver of the entries throws is passed on.
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
            return metadata.completed(reader(source).read(source, entry -> hand(metadata.completed(entry), entries)));
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

    /** Ends what reads documents. */
    @Override
    public void close() {
        extractor.close();
    }

    /** A digest of the version of the program, since another version may read the same file otherwise. */
    private MessageDigest sha256() {
        MessageDigest sha256 = DigestUtils.getSha256Digest();
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(0, version));
        return sha256;
    }
}
