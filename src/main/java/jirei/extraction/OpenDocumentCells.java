package jirei.extraction;

import java.util.ArrayDeque;
import java.util.Deque;
import org.xml.sax.helpers.AttributesImpl;

/**
 * The rows of tables in OpenDocument texts and presentations, where a cell stands once for many that are alike.
 */
final class OpenDocumentCells {
    private static final int MOST_ALIKE = 1_000;

    private final XhtmlPieces xhtml;
    private final Deque<CellRow> rows = new ArrayDeque<>();

    OpenDocumentCells(XhtmlPieces xhtml) {
        this.xhtml = xhtml;
    }

    /** A row that is being read. */
    private static final class CellRow {
        private final StringBuilder words = new StringBuilder();
        private int empty;
        private int alike = 1;
        private boolean inCell;
        private boolean open;
    }

    void startRow() {
        rows.push(new CellRow());
        start("tr");
    }

    void startCell(int alike) {
        if (!rows.isEmpty()) {
            CellRow row = rows.element();
            row.alike = Math.clamp(alike, 1, MOST_ALIKE);
            row.inCell = true;
            row.open = false;
            row.words.setLength(0);
        }
    }

    /** Says that there are words in the cell. */
    void open() {
        if (rows.isEmpty() || !rows.element().inCell || rows.element().open) {
            return;
        }
        CellRow row = rows.element();
        writeEmpty(row);
        start("td");
        row.open = true;
    }

    /** Takes the words of a cell that stands for several. */
    void characters(char[] characters, int start, int length) {
        if (!rows.isEmpty() && rows.element().open && rows.element().alike > 1) {
            rows.element().words.append(characters, start, length);
        }
    }

    void endCell() {
        if (rows.isEmpty()) {
            return;
        }
        CellRow row = rows.element();
        row.inCell = false;
        if (!row.open) {
            row.empty = Math.min(row.empty + row.alike, MOST_ALIKE);
            return;
        }
        end("td");
        char[] words = row.words.toString().toCharArray();
        for (int i = 1; i < row.alike; i++) {
            start("td");
            xhtml.characters(words, 0, words.length);
            end("td");
        }
        row.open = false;
    }

    void endRow() {
        if (rows.isEmpty()) {
            return;
        }
        CellRow row = rows.pop();
        writeEmpty(row);
        end("tr");
    }

    private void writeEmpty(CellRow row) {
        for (; row.empty > 0; row.empty--) {
            start("td");
            end("td");
        }
    }

    private void start(String element) {
        xhtml.startElement("", element, element, new AttributesImpl());
    }

    private void end(String element) {
        xhtml.endElement("", element, element);
    }
}
