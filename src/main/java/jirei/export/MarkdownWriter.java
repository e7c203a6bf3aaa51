package jirei.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The draft in Markdown (CommonMark, and for the table of a comparison the extension that is common to all). Numbers in
 * brackets stand for the citations, which are a numbered list.
 */
final class MarkdownWriter {
    private MarkdownWriter() {}

    static void write(Report report, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        Block before = new Block.Title("");
        for (Block block : Draft.of(report).blocks()) {
            boolean together =
                    isOfList(block) && (block.getClass() == before.getClass() || before instanceof Block.Pairs);
            text.append(text.isEmpty() || together ? "" : "\n")
                    .append(markdown(block))
                    .append('\n');
            before = block;
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it stands right below another of its kind. */
    private static boolean isOfList(Block block) {
        return block instanceof Block.Item || block instanceof Block.Cited || block instanceof Block.Way;
    }

    private static String markdown(Block block) {
        return switch (block) {
            case Block.Title title -> "# " + MarkdownText.of(title.text());
            case Block.Heading heading -> "#".repeat(heading.level() + 1) + " " + MarkdownText.of(heading.text());
            case Block.Line line -> MarkdownText.of(line.text()) + mark(line.citation());
            case Block.Paragraph paragraph -> MarkdownText.of(paragraph.text()) + mark(paragraph.citation());
            case Block.Item item ->
                "  ".repeat(item.depth()) + "- " + MarkdownText.of(item.text()) + mark(item.citation());
            // Another bullet than that of the points, which would otherwise go on.
            case Block.Pairs pairs ->
                pairs.facts().stream()
                        .map(fact -> "* **" + MarkdownText.of(fact.label()) + "**: " + MarkdownText.of(fact.value()))
                        .collect(Collectors.joining("\n"));
            case Block.Way way -> "* " + way(way);
            case Block.Remark remark ->
                "> **" + MarkdownText.of(remark.label()) + "**: " + MarkdownText.of(remark.text());
            case Block.Grid grid -> table(grid.table());
            case Block.Cited cited -> cited.number() + ". " + cited(cited);
        };
    }

    /** A path alone leads nowhere from a file, and is left in sight. */
    private static String way(Block.Way way) {
        String label = "**" + MarkdownText.of(way.label()) + "**: ";
        return label
                + (way.isWhole()
                        ? "[" + MarkdownText.of(way.text()) + "](" + MarkdownText.address(way.address()) + ")"
                        : MarkdownText.of(way.address()));
    }

    private static String mark(int citation) {
        return citation == 0 ? "" : " \\[" + citation + "\\]";
    }

    private static String table(Report.Table table) {
        String rule = "|" + " --- |".repeat(table.columns().size());
        String rows = table.rows().stream().map(MarkdownWriter::row).collect(Collectors.joining("\n"));
        return row(table.columns()) + "\n" + rule + "\n" + rows;
    }

    private static String row(List<String> cells) {
        return cells.stream().map(MarkdownText::of).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String cited(Block.Cited cited) {
        String text = cited.text().stream().map(MarkdownWriter::span).collect(Collectors.joining());
        return text + "　[Jireiの項目](" + MarkdownText.address(cited.address()) + ")";
    }

    private static String span(Block.Span span) {
        return span.address().isEmpty()
                ? MarkdownText.of(span.text())
                : "[" + MarkdownText.of(span.text()) + "](" + MarkdownText.address(span.address()) + ")";
    }
}
