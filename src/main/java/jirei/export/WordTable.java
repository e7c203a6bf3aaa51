package jirei.export;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;

/** Writes the table of a report: headings of groups span it, and its header is repeated on every page. */
final class WordTable {
    /** The width of the row headers, in percent of the table. */
    private static final int PERCENT_OF_HEADS = 16;

    private static final String HEAD = "E8F1FE";
    private static final String GROUP = "F2F2F2";

    private final XWPFTable table;
    private final int columns;

    private WordTable(XWPFTable table, int columns) {
        this.table = table;
        this.columns = columns;
    }

    static void write(XWPFDocument document, ReportTable content) {
        int columns = content.columns().size();
        XWPFTable table = document.createTable(1, columns);
        WordPaper.rule(table);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (int i = 0; i < columns; i++) {
            grid.addNewGridCol()
                    .setW(BigInteger.valueOf((long) WordPaper.textWidth(columns) * percent(i, columns) / 100));
        }
        new WordTable(table, columns).fill(content);
    }

    private void fill(ReportTable content) {
        XWPFTableRow header = table.getRow(0);
        header.setRepeatHeader(true);
        header.setCantSplitRow(true);
        for (int i = 0; i < columns; i++) {
            header.getCell(i).setColor(HEAD);
            cell(header.getCell(i), i, "TableText").label(content.columns().get(i));
        }
        for (ReportTable.RowGroup group : content.groups()) {
            group.above().ifPresent(this::heading);
            group.rows().forEach(this::row);
        }
    }

    private void heading(String text) {
        XWPFTableCell cell = row().createCell();
        cell.setColor(GROUP);
        cell.setWidth("100%");
        cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(columns));
        paragraph(cell, "TableGroup").label(text);
    }

    private void row(List<String> texts) {
        XWPFTableRow row = row();
        for (int i = 0; i < columns; i++) {
            WordText text = cell(row.createCell(), i, "TableText");
            if (i == 0) {
                text.label(texts.get(i));
            } else {
                text.add(texts.get(i));
            }
        }
    }

    private XWPFTableRow row() {
        XWPFTableRow row = new XWPFTableRow(table.getCTTbl().addNewTr(), table);
        row.setCantSplitRow(true);
        return row;
    }

    private WordText cell(XWPFTableCell cell, int column, String style) {
        cell.setWidth(percent(column, columns) + "%");
        return paragraph(cell, style);
    }

    private static WordText paragraph(XWPFTableCell cell, String style) {
        XWPFParagraph paragraph = cell.getParagraphArray(0);
        paragraph.setStyle(style);
        return new WordText(paragraph);
    }

    private static int percent(int column, int columns) {
        return column == 0 ? PERCENT_OF_HEADS : (100 - PERCENT_OF_HEADS) / Math.max(1, columns - 1);
    }
}
