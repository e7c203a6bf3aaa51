package jirei.extraction.page;

import java.util.List;
import jirei.extraction.inline.InlineText;

/**
 * A paragraph.
 *
 * @param size the font size, in points
 * @param lines the number of its lines
 */
public record TextParagraph(InlineText text, Box box, double baseline, double size, boolean bold, int lines) {
    static TextParagraph of(List<TextLine> lines) {
        TextLine first = lines.getFirst();
        InlineText text =
                lines.stream().map(TextLine::text).reduce(InlineText::join).orElseThrow();
        Box box = lines.stream().map(TextLine::box).reduce(first.box(), Box::with);
        double size = lines.stream().mapToDouble(TextLine::size).max().orElse(first.size());
        return new TextParagraph(
                text, box, first.baseline(), size, lines.stream().allMatch(TextLine::isBold), lines.size());
    }
}
