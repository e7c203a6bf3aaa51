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
 * @param raw as it stands in the file, or as an analyst would have typed it
 * @param level of the heading, 1 the highest; 0 where it is none
 * @param cells the cells of a table row; one where the line is no row
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

    /** The lines of a text that are headings, without a look at the others. */
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

    /** A line of Markdown, in which tables are rows of tabs or bars. */
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

    /** The cells of a row by tabs or, as converters to Markdown write it, between bars; one where it is no row. */
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

    /** All of the line, the cells set apart by blanks. */
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

    /** The text of one cell, empty where the row has no such cell. */
    String cell(int index) {
        return index < cells.size()
                ? String.join(
                        " ",
                        cells.get(index).blocks().stream().map(SlideBlock::text).toList())
                : "";
    }

    /** The text without any blank, for headings that were split or run together. */
    String compact() {
        return text().replaceAll("[\\s\\u3000]+", "");
    }
}
