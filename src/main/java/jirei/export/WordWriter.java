package jirei.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/**
 * Writes the draft as a Word document: headings for the navigation pane, real lists, and after each entry's text a
 * raised number that links to its citation.
 */
final class WordWriter {
    /** The width of the row headers, in percent of the table. */
    private static final int PERCENT_OF_HEADS = 16;

    private WordWriter() {}

    static void write(Report report, OutputStream out) throws IOException {
        try (XWPFDocument document = WordPaper.a4(XmlText.onOneLine(report.title()))) {
            for (ReportBlock block : Draft.of(report).blocks()) {
                add(document, block);
            }
            document.write(out);
        }
    }

    private static void add(XWPFDocument document, ReportBlock block) {
        switch (block) {
            case ReportBlock.ReportTitle title -> WordText.in(document, "Title").add(title.text());
            case ReportBlock.ReportHeading heading ->
                WordText.in(document, "Heading" + heading.level()).add(heading.text());
            case ReportBlock.KindLine line ->
                WordText.in(document, "FactsLine").add(line.text()).mark(line.citation());
            case ReportBlock.ReportParagraph paragraph ->
                WordText.in(document, "BodyText").add(paragraph.text()).mark(paragraph.citation());
            case ReportBlock.ReportListItem item ->
                WordText.in(document, "ListBullet")
                        .below(item.depth())
                        .add(item.text())
                        .mark(item.citation());
            case ReportBlock.Pairs pairs ->
                pairs.facts()
                        .forEach(fact -> WordText.in(document, "Pair")
                                .label(fact.label())
                                .tab()
                                .add(fact.value()));
            case ReportBlock.LabelledLink way ->
                WordText.in(document, "Pair")
                        .label(way.label())
                        .tab()
                        .link(way.isWhole() ? way.text() : way.address(), way.address());
            case ReportBlock.Remark remark ->
                WordText.in(document, "Remark").label(remark.label() + "　").add(remark.text());
            case ReportBlock.ReportGrid grid -> table(document, grid.table());
            case ReportBlock.Cited cited -> cited(document, cited);
        }
    }

    private static void cited(XWPFDocument document, ReportBlock.Cited cited) {
        WordText text = WordText.in(document, "Bibliography").target(cited.number());
        cited.text().forEach(span -> text.link(span.text(), span.address()));
        text.add("　").link("Jireiの項目", cited.address());
    }

    private static void table(XWPFDocument document, Report.ReportTable content) {
        XWPFTable table = document.createTable(
                content.rows().size() + 1, content.columns().size());
        WordPaper.rule(table);
        List<List<String>> rows = content.lines();
        for (int i = 0; i < rows.size(); i++) {
            fill(table.getRow(i), rows.get(i), i == 0);
        }
        table.getRow(0).setRepeatHeader(true);
    }

    private static void fill(XWPFTableRow row, List<String> texts, boolean head) {
        row.setCantSplitRow(true);
        int others = (100 - PERCENT_OF_HEADS) / Math.max(1, texts.size() - 1);
        for (int i = 0; i < texts.size(); i++) {
            XWPFParagraph paragraph = row.getCell(i).getParagraphArray(0);
            paragraph.setStyle("TableText");
            WordText text = new WordText(paragraph);
            row.getCell(i).setWidth((i == 0 ? PERCENT_OF_HEADS : others) + "%");
            if (head) {
                row.getCell(i).setColor("E8F1FE");
            }
            if (head || i == 0) {
                text.label(texts.get(i));
            } else {
                text.add(texts.get(i));
            }
        }
    }
}
