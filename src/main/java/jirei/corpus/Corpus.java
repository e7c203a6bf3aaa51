package jirei.corpus;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import jirei.casestudy.Entry;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.ParseProblem.Severity;
import jirei.casestudy.Reading;
import jirei.extraction.ExtractionException;
import jirei.extraction.ForkedExtractor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder of research. It is only ever read. */
public final class Corpus implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Corpus.class);

    /** Far more than research is long; a larger file is something else, and would not fit into memory as text. */
    private static final long LARGEST_BYTES = 64L << 20;

    /** A collection is never in memory as a whole; what unpacks to more is no collection but a trap. */
    private static final long LARGEST_COLLECTION_BYTES = 4L << 30;

    private static final Duration STEP_OF_TIME = Duration.ofSeconds(2);

    private static final String UNREADABLE = "unreadable";

    private static final List<String> TEXT_ENDINGS = List.of(".md", ".markdown", ".txt");

    private final Path folder;
    private final Optional<String> only;
    private final long version = ProgramVersion.current();
    private final ForkedExtractor extractor = new ForkedExtractor();
    private final Documents documents = new Documents(extractor);
    private final List<Grammar> grammars = List.of(new MarkdownDossier(), new SlideDossier(), new PlainDocument());

    /**
     * The research in a folder and the folders in it.
     *
     * @throws IllegalArgumentException if there is no such folder
     * @throws UncheckedIOException if the folder cannot be read
     */
    public Corpus(Path folder) {
        this(folder, Optional.empty());
    }

    private Corpus(Path folder, Optional<String> only) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("no such corpus folder: " + folder);
        }
        try {
            this.folder = folder.toRealPath();
            this.only = only;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the corpus folder " + folder, e);
        }
    }

    /**
     * One file as a corpus of its own, whatever lies beside it.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public static Corpus ofFile(Path file) {
        Path absolute = file.toAbsolutePath();
        Path parent = absolute.getParent();
        if (parent == null || !Files.isRegularFile(file)) {
            throw new IllegalArgumentException("no such corpus file: " + file);
        }
        return new Corpus(parent, Optional.of(absolute.getFileName().toString()));
    }

    /**
     * The paths of all files, below the folder and with slashes, in alphabetical order; hidden ones are left out.
     *
     * @throws UncheckedIOException if the folder cannot be read
     */
    public List<String> files() {
        if (only.isPresent()) {
            return List.of(only.get());
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(Corpus::isVisible)
                    .map(path -> path.toString().replace(path.getFileSystem().getSeparator(), "/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the corpus folder " + folder, e);
        }
    }

    /** The digest that the {@link Reading} of a file would have: it differs when the file would be read otherwise. */
    public String digest(String file) {
        try (InputStream content = Files.newInputStream(folder.resolve(file))) {
            MessageDigest sha256 = sha256();
            content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), sha256));
            return HexFormat.of().formatHex(sha256.digest());
        } catch (IOException e) {
            return UNREADABLE;
        }
    }

    /** As {@link #digest(String)}; a file that looks as it did when its digest was kept is not opened. */
    public String digest(String file, Stamps stamps) {
        String stamp = stamp(file);
        Optional<String> known = stamps.digest(file, stamp);
        if (known.isPresent()) {
            return known.get();
        }
        String digest = digest(file);
        if (isSettled(file)) {
            stamps.keep(file, stamp, digest);
        }
        return digest;
    }

    /**
     * What every file looks like from outside; as long as that is the same, so is the file.
     *
     * @throws UncheckedIOException if the folder cannot be read
     */
    public Map<String, String> stamps() {
        Map<String, String> stamps = new TreeMap<>();
        files().forEach(file -> stamps.put(file, stamp(file)));
        return stamps;
    }

    private String stamp(String file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(folder.resolve(file), BasicFileAttributes.class);
            return attributes.size() + "-" + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS) + "-"
                    + attributes.fileKey();
        } catch (IOException e) {
            return UNREADABLE;
        }
    }

    /** Whether a change of the file from now on would change its time too, which some disks keep in steps of two seconds. */
    private boolean isSettled(String file) {
        try {
            Instant changed = Files.getLastModifiedTime(folder.resolve(file)).toInstant();
            return changed.isBefore(Instant.now().minus(STEP_OF_TIME));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Reads one file and hands on its entries. Whatever is wrong with it is a problem in the reading, never an exception;
     * only what the receiver of the entries throws is passed on.
     */
    public Reading read(String file, Consumer<Entry> entries) {
        String digest = digest(file);
        if (leadsOut(file)) {
            return failure(file, digest, 0, "資料フォルダーの外を指すリンクです。ファイルそのものを置いてください。");
        }
        if (JsonLines.isCalledSo(file)) {
            return readRecords(file, digest, entries);
        }
        if (Documents.isCalledSo(file)) {
            return readDocument(file, digest, entries);
        }
        String ending = file.substring(Math.max(file.lastIndexOf('.'), 0)).toLowerCase(Locale.ROOT);
        if (!TEXT_ENDINGS.contains(ending)) {
            return failure(file, digest, 0, "この形式のファイルは読めません。読めるのは " + readableEndings() + " です。");
        }
        byte[] bytes;
        try {
            if (Files.size(folder.resolve(file)) > LARGEST_BYTES) {
                return failure(file, digest, 0, "ファイルが大きすぎます（64MBまで）。分けて置いてください。");
            }
            bytes = Files.readAllBytes(folder.resolve(file));
        } catch (IOException e) {
            return failure(file, digest, 0, "ファイルを開けません: " + e.getClass().getSimpleName());
        }
        Optional<String> text = TextEncoding.decode(bytes);
        return text.isPresent()
                ? read(new SourceText(file, text.get().lines().toList()), digest, entries)
                : failure(file, digest, firstBadLine(bytes), "文字コードがわからない文字があります。UTF-8で保存し直してください。");
    }

    private Reading readDocument(String file, String digest, Consumer<Entry> entries) {
        SourceText text;
        try {
            text = documents.take(folder.resolve(file), file);
        } catch (ExtractionException e) {
            LOG.info("cannot read {}: {}", file, e.getMessage());
            return failure(file, digest, 0, Documents.explain(e.reason()));
        }
        return read(text, digest, entries);
    }

    /** A collection is read line by line, since it may be packed and large. */
    private Reading readRecords(String file, String digest, Consumer<Entry> entries) {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(folder.resolve(file)));
                InputStream unpacked = JsonLines.isPacked(file) ? new GZIPInputStream(content) : content) {
            return new JsonLines(file, entries).read(new ByteLines(unpacked, LARGEST_COLLECTION_BYTES), digest);
        } catch (ByteLines.TooLongException e) {
            return failure(file, digest, 0, "ファイルが大きすぎます（展開して4GBまで）。分けて置いてください。");
        } catch (ZipException | EOFException e) {
            return failure(file, digest, 0, "gzipとして展開できません。ファイルが壊れていないか確かめてください。");
        } catch (IOException e) {
            return failure(file, digest, 0, "ファイルを開けません: " + e.getClass().getSimpleName());
        }
    }

    private boolean leadsOut(String file) {
        try {
            return !folder.resolve(file).toRealPath().startsWith(folder);
        } catch (IOException e) {
            return false;
        }
    }

    /** Ends what reads documents. */
    @Override
    public void close() {
        extractor.close();
    }

    private static String readableEndings() {
        return String.join(
                "、",
                Stream.of(TEXT_ENDINGS, Documents.ENDINGS, JsonLines.ENDINGS)
                        .flatMap(List::stream)
                        .toList());
    }

    private Reading read(SourceText text, String digest, Consumer<Entry> entries) {
        DossierDraft draft = new DossierDraft(text);
        Optional<Grammar> grammar =
                grammars.stream().filter(g -> g.recognizes(text)).findFirst();
        try {
            grammar.orElseThrow().read(text, draft);
        } catch (RuntimeException | StackOverflowError e) {
            // A file that a grammar stumbles over must not cost the others.
            LOG.error("cannot read {}", text.file(), e);
            return failure(text.file(), digest, 0, "読み取り中に予期しない誤りが起きました。管理者にお知らせください。");
        }
        return draft.finish(digest, entries);
    }

    private static Reading failure(String file, String digest, int line, String message) {
        ParseProblem problem = new ParseProblem(Severity.PROBLEM, file, line, message, "何も収録していません");
        return new Reading(file, digest, Optional.empty(), List.of(problem));
    }

    private static int firstBadLine(byte[] bytes) {
        int line = 1;
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
        while (line <= lines.length && lines[line - 1].indexOf('\uFFFD') < 0) {
            line++;
        }
        return Math.min(line, lines.length);
    }

    private static boolean isVisible(Path path) {
        for (Path part : path) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }

    private MessageDigest sha256() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(0, version));
            return sha256;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
