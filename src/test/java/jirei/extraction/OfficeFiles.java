package jirei.extraction;

import java.awt.Rectangle;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Makes small documents of every format for tests. */
final class OfficeFiles {
    static final String HTML = "<!DOCTYPE html><html><head><title>窓口</title></head><body><h1>窓口の改革</h1>"
            + "<p>書かない窓口を<a href=\"https://example.org/\">全区</a>で開く。</p><ul><li>予約</li></ul>"
            + "<table><tr><td>都市</td><td>件数</td></tr></table></body></html>";
    static final String RTF =
            "{\\rtf1\\ansi\\ansicpg932\\uc1\\deff0{\\fonttbl{\\f0 Arial;}}\\pard\\f0 \\u31379?\\u21475?\\par two\\par}";
    private static final String NAMESPACES = String.join(
            "",
            attribute("office", "office"),
            attribute("text", "text"),
            attribute("table", "table"),
            attribute("draw", "drawing"),
            attribute("presentation", "presentation"),
            " xmlns:xlink=\"http://www.w3.org/1999/xlink\"");

    private OfficeFiles() {}

    static Path word(Path file) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.createRun().setText("詳しくは");
            paragraph.createHyperlinkRun("https://example.org/a").setText("年報");
            paragraph.createRun().setText("に。");
            document.createTable(2, 2).getRow(1).getCell(1).setText("ソウル");
            document.write(out);
        }
        return file;
    }

    static Path slides(Path file) throws IOException {
        try (XMLSlideShow show = new XMLSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            XSLFSlide slide = show.createSlide();
            XSLFTextBox box = slide.createTextBox();
            box.setAnchor(new Rectangle(50, 50, 400, 100));
            box.setText("概要");
            XSLFTable table = slide.createTable(2, 2);
            table.setAnchor(new Rectangle(50, 300, 400, 100));
            table.getCell(0, 0).setText("面積");
            show.write(out);
        }
        return file;
    }

    static Path workbook(Path file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("事例一覧");
            sheet.createRow(0).createCell(0).setCellValue("都市");
            sheet.createRow(1).createCell(1).setCellValue(12);
            book.write(out);
        }
        return file;
    }

    /** Makes a file of Office one of the strict kind, whose names lie in other namespaces. */
    static Path strict(Path file) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file);
                Stream<Path> parts = Files.walk(zip.getPath("/"))) {
            for (Path part : parts.filter(path -> path.toString().matches(".*\\.(?:xml|rels)"))
                    .toList()) {
                Files.writeString(
                        part,
                        Files.readString(part)
                                .replaceAll(
                                        "http://schemas.openxmlformats.org/(officeDocument|spreadsheetml|presentationml|drawingml)/2006/",
                                        "http://purl.oclc.org/ooxml/$1/"));
            }
        }
        return file;
    }

    /**
     * An OpenDocument file.
     *
     * @param kind {@code text}, {@code presentation} or {@code spreadsheet}
     * @param body what is in the body, with the prefixes that these files use
     */
    static Path open(Path file, String kind, String body) throws IOException {
        return zip(
                file,
                Map.of("mimetype", "application/vnd.oasis.opendocument." + kind, "content.xml", openXml(kind, body)));
    }

    static String openXml(String kind, String body) {
        return "<office:document-content" + NAMESPACES + "><office:body><office:" + kind + ">" + body + "</office:"
                + kind + "></office:body></office:document-content>";
    }

    /** A ZIP of texts; a {@code mimetype} among them comes first. */
    static Path zip(Path file, Map<String, String> texts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : texts.keySet().stream()
                    .sorted((a, b) -> Boolean.compare(b.equals("mimetype"), a.equals("mimetype")))
                    .toList()) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(texts.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private static String attribute(String prefix, String name) {
        return " xmlns:" + prefix + "=\"urn:oasis:names:tc:opendocument:xmlns:" + name + ":1.0\"";
    }
}
