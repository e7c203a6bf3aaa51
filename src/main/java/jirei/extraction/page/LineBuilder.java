package jirei.extraction.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Builds lines from the characters on a common baseline, and splits them at gaps wider than between words. Ruby, the
 * small kana above a line that give its reading, is left out.
 */
final class LineBuilder {
    private static final double SAME_LINE = 0.35;
    private static final double WIDE_GAP = 1.5;
    /** The limit for gaps with a space in them, which may be stretched by justification. */
    private static final double WIDE_BLANK = 2.2;

    private static final double RUBY = 0.62;
    private static final double RAISED = 0.75;
    private static final double RISE = 0.65;

    private LineBuilder() {}

    /** Lines and parts of lines, ordered from the top and the left. */
    static List<TextLine> lines(List<Glyph> glyphs) {
        List<List<Glyph>> rows = new ArrayList<>();
        List<Glyph> byBaseline = glyphs.stream()
                .sorted(Comparator.comparingDouble(Glyph::baseline).thenComparing(Glyph::isBlank))
                .toList();
        for (Glyph glyph : byBaseline) {
            List<Glyph> row = rows.isEmpty() ? List.of() : rows.getLast();
            if (!row.isEmpty() && isOnLine(row.getFirst(), glyph)) {
                row.add(glyph);
            } else {
                rows.add(new ArrayList<>(List.of(glyph)));
            }
        }
        List<TextLine> lines = new ArrayList<>();
        for (List<Glyph> row : withRaised(rows)) {
            row.sort(Comparator.comparingDouble(glyph -> glyph.box().left()));
            split(row, lines);
        }
        return withoutRuby(lines);
    }

    private static boolean isOnLine(Glyph first, Glyph glyph) {
        return Math.abs(first.baseline() - glyph.baseline()) <= SAME_LINE * Math.max(first.size(), glyph.size());
    }

    /** Joins superscripts, such as note numbers, with the line below: they are slightly higher and smaller. */
    private static List<List<Glyph>> withRaised(List<List<Glyph>> rows) {
        List<List<Glyph>> whole = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<Glyph> row = rows.get(i);
            List<Glyph> below = i + 1 < rows.size() ? rows.get(i + 1) : List.of();
            if (!below.isEmpty()
                    && isRaised(row, largest(below), below.getFirst().baseline())) {
                below.addAll(row);
            } else {
                whole.add(row);
            }
        }
        return whole;
    }

    private static boolean isRaised(List<Glyph> row, double size, double baseline) {
        return largest(row) < RAISED * size && baseline - row.getFirst().baseline() < RISE * size;
    }

    private static double largest(List<Glyph> row) {
        return row.stream().mapToDouble(Glyph::size).max().orElse(0);
    }

    private static void split(List<Glyph> row, List<TextLine> lines) {
        List<List<Glyph>> parts = new ArrayList<>();
        List<Glyph> part = new ArrayList<>();
        Optional<Glyph> last = Optional.empty();
        double blanks = 0;
        for (Glyph glyph : row) {
            if (glyph.isBlank()) {
                blanks += glyph.box().width();
            } else {
                double size = Math.max(glyph.size(), last.map(Glyph::size).orElse(0.0));
                double gap = last.map(
                                before -> glyph.box().left() - before.box().right())
                        .orElse(0.0);
                boolean wide = gap > (blanks > 0 ? WIDE_BLANK : WIDE_GAP) * size;
                if (wide && gap - blanks > WIDE_GAP * 0.6 * size) {
                    parts.add(part);
                    part = new ArrayList<>();
                }
                last = Optional.of(glyph);
                blanks = 0;
            }
            part.add(glyph);
        }
        parts.add(part);
        SpacedParts.joined(parts).forEach(whole -> TextLine.of(whole).ifPresent(lines::add));
    }

    private static List<TextLine> withoutRuby(List<TextLine> lines) {
        List<TextLine> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            boolean ruby = false;
            for (int j = i + 1; j < lines.size() && !ruby && lines.get(j).baseline() - line.baseline() < 60; j++) {
                ruby = isRuby(line, lines.get(j));
            }
            if (!ruby) {
                kept.add(line);
            }
        }
        return kept;
    }

    private static boolean isRuby(TextLine line, TextLine base) {
        double rise = base.baseline() - line.baseline();
        return line.size() <= RUBY * base.size()
                && rise > 0.5 * base.size()
                && rise < 1.45 * base.size()
                && line.box().left() >= base.box().left() - line.size()
                && line.box().right() <= base.box().right() + line.size()
                && line.text().text().codePoints().allMatch(LineBuilder::isKana);
    }

    private static boolean isKana(int c) {
        return c == ' ' || c == 'ー' || c == '・' || (c >= 0x3041 && c <= 0x30FF);
    }
}
