package jirei.extraction.page;

import java.util.List;
import java.util.Optional;
import jirei.extraction.inline.InlineBuilder;
import jirei.extraction.inline.InlineText;
import jirei.japanese.LineJoiner;
import jirei.japanese.SpacedLetters;

/**
 * A line of text, or a part of one between wide gaps.
 *
 * @param baseline the y of its baseline
 * @param size the font size of most characters, in points
 * @param boldness the share of bold characters, from 0 to 1
 */
public record TextLine(InlineText text, Box box, double baseline, double size, double boldness) implements PageBlock {
    private static final double WORD_GAP = 0.18;
    private static final double JAPANESE_GAP = 0.75;

    /** The line of these characters, in their order, without spaces at its ends; empty without characters. */
    static Optional<TextLine> of(List<Glyph> glyphs) {
        List<Glyph> printed = glyphs.stream().filter(glyph -> !glyph.isBlank()).toList();
        if (printed.isEmpty()) {
            return Optional.empty();
        }
        double size = printed.stream().map(Glyph::size).sorted().toList().get(printed.size() / 2);
        double baseline =
                printed.stream().map(Glyph::baseline).sorted().toList().get(printed.size() / 2);
        Box box = printed.stream().map(Glyph::box).reduce(printed.getFirst().box(), Box::with);
        double boldness = printed.stream().filter(Glyph::bold).count() / (double) printed.size();
        return Optional.of(new TextLine(text(glyphs), box, baseline, size, boldness));
    }

    /** This part of a line joined with the next part to its right. */
    TextLine beside(TextLine next) {
        boolean larger = text.text().length() >= next.text.text().length();
        return new TextLine(
                text.beside(next.text),
                box.with(next.box),
                larger ? baseline : next.baseline,
                larger ? size : next.size,
                (boldness + next.boldness) / 2);
    }

    boolean isBold() {
        return boldness == 1;
    }

    boolean isOnLineOf(TextLine other) {
        return Math.abs(baseline - other.baseline) <= 0.4 * Math.max(size, other.size);
    }

    private static InlineText text(List<Glyph> glyphs) {
        InlineBuilder text = new InlineBuilder();
        StringBuilder run = new StringBuilder();
        Optional<Glyph> last = Optional.empty();
        boolean blank = false;
        for (Glyph glyph : glyphs) {
            if (glyph.isBlank()) {
                blank = last.isPresent();
                continue;
            }
            boolean apart =
                    blank || last.filter(before -> isApart(before, glyph)).isPresent();
            if (last.filter(before -> isOfOtherRange(before, glyph)).isPresent()) {
                append(run.toString(), last.orElseThrow(), text);
                run.setLength(0);
            }
            run.append(apart ? " " : "").append(glyph.text());
            last = Optional.of(glyph);
            blank = false;
        }
        last.ifPresent(glyph -> append(run.toString(), glyph, text));
        return text.build().map(SpacedLetters::join);
    }

    private static boolean isOfOtherRange(Glyph before, Glyph glyph) {
        return !before.link().equals(glyph.link()) || !before.reading().equals(glyph.reading());
    }

    /** Adds a run of characters with the link and the reading of one of them. */
    private static void append(String run, Glyph glyph, InlineBuilder text) {
        int start = text.length();
        glyph.link().ifPresentOrElse(target -> text.appendLink(run, target), () -> text.append(run));
        glyph.reading().ifPresent(kana -> text.reading(start, text.length(), kana));
    }

    private static boolean isApart(Glyph before, Glyph glyph) {
        double gap = glyph.box().left() - before.box().right();
        boolean japanese = LineJoiner.isJapanese(
                        before.text().codePointBefore(before.text().length()))
                || LineJoiner.isJapanese(glyph.text().codePointAt(0));
        return gap > (japanese ? JAPANESE_GAP : WORD_GAP) * Math.min(before.size(), glyph.size());
    }
}
