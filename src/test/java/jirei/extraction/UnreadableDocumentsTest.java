package jirei.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import jirei.extraction.ExtractionException.Reason;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that are protected, cut off, empty or called what they are not. */
final class UnreadableDocumentsTest {
    private static final Refusals REFUSALS = new Refusals();

    @TempDir
    Path folder = Path.of("");

    @AfterAll
    static void end() {
        REFUSALS.close();
    }

    @Test
    void aPasswordIsAskedForInEveryFormatThatHasOne() throws IOException, GeneralSecurityException {
        REFUSALS.assertRefused(encrypted(OfficeFiles.word(folder.resolve("x.docx"))), Reason.ENCRYPTED);
        REFUSALS.assertRefused(encrypted(OfficeFiles.slides(folder.resolve("x.pptx"))), Reason.ENCRYPTED);
        REFUSALS.assertRefused(encrypted(OfficeFiles.workbook(folder.resolve("x.xlsx"))), Reason.ENCRYPTED);
        REFUSALS.assertRefused(
                new Sheets(folder)
                        .page(new Sheets.Words(72, 100, 11, "Text"))
                        .protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()))
                        .save(),
                Reason.ENCRYPTED);
        REFUSALS.assertRefused(
                OfficeFiles.zip(
                        folder.resolve("x.odt"),
                        Map.of(
                                "mimetype",
                                "application/vnd.oasis.opendocument.text",
                                "META-INF/manifest.xml",
                                "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
                                        + "</manifest:manifest>",
                                "content.xml",
                                "no XML")),
                Reason.ENCRYPTED);
    }

    @Test
    void aPasswordIsAskedForInOldFormats() throws IOException {
        Path book = folder.resolve("x.xls");
        Path slides = folder.resolve("x.ppt");
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                HSLFSlideShow show = new HSLFSlideShow();
                OutputStream bookOut = Files.newOutputStream(book);
                OutputStream slidesOut = Files.newOutputStream(slides)) {
            workbook.createSheet("事例").createRow(0).createCell(0).setCellValue("都市");
            workbook.write(bookOut);
            show.createSlide().createTextBox().setText("概要");
            show.write(slidesOut);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        REFUSALS.assertRefused(book, Reason.ENCRYPTED);
        REFUSALS.assertRefused(slides, Reason.ENCRYPTED);
    }

    @Test
    void packagesThatEndTooSoonAreDamaged() throws IOException {
        REFUSALS.assertRefused(half(OfficeFiles.word(folder.resolve("x.docx"))), Reason.DAMAGED);
        REFUSALS.assertRefused(half(OfficeFiles.slides(folder.resolve("x.pptx"))), Reason.DAMAGED);
        REFUSALS.assertRefused(half(OfficeFiles.workbook(folder.resolve("x.xlsx"))), Reason.DAMAGED);
        REFUSALS.assertRefused(
                half(OfficeFiles.open(folder.resolve("x.odt"), "text", "<text:p>窓口</text:p>")), Reason.DAMAGED);
        Path book = folder.resolve("x.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(book)) {
            workbook.createSheet("事例").createRow(0).createCell(0).setCellValue("都市");
            workbook.write(out);
        }
        REFUSALS.assertRefused(half(book), Reason.DAMAGED);
        REFUSALS.assertRefused(
                Files.writeString(folder.resolve("x.pdf"), "%PDF-1.7\n1 0 obj\n<< /Type /Cata"), Reason.DAMAGED);
    }

    @Test
    void aFileWithoutBytesIsBlank() throws IOException {
        for (String ending : new String[] {"pdf", "docx", "ppt", "html", "rtf"}) {
            REFUSALS.assertRefused(Files.writeString(folder.resolve("none." + ending), ""), Reason.BLANK_FILE);
            REFUSALS.assertRefused(
                    Files.writeString(folder.resolve("blank." + ending), " \r\n\t\n"), Reason.BLANK_FILE);
        }
    }

    @Test
    void strictOpenXmlIsToldApart() throws IOException {
        REFUSALS.assertRefused(
                OfficeFiles.strict(OfficeFiles.slides(folder.resolve("strict.pptx"))), Reason.STRICT_OPEN_XML);
    }

    @Test
    void whatHasNoWordsIsEmpty() throws IOException {
        REFUSALS.assertRefused(
                Files.writeString(folder.resolve("x.html"), "<p> &nbsp;</p><img src='x.png'>"), Reason.EMPTY);
        REFUSALS.assertRefused(
                OfficeFiles.open(folder.resolve("x.odt"), "text", "<text:p> </text:p><text:p/>"), Reason.EMPTY);
    }

    @Test
    void whatHasOnlyPicturesIsEmpty() throws IOException {
        Path pdf = folder.resolve("x.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        LosslessFactory.createFromImage(document, new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB)),
                        0,
                        0);
            }
            document.save(pdf.toFile());
        }
        REFUSALS.assertRefused(pdf, Reason.EMPTY);
        Path slides = folder.resolve("x.pptx");
        try (XMLSlideShow show = new XMLSlideShow();
                OutputStream out = Files.newOutputStream(slides)) {
            show.createSlide().createAutoShape();
            show.write(out);
        }
        REFUSALS.assertRefused(slides, Reason.EMPTY);
    }

    @Test
    void aDocumentIsWhatItsContentIs() throws IOException {
        Path pdf =
                new Sheets(folder).page(new Sheets.Words(72, 100, 11, "Text")).save();
        assertThat(REFUSALS.words(Files.move(pdf, folder.resolve("pdf.docx")))).isEqualTo("Text");
        assertThat(REFUSALS.words(Files.writeString(folder.resolve("html.pdf"), OfficeFiles.HTML)))
                .contains("窓口の改革");
        assertThat(REFUSALS.words(Files.writeString(folder.resolve("rtf.docx"), OfficeFiles.RTF)))
                .contains("窓口");
        assertThat(REFUSALS.words(OfficeFiles.workbook(folder.resolve("xlsx.doc"))))
                .contains("事例一覧");
        assertThat(REFUSALS.words(OfficeFiles.slides(folder.resolve("pptx.html"))))
                .contains("概要");
        assertThat(REFUSALS.words(OfficeFiles.open(folder.resolve("odt.pdf"), "text", "<text:p>予約</text:p>")))
                .isEqualTo("予約");
    }

    @Test
    void whatIsNoDocumentIsNotRead() throws IOException {
        REFUSALS.assertRefused(
                OfficeFiles.zip(folder.resolve("zip.docx"), Map.of("a.txt", "文")), Reason.UNKNOWN_FORMAT);
        byte[] program = Arrays.copyOf("MZ\u0090\u0000\u0003".getBytes(StandardCharsets.ISO_8859_1), 4096);
        REFUSALS.assertRefused(Files.write(folder.resolve("exe.pdf"), program), Reason.UNKNOWN_FORMAT);
        REFUSALS.assertRefused(Files.writeString(folder.resolve("text.pdf"), "窓口の改革について\n"), Reason.UNKNOWN_FORMAT);
        REFUSALS.assertRefused(
                Files.write(folder.resolve("png.docx"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}),
                Reason.UNKNOWN_FORMAT);
    }

    private static Path encrypted(Path file) throws IOException, GeneralSecurityException {
        byte[] plain = Files.readAllBytes(file);
        try (POIFSFileSystem system = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream data = encryptor.getDataStream(system)) {
                new ByteArrayInputStream(plain).transferTo(data);
            }
            system.writeFilesystem(out);
        }
        return file;
    }

    private static Path half(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        return Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    }
}
