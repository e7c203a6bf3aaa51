package jirei.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import jirei.extraction.Piece.Heading;
import jirei.extraction.Piece.Item;
import jirei.extraction.Piece.Paragraph;
import jirei.extraction.Piece.Row;
import jirei.extraction.Spot.Division;
import jirei.extraction.inline.InlineReading;
import jirei.extraction.inline.InlineText;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;

/** What office programs save is read with its headings, tables, slides and sheets. */
final class OfficeFormatsTest {
    private static final Optional<Spot> NOWHERE = Optional.empty();

    @TempDir
    Path folder = Path.of("");

    private List<Piece> pieces(Path file) {
        List<Piece> pieces = new ArrayList<>();
        new AnyExtractor().extract(file, pieces::add);
        return pieces;
    }

    @Test
    void aStrictWorkbookIsReadLikeAnyOther() throws IOException {
        List<Piece> usual = pieces(OfficeFiles.workbook(folder.resolve("usual.xlsx")));
        assertThat(usual).isNotEmpty();
        assertThat(pieces(OfficeFiles.strict(OfficeFiles.workbook(folder.resolve("strict.xlsx")))))
                .isEqualTo(usual);
    }

    @Test
    void wordHasHeadingsParagraphsAndTables() throws IOException {
        Path file = folder.resolve("x.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            CTStyle style = CTStyle.Factory.newInstance();
            style.setStyleId("2");
            style.addNewName().setVal("heading 2");
            document.createStyles().addStyle(new XWPFStyle(style));
            XWPFParagraph heading = document.createParagraph();
            heading.setStyle("2");
            heading.createRun().setText("窓口の改革");
            document.createParagraph().createRun().setText("書かない窓口を全区で開く。");
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("都市");
            table.getRow(0).getCell(1).setText("件数");
            table.getRow(1).getCell(0).setText("ソウル");
            table.getRow(1).getCell(1).setText("12");
            document.write(out);
        }
        assertThat(pieces(file))
                .containsExactly(
                        new Heading(NOWHERE, 2, InlineText.of("窓口の改革")),
                        new Paragraph(NOWHERE, InlineText.of("書かない窓口を全区で開く。")),
                        new Row(NOWHERE, Texts.cells("都市", "件数")),
                        new Row(NOWHERE, Texts.cells("ソウル", "12")));
    }

    @Test
    void slidesHaveTheirTitleTextAndTablesFromTopToBottom() throws IOException {
        Path file = folder.resolve("x.pptx");
        try (XMLSlideShow show = new XMLSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            XSLFSlide slide = show.createSlide();
            XSLFTable table = slide.createTable();
            table.setAnchor(new Rectangle(50, 300, 400, 100));
            XSLFTableRow row = table.addRow();
            row.addCell().setText("面積");
            row.addCell().setText("605 km²");
            XSLFTextBox box = slide.createTextBox();
            box.setAnchor(new Rectangle(50, 50, 400, 100));
            box.setText("概要");
            box.addNewTextParagraph().setBullet(true);
            box.getTextParagraphs().getLast().addNewTextRun().setText("要点");
            show.createSlide().createTextBox().setText("二枚目");
            show.write(out);
        }
        Optional<Spot> first = Optional.of(new Spot(Division.SLIDE, 1, 2, ""));
        assertThat(pieces(file))
                .containsExactly(
                        new Paragraph(first, InlineText.of("概要")),
                        new Item(first, 1, InlineText.of("要点")),
                        new Row(first, Texts.cells("面積", "605 km²")),
                        new Paragraph(Optional.of(new Spot(Division.SLIDE, 2, 2, "")), InlineText.of("二枚目")));
    }

    @Test
    void workbooksOldAndNewHaveSheetsAndRows() throws IOException {
        for (Workbook book : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            Path file = folder.resolve(book instanceof XSSFWorkbook ? "x.xlsx" : "x.xls");
            try (book;
                    OutputStream out = Files.newOutputStream(file)) {
                Sheet sheet = book.createSheet("事例一覧");
                sheet.createRow(0).createCell(0).setCellValue("都市");
                sheet.getRow(0).createCell(1).setCellValue("件数");
                sheet.createRow(1).createCell(0).setCellValue("台北");
                sheet.getRow(1).createCell(1).setCellValue(12);
                book.write(out);
            }
            Optional<Spot> sheet = Optional.of(new Spot(Division.SHEET, 1, 0, "事例一覧"));
            assertThat(pieces(file))
                    .containsExactly(
                            new Heading(sheet, 1, InlineText.of("事例一覧")),
                            new Row(sheet, 1, Texts.cells("都市", "件数")),
                            new Row(sheet, 2, Texts.cells("台北", "12")));
        }
    }

    @Test
    void wordsOfShapesFollowTheRowsAndEmptySheetsAreNone() throws IOException {
        for (Workbook book : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            Path file = folder.resolve(book instanceof XSSFWorkbook ? "x.xlsx" : "x.xls");
            try (book;
                    OutputStream out = Files.newOutputStream(file)) {
                book.createSheet("空");
                Sheet sheet = book.createSheet("事例一覧");
                sheet.createRow(2).createCell(0).setCellValue("都市");
                if (sheet.createDrawingPatriarch() instanceof XSSFDrawing drawing) {
                    drawing.createTextbox(new XSSFClientAnchor()).setText("注意書き");
                } else if (sheet.getDrawingPatriarch() instanceof HSSFPatriarch drawing) {
                    drawing.createTextbox(new HSSFClientAnchor()).setString(new HSSFRichTextString("注意書き"));
                }
                book.write(out);
            }
            Optional<Spot> sheet = Optional.of(new Spot(Division.SHEET, 2, 0, "事例一覧"));
            assertThat(pieces(file))
                    .containsExactly(
                            new Heading(sheet, 1, InlineText.of("事例一覧")),
                            new Row(sheet, 3, Texts.cells("都市")),
                            new Paragraph(sheet, InlineText.of("注意書き")));
        }
    }

    @Test
    void openDocumentTextHasHeadingsAndParagraphs() throws IOException {
        Path file = folder.resolve("x.odt");
        OfficeFiles.open(file, "text", "<text:h text:outline-level=\"2\">窓口</text:h><text:p>予約</text:p>");
        assertThat(pieces(file))
                .containsExactly(
                        new Heading(NOWHERE, 2, InlineText.of("窓口")), new Paragraph(NOWHERE, InlineText.of("予約")));
    }

    @Test
    void richTextIsRead() throws IOException {
        Path file = Files.writeString(
                folder.resolve("x.rtf"),
                "{\\rtf1\\ansi\\ansicpg932\\uc1\\deff0{\\fonttbl{\\f0 Arial;}}\\pard\\f0 \\u31379?\\u21475?\\par two\\par}");
        assertThat(pieces(file))
                .containsExactly(
                        new Paragraph(NOWHERE, InlineText.of("窓口")), new Paragraph(NOWHERE, InlineText.of("two")));
    }

    @Test
    void whatADocumentIsIsToldByItsContent() throws IOException {
        Path file = Files.writeString(folder.resolve("x.doc"), "<html><body><p>文</p></body></html>");
        assertThat(pieces(file)).containsExactly(new Paragraph(NOWHERE, InlineText.of("文")));
    }

    @Test
    void linksOfWordStandInTheText() throws IOException {
        assertThat(pieces(OfficeFiles.word(folder.resolve("x.docx"))))
                .contains(new Paragraph(NOWHERE, Texts.linked("詳しくは", "年報", "https://example.org/a", "に。")));
    }

    @Test
    void linksOfPagesThatLeadToTheWebStandInTheText() throws IOException {
        Path file = Files.writeString(
                folder.resolve("x.html"),
                "<p>詳しくは<a href='https://example.org/a(1)'>年報[要約]</a>に。<a href='#x'>下</a><ul><li>"
                        + "<a href='https://x.example/'><b>一</b>覧</a></ul>");
        assertThat(pieces(file))
                .containsExactly(
                        new Paragraph(NOWHERE, Texts.linked("詳しくは", "年報[要約]", "https://example.org/a(1)", "に。下")),
                        new Item(NOWHERE, 1, Texts.linked("", "一覧", "https://x.example/", "")));
    }

    @Test
    void picturesInADocumentAreNoText() throws IOException {
        byte[] png = Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        Path file = folder.resolve("x.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText("大津市は電子回覧板を始めた。");
            try {
                document.createParagraph()
                        .createRun()
                        .addPicture(new ByteArrayInputStream(png), PictureType.PNG, "p.png", 9525, 9525);
            } catch (InvalidFormatException e) {
                throw new IOException(e);
            }
            document.write(out);
        }
        assertThat(pieces(file)).containsExactly(new Paragraph(NOWHERE, InlineText.of("大津市は電子回覧板を始めた。")));
        Path book = folder.resolve("x.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(book)) {
            Sheet sheet = workbook.createSheet("一覧");
            sheet.createRow(0).createCell(0).setCellValue("都市");
            int picture = workbook.addPicture(png, Workbook.PICTURE_TYPE_PNG);
            sheet.createDrawingPatriarch().createPicture(new XSSFClientAnchor(0, 0, 0, 0, 2, 2, 3, 3), picture);
            workbook.write(out);
        }
        assertThat(pieces(book)).extracting(Texts::line).containsExactly("#1 一覧", "|都市|");
    }

    @Test
    void linesOfAPageAreJoinedAndReadingsAreNoText() throws IOException {
        Path file = Files.writeString(
                folder.resolve("x.html"),
                "<p>書かない\n  窓口を開く。<br>open\n data</p><ruby>函館<rp>(</rp><rt>はこだて</rt></ruby>市<pre>一\n二</pre>");
        assertThat(pieces(file))
                .containsExactly(
                        new Paragraph(NOWHERE, InlineText.of("書かない窓口を開く。\nopen data")),
                        new Paragraph(
                                NOWHERE, new InlineText("函館市", List.of(), List.of(new InlineReading(0, 2, "はこだて")))),
                        new Paragraph(NOWHERE, InlineText.of("一\n二")));
    }
}
