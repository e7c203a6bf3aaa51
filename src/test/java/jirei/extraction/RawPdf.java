package jirei.extraction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes PDFs object by object, for tests of what no library would write. */
final class RawPdf {
    private RawPdf() {}

    /** Writes a PDF of these objects; the first of them, which is number 2, has the pages. */
    static Path write(Path file, String... objects) throws IOException {
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
        StringBuilder offsets = new StringBuilder("0000000000 65535 f \n");
        append(1, "<< /Type /Catalog /Pages 2 0 R >>", pdf, offsets);
        for (int i = 0; i < objects.length; i++) {
            append(i + 2, objects[i], pdf, offsets);
        }
        int start = pdf.length();
        pdf.append("xref\n0 ").append(objects.length + 2).append('\n').append(offsets);
        pdf.append("trailer\n<< /Size ").append(objects.length + 2).append(" /Root 1 0 R >>\nstartxref\n");
        pdf.append(start).append("\n%%EOF\n");
        return Files.writeString(file, pdf, StandardCharsets.ISO_8859_1);
    }

    /** The object of a stream. */
    static String stream(String content) {
        return "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream";
    }

    private static void append(int number, String object, StringBuilder pdf, StringBuilder offsets) {
        offsets.append(String.format(Locale.ROOT, "%010d 00000 n \n", pdf.length()));
        pdf.append(number).append(" 0 obj\n").append(object).append("\nendobj\n");
    }
}
