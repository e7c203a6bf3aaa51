package jirei.corpus.slides;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import jirei.corpus.slides.SlideMarkup.MarkupBlock;

/**
 * A line of a slide, without its markup.
 *
 * @param number from 1, in the file
 * @param raw as it stands in the file
 * @param level of the heading, 1 the highest; 0 where it is none
 * @param cells the cells of a table row; one where the line is no row
 */
public record SlideLine(int number, String raw, int level, List<List<MarkupBlock>> cells) {
    private static final Pattern RULE = Pattern.compile("[-*_]{3,}|\\|(?:\\s*:?-{2,}:?\\s*\\|)+");

    public static SlideLine of(int number, String raw) {
        int level = 0;
        while (level < raw.length() && level < 6 && raw.charAt(level) == '#') {
            level++;
        }
        boolean heading = level > 0 && level < raw.length() && raw.charAt(level) == ' ';
        String content = heading ? raw.substring(level + 1) : raw;
        List<String> row = cellsOf(content);
        List<List<MarkupBlock>> cells = row.size() == 1
                ? List.of(SlideMarkup.line(content))
                : row.stream().map(SlideMarkup::cell).toList();
        return new SlideLine(number, raw, heading ? level : 0, cells);
    }

    /** The cells of a row by tabs or, as converters to Markdown write it, between bars; one where it is no row. */
    static List<String> cellsOf(String raw) {
        String row = raw.strip();
        boolean barred = row.length() > 2 && row.startsWith("|") && row.endsWith("|");
        return barred
                ? Arrays.stream(row.substring(1, row.length() - 1).split("\\|", -1))
                        .map(String::strip)
                        .toList()
                : Arrays.asList(raw.split("\t", -1));
    }

    public boolean isHeading() {
        return level > 0;
    }

    boolean isRow() {
        return cells.size() > 1;
    }

    boolean isBlank() {
        return cells.stream().allMatch(List::isEmpty)
                || RULE.matcher(raw.strip()).matches();
    }

    /** All of the line, the cells set apart by blanks. */
    public String text() {
        return String.join(
                " ", cells.stream().flatMap(List::stream).map(MarkupBlock::text).toList());
    }

    /** The text of one cell, empty where the row has no such cell. */
    String cell(int index) {
        return index < cells.size()
                ? String.join(
                        " ", cells.get(index).stream().map(MarkupBlock::text).toList())
                : "";
    }

    /** The text without any blank, for headings that were split or run together. */
    String compact() {
        return text().replaceAll("[\\s\\u3000]+", "");
    }
}
