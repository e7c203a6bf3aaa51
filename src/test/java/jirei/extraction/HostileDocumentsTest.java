package jirei.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jirei.extraction.ExtractionException.Reason;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that are made to fill memory, to take for ever or to read what is none of theirs. */
final class HostileDocumentsTest {
    private static final Refusals REFUSALS = new Refusals();
    private static final int DEEP = 100_000;
    private static final String LAUGHS = laughs();

    @TempDir
    Path folder = Path.of("");

    @AfterAll
    static void end() {
        REFUSALS.close();
    }

    /** The part of each format that has its words. */
    private Map<Path, String> packages() throws IOException {
        Map<Path, String> parts = new LinkedHashMap<>();
        parts.put(OfficeFiles.word(folder.resolve("x.docx")), "word/document.xml");
        parts.put(OfficeFiles.workbook(folder.resolve("x.xlsx")), "xl/sharedStrings.xml");
        parts.put(OfficeFiles.slides(folder.resolve("x.pptx")), "ppt/slides/slide1.xml");
        parts.put(OfficeFiles.open(folder.resolve("x.odt"), "text", "<text:p>文</text:p>"), "content.xml");
        return parts;
    }

    @Test
    void whatUnpacksToMuchMoreThanItIsIsTooLarge() throws IOException {
        Path bomb = bomb();
        for (Map.Entry<Path, String> entry : packages().entrySet()) {
            replace(entry.getKey(), entry.getValue(), bomb);
            assertThat(Files.size(entry.getKey())).isLessThan(4L << 20);
            REFUSALS.assertRefused(entry.getKey(), Reason.TOO_LARGE);
        }
    }

    @Test
    void entitiesAreNotUnfolded() throws IOException {
        for (Map.Entry<Path, String> entry : packages().entrySet()) {
            change(
                    entry.getKey(),
                    entry.getValue(),
                    xml -> LAUGHS + withoutHead(xml).replaceFirst(">文<|>詳しくは<|>都市<|>概要<", ">&j;<"));
            REFUSALS.assertReadOrRefused(entry.getKey(), Reason.DAMAGED, Reason.EMPTY);
        }
        Path page = Files.writeString(folder.resolve("x.html"), LAUGHS + "<html><p>&j;文</p></html>");
        assertThat(REFUSALS.words(page)).endsWith("文").hasSizeLessThan(2_000);
    }

    @Test
    void otherFilesAndHostsAreNotRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "合言葉");
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String host = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            String types = "<!DOCTYPE x [<!ENTITY % remote SYSTEM \"" + host + "x.dtd\"> %remote; <!ENTITY j SYSTEM \""
                    + secret.toUri() + "\">]>";
            for (Map.Entry<Path, String> entry : packages().entrySet()) {
                change(
                        entry.getKey(),
                        entry.getValue(),
                        xml -> types + withoutHead(xml).replaceFirst(">文<|>詳しくは<|>都市<|>概要<", ">&j;<"));
                assertThat(wordsOrNone(entry.getKey())).doesNotContain("合言葉");
            }
            Path page = Files.writeString(
                    folder.resolve("x.html"),
                    types + "<html><link rel='stylesheet' href='" + host + "x.css'><img src='" + host
                            + "x.png'><iframe src='" + secret.toUri() + "'></iframe><p>&j;文</p></html>");
            assertThat(wordsOrNone(page)).contains("文").doesNotContain("合言葉");
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void deepNestingIsReadOrRefused() throws IOException {
        for (String element : new String[] {"div", "ul><li", "table><tr><td", "blockquote", "b"}) {
            Path page = Files.writeString(folder.resolve("x.html"), ("<" + element + ">").repeat(DEEP) + "文");
            REFUSALS.assertReadOrRefused(page, Reason.EMPTY, Reason.DAMAGED);
        }
        Path open = OfficeFiles.open(
                folder.resolve("x.odt"),
                "text",
                "<text:list><text:list-item>".repeat(DEEP) + "<text:p>文</text:p>"
                        + "</text:list-item></text:list>".repeat(DEEP));
        REFUSALS.assertReadOrRefused(open, Reason.DAMAGED, Reason.TOO_LARGE);
        Path rich = Files.writeString(
                folder.resolve("x.rtf"), "{\\rtf1 " + "{\\b ".repeat(DEEP) + "text" + "}".repeat(DEEP) + "}");
        REFUSALS.assertReadOrRefused(rich, Reason.DAMAGED, Reason.EMPTY);
        Path word = OfficeFiles.word(folder.resolve("x.docx"));
        change(
                word,
                "word/document.xml",
                xml -> xml.replaceFirst(
                        "<w:body>",
                        "<w:body>" + "<w:tbl><w:tr><w:tc>".repeat(DEEP) + "<w:p/>"
                                + "</w:tc></w:tr></w:tbl>".repeat(DEEP)));
        REFUSALS.assertReadOrRefused(word, Reason.DAMAGED, Reason.EMPTY);
        Path slides = OfficeFiles.slides(folder.resolve("x.pptx"));
        change(
                slides,
                "ppt/slides/slide1.xml",
                xml -> xml.replaceFirst(
                        "</p:spTree>", "<p:grpSp>".repeat(DEEP) + "</p:grpSp>".repeat(DEEP) + "</p:spTree>"));
        REFUSALS.assertReadOrRefused(slides, Reason.DAMAGED, Reason.EMPTY);
    }

    @Test
    void aSheetThatClaimsAMillionRowsHasThoseThatItHas() throws IOException {
        Path book = OfficeFiles.workbook(folder.resolve("x.xlsx"));
        change(
                book,
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst("<dimension ref=\"[^\"]*\"/>", "<dimension ref=\"A1:XFD1048576\"/>")
                        .replaceFirst("<row r=\"2\"", "<row r=\"1048576\"")
                        .replaceFirst("r=\"B2\"", "r=\"XFD1048576\""));
        assertThat(REFUSALS.words(book)).startsWith("#1 事例一覧\n|都市|").endsWith("12|");
    }

    private static String wordsOrNone(Path file) {
        try {
            return REFUSALS.words(file);
        } catch (ExtractionException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String laughs() {
        StringBuilder types = new StringBuilder("<!DOCTYPE x [<!ENTITY a \"はは\">");
        for (char name = 'b'; name <= 'j'; name++) {
            types.append("<!ENTITY ").append(name).append(" \"");
            types.append(("&" + (char) (name - 1) + ";").repeat(10)).append("\">");
        }
        return types.append("]>").toString();
    }

    private static String withoutHead(String xml) {
        return xml.replaceFirst("^<\\?xml[^>]*\\?>\\s*", "");
    }

    private static void change(Path file, String part, UnaryOperator<String> change) throws IOException {
        try (FileSystem parts = FileSystems.newFileSystem(file)) {
            Path inside = parts.getPath(part);
            Files.writeString(inside, change.apply(Files.readString(inside)));
        }
    }

    /** Puts the part of one package into another as it is packed. */
    private static void replace(Path file, String part, Path packed) throws IOException {
        Path copy = file.resolveSibling("copy-" + file.getFileName());
        try (ZipFile parts = ZipFile.builder().setPath(file).get();
                ZipFile bomb = ZipFile.builder().setPath(packed).get();
                ZipArchiveOutputStream zip = new ZipArchiveOutputStream(copy)) {
            for (String kept : new String[] {"mimetype", "[Content_Types].xml"}) {
                ZipArchiveEntry entry = parts.getEntry(kept);
                if (entry != null) {
                    zip.addRawArchiveEntry(entry, parts.getRawInputStream(entry));
                }
            }
            ZipArchiveEntry content = bomb.getEntries().nextElement();
            ZipArchiveEntry named = new ZipArchiveEntry(part);
            named.setMethod(content.getMethod());
            named.setSize(content.getSize());
            named.setCompressedSize(content.getCompressedSize());
            named.setCrc(content.getCrc());
            zip.addRawArchiveEntry(named, bomb.getRawInputStream(content));
        }
        Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Four hundred million blanks. */
    private Path bomb() throws IOException {
        Path bomb = folder.resolve("bomb.zip");
        byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            out.setLevel(Deflater.BEST_SPEED);
            out.putNextEntry(new ZipEntry("bomb"));
            for (int i = 0; i < 400; i++) {
                out.write(blanks);
            }
        }
        return bomb;
    }
}
