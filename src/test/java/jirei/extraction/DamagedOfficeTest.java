package jirei.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import jirei.FuzzRounds;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an office document has become on its way, reading it gives pieces or an {@link ExtractionException} and nothing else. */
class DamagedOfficeTest {
    private static final int TIMES = FuzzRounds.orElse(40);

    /** Far more than any of these small documents takes, however it is damaged. */
    private static final Duration LONGEST = Duration.ofSeconds(Math.max(60, TIMES));

    @TempDir
    private Path folder;

    @Test
    void word() throws IOException {
        assertSurvives(OfficeFiles.word(folder.resolve("x.docx")), true);
    }

    @Test
    void slides() throws IOException {
        assertSurvives(OfficeFiles.slides(folder.resolve("x.pptx")), true);
    }

    @Test
    void workbooks() throws IOException {
        assertSurvives(OfficeFiles.workbook(folder.resolve("x.xlsx")), true);
    }

    @Test
    void openText() throws IOException {
        assertSurvives(
                OfficeFiles.open(
                        folder.resolve("x.odt"),
                        "text",
                        "<text:h text:outline-level=\"2\">窓口</text:h><text:list><text:list-item><text:p>予約</text:p></text:list-item>"
                                + "</text:list><table:table><table:table-row><table:table-cell><text:p>都市</text:p>"
                                + "</table:table-cell></table:table-row></table:table>"),
                true);
    }

    @Test
    void webPages() throws IOException {
        assertSurvives(Files.writeString(folder.resolve("x.html"), OfficeFiles.HTML), false);
    }

    @Test
    void richText() throws IOException {
        assertSurvives(Files.writeString(folder.resolve("x.rtf"), OfficeFiles.RTF), false);
    }

    @Test
    void oldFormats() throws IOException {
        Path book = folder.resolve("x.xls");
        Path slides = folder.resolve("x.ppt");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                HSLFSlideShow show = new HSLFSlideShow();
                OutputStream bookOut = Files.newOutputStream(book);
                OutputStream slidesOut = Files.newOutputStream(slides)) {
            workbook.createSheet("事例").createRow(0).createCell(0).setCellValue("都市");
            workbook.write(bookOut);
            show.createSlide().createTextBox().setText("概要");
            show.write(slidesOut);
        }
        assertSurvives(book, false);
        assertSurvives(slides, false);
    }

    /**
     * Damages a document in many ways.
     *
     * @param packed whether its parts are damaged too, below the sums that a ZIP keeps of them
     */
    private void assertSurvives(Path file, boolean packed) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(file.getFileName().toString().hashCode());
        long end = System.nanoTime() + LONGEST.toNanos();
        int read = 0;
        for (int i = 0; i < TIMES; i++) {
            byte[] damaged = packed && i % 3 > 0 ? damagedPart(whole, random) : damaged(whole, random);
            Files.write(file, damaged);
            read += isRead(file, file.getFileName() + " damaged, " + i) ? 1 : 0;
            assertThat(System.nanoTime())
                    .as("time is up with %s damaged, %d", file, i)
                    .isLessThan(end);
        }
        // Else nothing but the detection of formats would have been tried.
        assertThat(read).as("documents that were read nevertheless").isPositive();
    }

    private static boolean isRead(Path file, String what) {
        boolean[] read = {true};
        assertThatCode(() -> {
                    try {
                        new AnyExtractor().extract(file, piece -> {});
                    } catch (ExtractionException e) {
                        read[0] = false;
                    }
                })
                .as(what)
                .doesNotThrowAnyException();
        return read[0];
    }

    /** Flips, cuts out or doubles some bytes. */
    private static byte[] damaged(byte[] whole, Random random) {
        int from = random.nextInt(whole.length);
        int to = Math.min(whole.length, from + 1 + random.nextInt(1 << random.nextInt(1, 10)));
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        damaged.write(whole, 0, from);
        switch (random.nextInt(4)) {
            case 0 -> {
                for (int i = from; i < to; i++) {
                    damaged.write(whole[i] ^ 1 << random.nextInt(8));
                }
                damaged.write(whole, to, whole.length - to);
            }
            case 1 -> damaged.write(whole, to, whole.length - to);
            case 2 -> damaged.write(whole, Math.max(0, 2 * from - to), whole.length - Math.max(0, 2 * from - to));
            default -> {
                // it ends here
            }
        }
        return damaged.toByteArray();
    }

    /** Damages one of the parts and packs them again. */
    private static byte[] damagedPart(byte[] whole, Random random) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        int one = random.nextInt(16);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(whole));
                ZipOutputStream out = new ZipOutputStream(packed)) {
            int part = 0;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                boolean chosen = part++ == one || random.nextInt(8) == 0;
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(chosen && content.length > 0 ? damaged(content, random) : content);
                out.closeEntry();
            }
        }
        return packed.toByteArray();
    }
}
