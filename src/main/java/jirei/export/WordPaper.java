package jirei.export;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** The layout of a Word document: paper, styles, lists and page numbers. */
final class WordPaper {
    private static final int WIDTH = twips(210);
    private static final int HEIGHT = twips(297);
    private static final int MARGIN = twips(25);

    /** A table with more columns is read on landscape paper. */
    private static final int MOST_ON_PORTRAIT = 5;

    private static final int FOOTER = twips(12);
    private static final int GAP = twips(2);
    private static final String LINE = "CCCCCC";

    private WordPaper() {}

    /** An empty document with this title on A4 portrait, or landscape for a table of many columns. */
    static XWPFDocument a4(String title, int columns) throws IOException {
        XWPFDocument document = new XWPFDocument();
        document.getProperties().getCoreProperties().setTitle(title);
        document.getProperties().getCoreProperties().setCreator("Jirei");
        try (InputStream styles = open("styles.xml");
                InputStream lists = open("numbering.xml");
                InputStream settings = open("settings.xml")) {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(styles).getStyles());
            document.createNumbering()
                    .setNumbering(NumberingDocument.Factory.parse(lists).getNumbering());
            document.getSettings()
                    .getCTSettings()
                    .set(SettingsDocument.Factory.parse(settings).getSettings());
        } catch (XmlException e) {
            throw new IllegalStateException("the styles of the program are not well-formed", e);
        }
        measure(document.getDocument().getBody().addNewSectPr(), columns > MOST_ON_PORTRAIT);
        numberPages(document);
        return document;
    }

    /** The width between the margins, in twentieths of a point. */
    static int textWidth(int columns) {
        return (columns > MOST_ON_PORTRAIT ? HEIGHT : WIDTH) - 2 * MARGIN;
    }

    private static void measure(CTSectPr section, boolean landscape) {
        section.addNewEndnotePr().addNewNumFmt().setVal(STNumberFormat.DECIMAL);
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(landscape ? HEIGHT : WIDTH));
        size.setH(BigInteger.valueOf(landscape ? WIDTH : HEIGHT));
        if (landscape) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setHeader(BigInteger.valueOf(FOOTER));
        margins.setFooter(BigInteger.valueOf(FOOTER));
        margins.setGutter(BigInteger.ZERO);
    }

    /** Page numbers such as {@code 1 / 12} in the footer. */
    private static void numberPages(XWPFDocument document) {
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setStyle("Footer");
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
        foot.createRun().setText(" / ");
        foot.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }

    /** Sets thin lines between the rows of a table, and cell margins. */
    static void rule(XWPFTable table) {
        table.setWidth("100%");
        table.setCellMargins(0, GAP, 0, GAP);
        CTTblWidth indent = table.getCTTbl().getTblPr().addNewTblInd();
        indent.setW(BigInteger.valueOf(GAP));
        indent.setType(STTblWidth.DXA);
        table.setTopBorder(XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setBottomBorder(XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setInsideHBorder(XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setInsideVBorder(XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setLeftBorder(XWPFBorderType.NONE, 0, 0, LINE);
        table.setRightBorder(XWPFBorderType.NONE, 0, 0, LINE);
    }

    private static InputStream open(String name) {
        InputStream content = WordPaper.class.getResourceAsStream("/export/" + name);
        if (content == null) {
            throw new IllegalStateException("not in the program: " + name);
        }
        return content;
    }

    private static int twips(int millimetres) {
        return Math.round(millimetres * 1440 / 25.4f);
    }
}
