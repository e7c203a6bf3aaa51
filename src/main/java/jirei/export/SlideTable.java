package jirei.export;

import java.awt.Color;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jirei.export.TablePages.SlideRow;
import org.apache.poi.sl.usermodel.TableCell.BorderEdge;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableProperties;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;

/** Writes a table on a slide, and on further ones if it has more rows than fit. */
final class SlideTable {
    private static final Color HEAD = new Color(0xE8, 0xF1, 0xFE);
    private static final Color GROUP = new Color(0xF2, 0xF2, 0xF2);
    private static final Color LINE = new Color(0xB3, 0xB3, 0xB3);

    private final SlideDeck deck;

    SlideTable(SlideDeck deck) {
        this.deck = deck;
    }

    /**
     * Adds the slides.
     *
     * @param weights the widths of the columns in relation to each other
     */
    void add(String title, ReportTable table, List<Integer> weights) {
        List<Integer> widths = widths(weights);
        add(title, new TablePages(table, widths).pages(), widths);
    }

    /** Adds as many slides as a comparison needs with equal columns, so that no value is cut. */
    void addWhole(String title, ReportTable table) {
        List<Integer> widths = widths(headed(table.columns().size()));
        add(title, new TablePages(table, widths).wholePages(), widths);
    }

    private void add(String title, List<List<SlideRow>> pages, List<Integer> widths) {
        boolean continued = false;
        for (List<SlideRow> page : pages) {
            fill(deck.slide(title, continued), title, page, widths);
            continued = true;
        }
    }

    private static List<Integer> widths(List<Integer> weights) {
        int all = weights.stream().mapToInt(Integer::intValue).sum();
        return weights.stream().map(weight -> SlidePlaces.WIDTH * weight / all).toList();
    }

    private static void fill(XSLFSlide slide, String title, List<SlideRow> rows, List<Integer> widths) {
        XSLFTable table = slide.createTable(rows.size(), widths.size());
        describe(table, title);
        double height = rows.stream().mapToDouble(SlideRow::height).sum();
        table.setAnchor(
                new Rectangle(SlidePlaces.MARGIN, SlidePlaces.TABLE_TOP, SlidePlaces.WIDTH, (int) Math.ceil(height)));
        for (int i = 0; i < widths.size(); i++) {
            table.setColumnWidth(i, widths.get(i));
        }
        for (int i = 0; i < rows.size(); i++) {
            SlideRow row = rows.get(i);
            table.setRowHeight(i, row.height());
            for (int j = 0; j < widths.size(); j++) {
                fill(table.getCell(i, j), row, j);
            }
            if (row.isHeading()) {
                table.mergeCells(i, i, 0, widths.size() - 1);
            }
        }
        SlideDeck.number(slide);
    }

    private static void fill(XSLFTableCell cell, SlideRow row, int column) {
        boolean head = row.isHeader() || row.isHeading() || column == 0;
        cell.clearText();
        SlideBox box = new SlideBox(cell).padded(TablePages.PADDING);
        for (String text : row.cells().get(column)) {
            SlideBox.BoxParagraph paragraph = box.paragraph(row.size());
            (head ? paragraph.bold() : paragraph).add(text, SlideDeck.TEXT);
        }
        if (row.isHeader()) {
            cell.setFillColor(HEAD);
        } else if (row.isHeading()) {
            cell.setFillColor(GROUP);
        }
        for (BorderEdge edge : List.of(BorderEdge.top, BorderEdge.bottom, BorderEdge.left, BorderEdge.right)) {
            cell.setBorderColor(edge, LINE);
            cell.setBorderWidth(edge, 0.5);
        }
    }

    /** Marks the headers of the table and gives it a name for those who cannot see it. */
    private static void describe(XSLFTable table, String title) {
        CTTableProperties properties = table.getCTTable().getTblPr();
        properties.setFirstRow(true);
        properties.setFirstCol(true);
        if (table.getXmlObject() instanceof CTGraphicalObjectFrame frame) {
            frame.getNvGraphicFramePr().getCNvPr().setName("表");
            frame.getNvGraphicFramePr().getCNvPr().setDescr(XmlText.onOneLine(title) + "の表");
        }
    }

    /** Equal widths, but for a narrower first column. */
    static List<Integer> headed(int columns) {
        List<Integer> weights = new ArrayList<>(List.of(2));
        IntStream.range(1, columns).forEach(i -> weights.add(12 / Math.max(1, columns - 1)));
        return weights;
    }
}
