package jirei.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.ProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.util.Matrix;

/** Makes PDFs for tests, of words in Helvetica on sheets of A4; y grows downwards. */
final class Sheets {
    private static final PDRectangle PAPER = PDRectangle.A4;

    private final PDDocument document = new PDDocument();
    private final Path folder;

    public Sheets(Path folder) {
        this.folder = folder;
    }

    /** Words on one line. */
    record Words(double x, double y, double size, String text, RenderingMode mode) {
        Words(double x, double y, double size, String text) {
            this(x, y, size, text, RenderingMode.FILL);
        }

        static Words invisible(double x, double y, double size, String text) {
            return new Words(x, y, size, text, RenderingMode.NEITHER);
        }
    }

    Sheets page(Words... words) throws IOException {
        PDPage page = new PDPage(PAPER);
        document.addPage(page);
        for (Words line : words) {
            write(page, line, Matrix.getTranslateInstance((float) line.x(), PAPER.getHeight() - (float) line.y()));
        }
        return this;
    }

    /** A page that is shown turned to the right, with words that stand upright on it then. */
    Sheets turned(Words... words) throws IOException {
        PDPage page = new PDPage(PAPER);
        page.setRotation(90);
        document.addPage(page);
        for (Words line : words) {
            write(page, line, new Matrix(0, 1, -1, 0, (float) line.y(), (float) line.x()));
        }
        return this;
    }

    private void write(PDPage page, Words line, Matrix at) throws IOException {
        try (PDPageContentStream content = content(page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), (float) line.size());
            content.setRenderingMode(line.mode());
            content.setTextMatrix(at);
            content.showText(line.text());
            content.endText();
        }
    }

    private PDPageContentStream content(PDPage page) throws IOException {
        return new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false);
    }

    /** Lines around cells on the last page. */
    Sheets grid(double[] xs, double[] ys) throws IOException {
        try (PDPageContentStream content = content(last())) {
            for (double x : xs) {
                content.moveTo((float) x, up(ys[0]));
                content.lineTo((float) x, up(ys[ys.length - 1]));
            }
            for (double y : ys) {
                content.moveTo((float) xs[0], up(y));
                content.lineTo((float) xs[xs.length - 1], up(y));
            }
            content.stroke();
        }
        return this;
    }

    Sheets link(double x, double y, double width, double height, String address) throws IOException {
        PDAnnotationLink link = new PDAnnotationLink();
        link.setRectangle(new PDRectangle((float) x, up(y + height), (float) width, (float) height));
        PDActionURI action = new PDActionURI();
        action.setURI(address);
        link.setAction(action);
        last().getAnnotations().add(link);
        return this;
    }

    /** A field of a form, of this kind and value, on the last page. */
    Sheets field(double x, double y, double width, double height, String kind, COSName key, COSBase value)
            throws IOException {
        PDAnnotationWidget field = new PDAnnotationWidget();
        field.setRectangle(new PDRectangle((float) x, up(y + height), (float) width, (float) height));
        field.getCOSObject().setItem(COSName.FT, COSName.getPDFName(kind));
        field.getCOSObject().setItem(key, value);
        last().getAnnotations().add(field);
        return this;
    }

    /** The options of the last field, each with what it exports and how it is shown. */
    Sheets options(String... pairs) throws IOException {
        COSArray options = new COSArray();
        for (int i = 0; i < pairs.length; i += 2) {
            options.add(new COSArray(List.of(new COSString(pairs[i]), new COSString(pairs[i + 1]))));
        }
        last().getAnnotations().getLast().getCOSObject().setItem(COSName.OPT, options);
        return this;
    }

    /** A note that a reader has written on the last page. */
    Sheets note(double x, double y, String words) throws IOException {
        PDAnnotationText note = new PDAnnotationText();
        note.setRectangle(new PDRectangle((float) x, up(y), 18, 18));
        note.setContents(words);
        last().getAnnotations().add(note);
        return this;
    }

    Sheets bookmark(String title) {
        PDDocumentOutline outline = new PDDocumentOutline();
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        outline.addLast(item);
        document.getDocumentCatalog().setDocumentOutline(outline);
        return this;
    }

    Sheets title(String title) {
        document.getDocumentInformation().setTitle(title);
        return this;
    }

    Sheets protect(ProtectionPolicy policy) throws IOException {
        document.protect(policy);
        return this;
    }

    Path save() throws IOException {
        Path file = Files.createTempFile(folder, "sheets", ".pdf");
        document.save(file.toFile());
        document.close();
        return file;
    }

    private PDPage last() {
        return document.getPage(document.getNumberOfPages() - 1);
    }

    private static float up(double y) {
        return PAPER.getHeight() - (float) y;
    }
}
