package jirei.export;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Builds a paragraph of a Word document. */
final class WordText {
    private static final BigInteger BULLETS = BigInteger.ONE;
    private static final int DEEPEST = 2;

    private final XWPFParagraph paragraph;

    WordText(XWPFParagraph paragraph) {
        this.paragraph = paragraph;
    }

    /** A new paragraph at the end, in a style of {@code styles.xml}. */
    static WordText in(XWPFDocument document, String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return new WordText(paragraph);
    }

    /** Indents a list item to this depth. */
    WordText below(int depth) {
        if (depth > 0) {
            paragraph.setNumID(BULLETS);
            paragraph.setNumILvl(BigInteger.valueOf(Math.min(depth, DEEPEST)));
        }
        return this;
    }

    /** Adds a text; its line breaks are kept. */
    WordText add(String text) {
        fill(paragraph.createRun(), text);
        return this;
    }

    WordText label(String text) {
        XWPFRun run = paragraph.createRun();
        run.setStyle("Label");
        fill(run, text);
        return this;
    }

    WordText tab() {
        paragraph.createRun().addTab();
        return this;
    }

    /** Adds a link, or plain text if the address is not a web address. */
    WordText link(String text, String address) {
        if (!WebAddress.isWhole(address)) {
            return add(text);
        }
        XWPFHyperlinkRun run = paragraph.createHyperlinkRun(address);
        run.setStyle("Hyperlink");
        fill(run, text);
        return this;
    }

    /** Adds the mark of a citation; nothing for 0. */
    WordText mark(WordCitations citations, int number) {
        citations.mark(paragraph, number);
        return this;
    }

    private static void fill(XWPFRun run, String text) {
        String[] lines = XmlText.of(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], i);
        }
    }
}
