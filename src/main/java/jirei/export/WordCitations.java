package jirei.export;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFEndnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;

/**
 * The citations of a Word document as endnotes: Word numbers them, and copies them with the sentence they belong to.
 * The first mark of a number is the endnote; further marks refer to it.
 */
final class WordCitations {
    private static final String MARK = "CitationMark";

    private final XWPFDocument document;
    private final Map<Integer, ReportBlock.Cited> citations = new HashMap<>();
    private final Set<Integer> marked = new HashSet<>();

    WordCitations(XWPFDocument document, Draft draft) {
        this.document = document;
        for (ReportBlock block : draft.blocks()) {
            if (block instanceof ReportBlock.Cited cited) {
                citations.put(cited.number(), cited);
            }
        }
    }

    /** Adds the mark of a citation at the end of a paragraph; nothing for 0. */
    void mark(XWPFParagraph paragraph, int number) {
        ReportBlock.Cited cited = citations.get(number);
        if (cited == null) {
            return;
        }
        CTP text = paragraph.getCTP();
        sign(text, "[");
        if (marked.add(number)) {
            CTBookmark start = text.addNewBookmarkStart();
            start.setId(BigInteger.valueOf(number));
            start.setName(bookmark(number));
            run(text.addNewR()).addNewEndnoteReference().setId(endnote(cited));
            text.addNewBookmarkEnd().setId(BigInteger.valueOf(number));
        } else {
            CTSimpleField field = text.addNewFldSimple();
            field.setInstr("NOTEREF " + bookmark(number) + " \\h");
            run(field.addNewR()).addNewT().setStringValue("" + number);
        }
        sign(text, "]");
    }

    /** The id of a new endnote with the text of the citation. */
    private BigInteger endnote(ReportBlock.Cited cited) {
        XWPFEndnote note = document.createEndnote();
        XWPFParagraph paragraph = new XWPFParagraph(note.getCTFtnEdn().addNewP(), note);
        paragraph.setStyle("Bibliography");
        // Without brackets: LibreOffice moves the number in front of all other text.
        paragraph.getCTP().addNewR().addNewEndnoteRef();
        WordText text = new WordText(paragraph).tab();
        cited.text().forEach(span -> text.link(span.text(), span.address()));
        text.add("　").link("Jireiの項目", cited.address());
        return note.getId();
    }

    private static void sign(CTP paragraph, String sign) {
        run(paragraph.addNewR()).addNewT().setStringValue(sign);
    }

    private static CTR run(CTR run) {
        run.addNewRPr().addNewRStyle().setVal(MARK);
        return run;
    }

    private static String bookmark(int number) {
        return "citation_" + number;
    }
}
