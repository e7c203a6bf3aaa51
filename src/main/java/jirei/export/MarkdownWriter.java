package jirei.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the draft in Markdown (CommonMark, and for the table of a comparison the common table extension). Numbers in
 * brackets refer to the citations, which are a numbered list.
 */
final class MarkdownWriter {
    private MarkdownWriter() {}

    static void write(Report report, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        ReportBlock before = new ReportBlock.ReportTitle("");
        for (ReportBlock block : Draft.of(report).blocks()) {
            boolean together =
                    isOfList(block) && (block.getClass() == before.getClass() || before instanceof ReportBlock.Pairs);
            text.append(text.isEmpty() || together ? "" : "\n")
                    .append(markdown(block))
                    .append('\n');
            before = block;
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the block directly follows another of the same kind of list. */
    private static boolean isOfList(ReportBlock block) {
        return block instanceof ReportBlock.ReportListItem
                || block instanceof ReportBlock.Cited
                || block instanceof ReportBlock.LabelledLink;
    }

    private static String markdown(ReportBlock block) {
        return switch (block) {
            case ReportBlock.ReportTitle title -> "# " + MarkdownEscapes.of(title.text());
            case ReportBlock.ReportHeading heading ->
                "#".repeat(heading.level() + 1) + " " + MarkdownEscapes.of(heading.text());
            case ReportBlock.KindLine line -> MarkdownEscapes.of(line.text()) + mark(line.citation());
            case ReportBlock.ReportParagraph paragraph ->
                MarkdownEscapes.of(paragraph.text()) + mark(paragraph.citation());
            case ReportBlock.ReportListItem item ->
                "  ".repeat(item.depth()) + "- " + MarkdownEscapes.of(item.text()) + mark(item.citation());
            // A different bullet from that of the points, so that their list does not continue.
            case ReportBlock.Pairs pairs ->
                pairs.facts().stream()
                        .map(fact ->
                                "* **" + MarkdownEscapes.of(fact.label()) + "**: " + MarkdownEscapes.of(fact.value()))
                        .collect(Collectors.joining("\n"));
            case ReportBlock.LabelledLink way -> "* " + way(way);
            case ReportBlock.Remark remark ->
                "> **" + MarkdownEscapes.of(remark.label()) + "**: " + MarkdownEscapes.of(remark.text());
            case ReportBlock.ReportGrid grid -> table(grid.table());
            case ReportBlock.Cited cited -> cited.number() + ". " + cited(cited);
        };
    }

    /** An address without a host cannot be a link in a file and is written out. */
    private static String way(ReportBlock.LabelledLink way) {
        String label = "**" + MarkdownEscapes.of(way.label()) + "**: ";
        return label
                + (way.isWhole()
                        ? "[" + MarkdownEscapes.of(way.text()) + "](" + MarkdownEscapes.address(way.address()) + ")"
                        : MarkdownEscapes.of(way.address()));
    }

    private static String mark(int citation) {
        return citation == 0 ? "" : " \\[" + citation + "\\]";
    }

    private static String table(ReportTable table) {
        int columns = table.columns().size();
        List<String> lines = new ArrayList<>(List.of(row(table.columns()), "|" + " --- |".repeat(columns)));
        for (ReportTable.RowGroup group : table.groups()) {
            group.above()
                    .ifPresent(heading ->
                            lines.add("| **" + MarkdownEscapes.of(heading) + "** |" + "  |".repeat(columns - 1)));
            group.rows().forEach(row -> lines.add(row(row)));
        }
        return String.join("\n", lines);
    }

    private static String row(List<String> cells) {
        return cells.stream().map(MarkdownEscapes::of).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String cited(ReportBlock.Cited cited) {
        String text = cited.text().stream().map(MarkdownWriter::span).collect(Collectors.joining());
        return text + "　[Jireiの項目](" + MarkdownEscapes.address(cited.address()) + ")";
    }

    private static String span(ReportBlock.Span span) {
        return span.address().isEmpty()
                ? MarkdownEscapes.of(span.text())
                : "[" + MarkdownEscapes.of(span.text()) + "](" + MarkdownEscapes.address(span.address()) + ")";
    }
}
