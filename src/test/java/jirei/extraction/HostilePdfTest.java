package jirei.extraction;

import java.io.IOException;
import java.nio.file.Path;
import jirei.extraction.ExtractionException.Reason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PDFs that have no end, or none that could be read. */
final class HostilePdfTest {
    private static final Refusals REFUSALS = new Refusals();
    private static final int DEEP = 100_000;

    @TempDir
    Path folder = Path.of("");

    @AfterAll
    static void end() {
        REFUSALS.close();
    }

    @Test
    void noPageIsEmpty() throws IOException {
        REFUSALS.assertRefused(pdf("<< /Type /Pages /Kids [] /Count 0 >>"), Reason.EMPTY);
    }

    @Test
    void tenThousandPagesAreTooMany() throws IOException {
        StringBuilder kids = new StringBuilder();
        String[] objects = new String[10_001];
        for (int i = 1; i <= 10_000; i++) {
            kids.append(i + 2).append(" 0 R ");
            objects[i] = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>";
        }
        objects[0] = "<< /Type /Pages /Kids [" + kids + "] /Count 10000 >>";
        REFUSALS.assertRefused(pdf(objects), Reason.TOO_LARGE);
    }

    @Test
    void aTreeOfPagesThatIsALoopIsDamaged() throws IOException {
        REFUSALS.assertRefused(pdf("<< /Type /Pages /Kids [2 0 R] /Count 3 >>"), Reason.DAMAGED);
        REFUSALS.assertRefused(
                pdf(
                        "<< /Type /Pages /Kids [3 0 R] /Count 9 /Parent 3 0 R >>",
                        "<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 9 /Parent 2 0 R >>"),
                Reason.DAMAGED);
    }

    @Test
    void moreClaimedPagesThanThereAreDoNotMatter() throws IOException {
        REFUSALS.assertRefused(pdf("<< /Type /Pages /Kids [] /Count 2147483647 >>"), Reason.TOO_LARGE);
        REFUSALS.assertRefused(pdf("<< /Type /Pages /Kids [] /Count 4000 >>"), Reason.DAMAGED);
    }

    @Test
    void deepNestingIsReadOrRefused() throws IOException {
        String page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>";
        String pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
        String arrays = "[".repeat(DEEP) + "]".repeat(DEEP);
        REFUSALS.assertReadOrRefused(pdf(pages, page, arrays), Reason.DAMAGED, Reason.EMPTY);
        REFUSALS.assertReadOrRefused(pdf(pages, page, RawPdf.stream(arrays + " TJ")), Reason.DAMAGED, Reason.EMPTY);
        REFUSALS.assertReadOrRefused(
                pdf(pages, page, RawPdf.stream("q ".repeat(DEEP * 10))), Reason.DAMAGED, Reason.EMPTY);
        REFUSALS.assertReadOrRefused(
                pdf("<< /A ".repeat(DEEP) + pages + " >>".repeat(DEEP)), Reason.DAMAGED, Reason.EMPTY);
    }

    @Test
    void aFormThatDrawsItselfIsReadOrRefused() throws IOException {
        String page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
                + " /Resources << /XObject << /F 5 0 R >> >> >>";
        String form =
                "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >> /Length 11 >>\n"
                        + "stream\n/F Do /F Do\nendstream";
        REFUSALS.assertReadOrRefused(
                pdf("<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page, RawPdf.stream("/F Do"), form),
                Reason.DAMAGED,
                Reason.EMPTY);
    }

    private Path pdf(String... objects) throws IOException {
        return RawPdf.write(folder.resolve("x.pdf"), objects);
    }
}
