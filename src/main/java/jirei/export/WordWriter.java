package jirei.export;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * Writes the draft as a Word document: headings for the navigation pane, real lists, and for the citations endnotes,
 * which stand below the last heading.
 */
final class WordWriter {
    private WordWriter() {}

    static void write(Report report, OutputStream out) throws IOException {
        try (XWPFDocument document = WordPaper.a4(
                XmlText.onOneLine(report.title()),
                report.table().map(table -> table.columns().size()).orElse(0))) {
            Draft draft = Draft.of(report);
            WordCitations citations = new WordCitations(document, draft);
            for (ReportBlock block : draft.blocks()) {
                add(document, block, citations);
            }
            document.write(out);
        }
    }

    private static void add(XWPFDocument document, ReportBlock block, WordCitations citations) {
        switch (block) {
            case ReportBlock.ReportTitle title -> WordText.in(document, "Title").add(title.text());
            case ReportBlock.ReportHeading heading ->
                WordText.in(document, "Heading" + heading.level()).add(heading.text());
            case ReportBlock.KindLine line ->
                WordText.in(document, "FactsLine").add(line.text()).mark(citations, line.citation());
            case ReportBlock.ReportParagraph paragraph ->
                WordText.in(document, "BodyText").add(paragraph.text()).mark(citations, paragraph.citation());
            case ReportBlock.ReportListItem item ->
                WordText.in(document, "ListBullet")
                        .below(item.depth())
                        .add(item.text())
                        .mark(citations, item.citation());
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
            case ReportBlock.ReportGrid grid -> WordTable.write(document, grid.table());
            // An endnote, written where the text refers to it.
            case ReportBlock.Cited cited -> {}
        }
    }
}
