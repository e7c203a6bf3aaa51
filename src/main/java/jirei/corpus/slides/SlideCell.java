package jirei.corpus.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jirei.extraction.inline.InlineText;

/**
 * A cell of a table row, or a whole line that is not a row.
 *
 * @param text the whole text on one line, with bullets: {@code -デジタル予算}
 * @param blocks the paragraphs and items; none is blank
 */
record SlideCell(String text, List<SlideBlock> blocks) {
    /** A list item typed with a dash, asterisk or plus sign. */
    private static final Pattern TYPED_ITEM = Pattern.compile("^[-*+]\\s+(?=\\S)");

    SlideCell {
        blocks = List.copyOf(blocks);
    }

    /** A heading or paragraph. */
    static SlideCell ofLine(InlineText line) {
        InlineText words = withSingleBlanks(line);
        Matcher typed = TYPED_ITEM.matcher(words.text());
        SlideBlock block = typed.find() ? SlideBlock.of(1, words.from(typed.end())) : SlideBlock.of(0, words);
        return new SlideCell(words.text(), filled(List.of(block)));
    }

    /** A list item; a dash before its text may be a rating. */
    static SlideCell ofItem(int depth, InlineText item) {
        InlineText words = withSingleBlanks(item);
        return new SlideCell("- " + words.text(), filled(List.of(SlideBlock.of(Math.max(1, depth), words))));
    }

    /** A cell of a table; each of its lines is a block. */
    static SlideCell ofLines(InlineText cell) {
        List<SlideBlock> blocks = new ArrayList<>();
        List<InlineText> lines =
                cell.lines().stream().map(SlideCell::withSingleBlanks).toList();
        lines.forEach(line -> blocks.add(SlideBlock.of(0, line)));
        String text = lines.stream().map(InlineText::text).collect(Collectors.joining(" "));
        return new SlideCell(text.strip(), filled(blocks));
    }

    private static List<SlideBlock> filled(List<SlideBlock> blocks) {
        return blocks.stream().filter(block -> !block.text().isBlank()).toList();
    }

    private static InlineText withSingleBlanks(InlineText text) {
        return text.map(words -> words.replaceAll("[\\s\\u00A0]+", " ")).strip();
    }
}
