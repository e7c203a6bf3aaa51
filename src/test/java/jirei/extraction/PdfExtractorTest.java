package jirei.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jirei.extraction.ExtractionException.Reason;
import jirei.extraction.Sheets.Words;
import jirei.extraction.inline.InlineText;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfExtractorTest {
    private static final Path PAGES = Path.of("src", "test", "resources", "pages");

    @TempDir
    private Path folder;

    @Test
    void japaneseTypesettingIsReadAsItIsMeant() throws IOException {
        List<String> lines = Texts.pieces(PAGES.resolve("typesetting.pdf")).stream()
                .map(piece -> piece.spot().orElseThrow().number() + " " + Texts.line(piece))
                .toList();

        assertThat(lines).isEqualTo(Files.readAllLines(PAGES.resolve("typesetting.txt")));
    }

    @Test
    void smallKanaAboveALineAreReadingsOfItsKanji() {
        List<String> readings = new ArrayList<>();
        new AnyExtractor().extract(PAGES.resolve("typesetting.pdf"), piece -> {
            if (piece instanceof Piece.Paragraph paragraph) {
                InlineText text = paragraph.text();
                text.readings()
                        .forEach(reading -> readings.add(
                                text.text().substring(reading.start(), reading.end()) + " " + reading.reading()));
            }
        });

        assertThat(readings).containsExactly("市 いち", "潮汐 ちょうせき");
    }

    @Test
    void linesOfAParagraphAreJoined() throws IOException {
        assertThat(read(sheets().page(
                                new Words(72, 100, 11, "The harbour publishes what the govern-"),
                                new Words(72, 114, 11, "ment of the islands has measured on its"),
                                new Words(72, 128, 11, "coasts."))))
                .containsExactly(
                        "The harbour publishes what the government of the islands has measured on its coasts.");
    }

    @Test
    void aPageIsReadAsItIsTurned() throws IOException {
        assertThat(read(sheets().turned(new Words(72, 100, 11, "Turned by a quarter"))))
                .containsExactly("Turned by a quarter");
    }

    @Test
    void textThatIsDrawnTwiceForABoldLookIsReadOnce() throws IOException {
        assertThat(read(sheets().page(
                                new Words(72, 100, 11, "Bold by hand"), new Words(72.4, 100, 11, "Bold by hand"))))
                .containsExactly("Bold by hand");
    }

    @Test
    void invisibleTextIsReadWhereThereIsNoOther() throws IOException {
        assertThat(read(sheets().page(Words.invisible(72, 100, 11, "Below a scanned page"))))
                .containsExactly("Below a scanned page");
    }

    @Test
    void invisibleTextIsLeftOutWhereThereIsOther() throws IOException {
        assertThat(read(sheets().page(
                                new Words(72, 100, 11, "Written for readers"),
                                Words.invisible(72, 200, 11, "Hidden words"))))
                .containsExactly("Written for readers");
    }

    @Test
    void headersAndPageNumbersThatRepeatAreLeftOut() throws IOException {
        Sheets sheets = sheets();
        List<String> texts = List.of("alpha", "beta", "gamma", "delta");
        for (int i = 0; i < texts.size(); i++) {
            sheets.page(
                    new Words(72, 40, 9, "Yearly report " + (2020 + i)),
                    new Words(72, 400, 11, "Section on " + texts.get(i) + " and what it is for."),
                    new Words(300, 810, 9, "- " + (i + 1) + " -"));
        }

        assertThat(read(sheets))
                .containsExactly(
                        "Section on alpha and what it is for.",
                        "Section on beta and what it is for.",
                        "Section on gamma and what it is for.",
                        "Section on delta and what it is for.");
    }

    @Test
    void largerLinesAreHeadings() throws IOException {
        assertThat(
                        read(
                                sheets().page(
                                                new Words(72, 100, 20, "Report"),
                                                new Words(72, 140, 14, "Purpose"),
                                                new Words(
                                                        72,
                                                        160,
                                                        11,
                                                        "To see what is there. The rest of the text is of this size, as is most of it."))))
                .containsExactly(
                        "#1 Report",
                        "#2 Purpose",
                        "To see what is there. The rest of the text is of this size, as is most of it.");
    }

    @Test
    void hangingNumbersBeginParagraphs() throws IOException {
        assertThat(read(sheets().page(
                                new Words(72, 100, 11, "1   The harbour publishes what the islands have"),
                                new Words(94, 114, 11, "measured on their coasts and in the open seas"),
                                new Words(72, 128, 11, "2   The offices read what the harbour publishes"),
                                new Words(94, 142, 11, "and tell the islands what they have read in it"),
                                new Words(72, 156, 11, "3   The islands measure again what was not clear"))))
                .containsExactly(
                        "1 The harbour publishes what the islands have measured on their coasts and in the open seas",
                        "2 The offices read what the harbour publishes and tell the islands what they have read in it",
                        "3 The islands measure again what was not clear");
    }

    @Test
    void aNumberAtTheBeginningOfALineBeginsNoParagraph() throws IOException {
        assertThat(read(sheets().page(
                                new Words(83, 100, 11, "The harbour publishes what the islands have mea-"),
                                new Words(72, 114, 11, "sured on their coasts and in the open seas, where"),
                                new Words(72, 128, 11, "12 ships measure what the islands can not reach."))))
                .containsExactly("The harbour publishes what the islands have measured on their coasts and in the open"
                        + " seas, where 12 ships measure what the islands can not reach.");
    }

    @Test
    void filledFieldsStandWhereTheyAreAndNotesApart() throws IOException {
        assertThat(read(sheets().page(
                                new Words(72, 100, 11, "Name:"),
                                new Words(72, 130, 11, "Choice:"),
                                new Words(90, 160, 11, "agreed"))
                        .field(112, 88, 200, 16, "Tx", COSName.V, new COSString("Midori district"))
                        .field(122, 118, 200, 16, "Ch", COSName.V, new COSString("y"))
                        .options("y", "Yes, please", "n", "No")
                        .field(72, 148, 14, 14, "Btn", COSName.AS, COSName.getPDFName("On"))
                        .field(300, 148, 14, 14, "Btn", COSName.AS, COSName.OFF)
                        .note(300, 400, "Please ask again")))
                .containsExactly("Name: Midori district", "Choice: Yes, please", "☑ agreed", "Please ask again");
    }

    @Test
    void aFormWithoutOtherTextIsRead() throws IOException {
        assertThat(read(sheets().page().field(112, 88, 200, 60, "Tx", COSName.V, new COSString("石見市"))))
                .containsExactly("石見市");
    }

    @Test
    void bookmarksTellHeadings() throws IOException {
        assertThat(read(sheets().page(
                                new Words(72, 100, 11, "Purpose"), new Words(72, 140, 11, "To see what is there."))
                        .bookmark("Purpose")))
                .containsExactly("#1 Purpose", "To see what is there.");
    }

    @Test
    void aLineOfTheContentsTellsAHeading() throws IOException {
        assertThat(read(sheets().page(
                                new Words(72, 100, 11, "1.1 Purpose ............................ 2"),
                                new Words(72, 140, 11, "1.1 Purpose"),
                                new Words(72, 180, 11, "To see what is there."))))
                .containsExactly(
                        "1.1 Purpose ............................ 2", "#2 1.1 Purpose", "To see what is there.");
    }

    @Test
    void aLinkStandsInTheText() throws IOException {
        List<Piece> pieces = pieces(sheets().page(new Words(72, 100, 11, "the [annual] report"))
                .link(72, 88, 200, 14, "https://example.org/a(1)"));

        assertThat(pieces)
                .extracting(piece -> ((Piece.Paragraph) piece).text())
                .containsExactly(Texts.linked("", "the [annual] report", "https://example.org/a(1)", ""));
    }

    @Test
    void aLinkGoesOnOverTheEndOfALine() throws IOException {
        List<Piece> pieces = pieces(
                sheets().page(new Words(72, 100, 11, "See the annual"), new Words(72, 113, 11, "report of the city"))
                        .link(93, 90, 300, 12, "https://example.org/a")
                        .link(72, 103, 34, 12, "https://example.org/a"));

        assertThat(pieces)
                .extracting(piece -> ((Piece.Paragraph) piece).text())
                .containsExactly(Texts.linked("See ", "the annual report", "https://example.org/a", " of the city"));
    }

    @Test
    void whatLooksLikeMarkupIsText() throws IOException {
        List<Piece> pieces = pieces(sheets().page(new Words(72, 100, 11, "[see](note) [x](https://example.org/) <b>")));

        assertThat(pieces)
                .extracting(piece -> ((Piece.Paragraph) piece).text())
                .containsExactly(InlineText.of("[see](note) [x](https://example.org/) <b>"));
    }

    @Test
    void ruledCellsAreRows() throws IOException {
        assertThat(read(sheets().page(
                                new Words(80, 112, 11, "Gauge"),
                                new Words(180, 112, 11, "12"),
                                new Words(80, 142, 11, "A radio that is"),
                                new Words(80, 155, 11, "heard far away"),
                                new Words(180, 148, 11, "7"))
                        .grid(new double[] {72, 170, 260}, new double[] {95, 125, 165})))
                .containsExactly("|Gauge|12|", "|A radio that is heard far away|7|");
    }

    @Test
    void theDocumentTellsItsTitleUnlessAProgramPutItThere() throws IOException {
        Path named = sheets().page(new Words(72, 100, 11, "Text"))
                .title("Open seas 2030")
                .save();
        Path unnamed = sheets().page(new Words(72, 100, 11, "Text"))
                .title("Microsoft Word - draft.docx")
                .save();

        assertThat(new PdfExtractor().extract(named, piece -> {}).title()).contains("Open seas 2030");
        assertThat(new PdfExtractor().extract(unnamed, piece -> {}).title()).isEmpty();
    }

    @Test
    void aPasswordIsAskedFor() throws IOException {
        Path file = sheets().page(new Words(72, 100, 11, "Secret"))
                .protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()))
                .save();

        assertFails(file, Reason.ENCRYPTED);
    }

    @Test
    void aDocumentWithoutTextIsEmpty() throws IOException {
        assertFails(sheets().page().save(), Reason.EMPTY);
    }

    @Test
    void whatIsNoPdfIsDamaged() throws IOException {
        assertFails(Files.writeString(folder.resolve("no.pdf"), "<html>"), Reason.DAMAGED);
    }

    @Test
    void charactersThatTheFontDoesNotTellAreMarkedWhereTheyAreMany() throws IOException {
        String page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
                + " /Resources << /Font << /F 5 0 R /H 6 0 R >> >> >>";
        String font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [1 /g1 /g2 /g3] >>"
                + " /FirstChar 1 /LastChar 3 /Widths [600 600 600] >>";
        String plain = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
        String pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
        String unknown = "BT /F 12 Tf 72 700 Td <010203> Tj ET ";
        String known = "BT /H 12 Tf 72 600 Td (The text of a font that tells its characters) Tj ET";

        Path many = RawPdf.write(folder.resolve("many.pdf"), pages, page, RawPdf.stream(unknown), font, plain);
        assertThat(Texts.pieces(many)).extracting(Texts::of).containsExactly("\uFFFD\uFFFD\uFFFD");
        Path few = RawPdf.write(folder.resolve("few.pdf"), pages, page, RawPdf.stream(unknown + known), font, plain);
        assertThat(Texts.pieces(few))
                .extracting(Texts::of)
                .containsExactly("The text of a font that tells its characters");
    }

    @Test
    void whatTheReceiverThrowsIsPassedOn() throws IOException {
        Path file = sheets().page(new Words(72, 100, 11, "Text")).save();
        IllegalStateException refusal = new IllegalStateException("full");

        assertThatThrownBy(() -> new PdfExtractor().extract(file, piece -> {
                    throw refusal;
                }))
                .isSameAs(refusal);
    }

    private static void assertFails(Path file, Reason reason) {
        assertThatThrownBy(() -> new PdfExtractor().extract(file, piece -> {}))
                .isInstanceOfSatisfying(
                        ExtractionException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private Sheets sheets() throws IOException {
        return new Sheets(folder);
    }

    private static List<Piece> pieces(Sheets sheets) throws IOException {
        return Texts.pieces(sheets.save());
    }

    private static List<String> read(Sheets sheets) throws IOException {
        return pieces(sheets).stream().map(Texts::line).toList();
    }
}
