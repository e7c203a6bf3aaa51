package jirei.corpus.slides;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jirei.corpus.text.DocumentText;
import jirei.corpus.text.MarkdownText;
import jirei.corpus.text.SourceText;
import jirei.corpus.text.TextBlock;
import jirei.extraction.Piece;

/**
 * A line of a slide, without markup, whether the deck was Markdown or a document.
 *
 * @param number from 1, in the file
 * @param raw the line in the file; for a document, as an analyst would have typed it
 * @param level the level of the heading, 1 the highest; 0 if it is not a heading
 * @param cells the cells of a table row; a single cell if the line is not a row
 */
record SlideLine(int number, String raw, int level, List<SlideCell> cells) {
    private static final Pattern RULE = Pattern.compile("[-*_]{3,}|\\|(?:\\s*:?-{2,}:?\\s*\\|)+");

    SlideLine {
        cells = List.copyOf(cells);
    }

    /** All lines of a text, in order. */
    static List<SlideLine> of(SourceText text) {
        List<SlideLine> lines = new ArrayList<>();
        switch (text) {
            case MarkdownText markdown -> markdown.lines().forEach(raw -> lines.add(of(lines.size() + 1, raw)));
            case DocumentText document -> document.blocks().forEach(block -> lines.add(of(block, document)));
        }
        return lines;
    }

    /** The headings of a text; other lines are not parsed. */
    static Stream<SlideLine> headings(SourceText text) {
        return switch (text) {
            case MarkdownText markdown ->
                markdown.lines().stream().filter(raw -> raw.startsWith("#")).map(raw -> of(1, raw));
            case DocumentText document ->
                document.blocks().stream()
                        .filter(block -> block.piece() instanceof Piece.Heading)
                        .map(block -> of(block, document));
        };
    }

    /** A block of a document. */
    private static SlideLine of(TextBlock block, DocumentText document) {
        String raw = document.lines().get(block.line() - 1);
        return switch (block.piece()) {
            case Piece.Heading heading -> {
                int level = Math.clamp(heading.level(), 1, 6);
                yield new SlideLine(block.line(), raw, level, List.of(SlideCell.ofLine(heading.text())));
            }
            case Piece.Paragraph paragraph ->
                new SlideLine(block.line(), raw, 0, List.of(SlideCell.ofLine(paragraph.text())));
            case Piece.Item item ->
                new SlideLine(block.line(), raw, 0, List.of(SlideCell.ofItem(item.depth(), item.text())));
            case Piece.Row row ->
                new SlideLine(
                        block.line(),
                        raw,
                        0,
                        row.cells().stream().map(SlideCell::ofLines).toList());
        };
    }

    /** A line of Markdown; the cells of a table row are separated by tabs or bars. */
    static SlideLine of(int number, String raw) {
        int level = 0;
        while (level < raw.length() && level < 6 && raw.charAt(level) == '#') {
            level++;
        }
        boolean heading = level > 0 && level < raw.length() && raw.charAt(level) == ' ';
        String content = heading ? raw.substring(level + 1) : raw;
        List<String> row = cellsOf(content);
        List<SlideCell> cells = row.size() == 1
                ? List.of(SlideMarkup.line(content))
                : row.stream().map(SlideMarkup::cell).toList();
        return new SlideLine(number, raw, heading ? level : 0, cells);
    }

    /**
     * The cells of a row, separated by tabs or, as converters to Markdown write it, bars; one cell if it is not a row.
     */
    private static List<String> cellsOf(String raw) {
        String row = raw.strip();
        boolean barred = row.length() > 2 && row.startsWith("|") && row.endsWith("|");
        return barred
                ? Arrays.stream(row.substring(1, row.length() - 1).split("\\|", -1))
                        .map(String::strip)
                        .toList()
                : Arrays.asList(raw.split("\t", -1));
    }

    boolean isHeading() {
        return level > 0;
    }

    boolean isRow() {
        return cells.size() > 1;
    }

    boolean isBlank() {
        return cells.stream().allMatch(cell -> cell.blocks().isEmpty())
                || RULE.matcher(raw.strip()).matches();
    }

    /** The whole text, with blanks between cells. */
    String text() {
        return String.join(" ", blocks(0).stream().map(SlideBlock::text).toList());
    }

    /** The paragraphs and items of the cells from this one on. */
    List<SlideBlock> blocks(int fromCell) {
        return cells.stream()
                .skip(fromCell)
                .flatMap(cell -> cell.blocks().stream())
                .toList();
    }

    /** The text of one cell; empty if the row has no such cell. */
    String cell(int index) {
        return index < cells.size()
                ? String.join(
                        " ",
                        cells.get(index).blocks().stream().map(SlideBlock::text).toList())
                : "";
    }

    /** The text without blanks, for headings that were split or joined. */
    String compact() {
        return text().replaceAll("[\\s\\u3000]+", "");
    }
}
