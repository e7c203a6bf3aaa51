package jirei.extraction.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Builds lines from the characters on a common baseline, and splits them at gaps wider than between words.
 * {@link RubyLines} are no lines of their own.
 */
final class LineBuilder {
    private static final double SAME_LINE = 0.35;
    private static final double WIDE_GAP = 1.5;
    /** The limit for gaps with a space in them, which may be stretched by justification. */
    private static final double WIDE_BLANK = 2.2;

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
        List<List<Glyph>> lines = new ArrayList<>();
        for (List<Glyph> row : withRaised(rows)) {
            row.sort(Comparator.comparingDouble(glyph -> glyph.box().left()));
            lines.addAll(split(row));
        }
        return RubyLines.attached(lines);
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

    private static List<List<Glyph>> split(List<Glyph> row) {
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
        return SpacedParts.joined(parts);
    }
}
