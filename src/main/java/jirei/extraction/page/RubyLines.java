package jirei.extraction.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jirei.japanese.Scripts;

/**
 * Ruby (furigana): the small kana above a line that give the readings of its kanji. They become readings of the
 * characters below them.
 *
 * <p>Where several words stand together, 東京都庁, they have one reading.
 */
final class RubyLines {
    /** The size of its font as a share of that of the line below. */
    private static final double LARGEST = 0.62;

    /** Further down no line is looked at, in points. */
    private static final double FARTHEST = 60;

    /** How far kana may stand beside their kanji, in characters of the line. */
    private static final double BESIDE = 1;

    /** How far the middle of a kanji may be from the ends of its kana, in characters of the line. */
    private static final double OVERHANG = 0.2;

    private RubyLines() {}

    /** A line with its characters. */
    private record LineGlyphs(List<Glyph> glyphs, TextLine line) {}

    /**
     * The lines without ruby, and with the readings that it gives.
     *
     * @param lines the characters of each, from the top
     */
    static List<TextLine> attached(List<List<Glyph>> lines) {
        List<LineGlyphs> parts = lines.stream()
                .flatMap(glyphs -> TextLine.of(glyphs).map(line -> new LineGlyphs(glyphs, line)).stream())
                .toList();
        Map<Integer, List<Glyph>> kana = new HashMap<>();
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int base = base(parts, i);
            if (base < 0) {
                kept.add(i);
            } else {
                kana.computeIfAbsent(base, any -> new ArrayList<>())
                        .addAll(parts.get(i).glyphs());
            }
        }
        return kept.stream()
                .map(i -> kana.containsKey(i)
                        ? read(parts.get(i), kana.get(i))
                        : parts.get(i).line())
                .toList();
    }

    /** The index of the line of which this one gives readings; -1 where it is no ruby. */
    private static int base(List<LineGlyphs> parts, int index) {
        TextLine line = parts.get(index).line();
        for (int i = index + 1; i < parts.size(); i++) {
            TextLine below = parts.get(i).line();
            if (below.baseline() - line.baseline() >= FARTHEST) {
                return -1;
            }
            if (isRuby(line, below)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isRuby(TextLine line, TextLine base) {
        double rise = base.baseline() - line.baseline();
        return line.size() <= LARGEST * base.size()
                && rise > 0.5 * base.size()
                && rise < 1.45 * base.size()
                && line.box().left() >= base.box().left() - line.size()
                && line.box().right() <= base.box().right() + line.size()
                && line.text().text().codePoints().allMatch(RubyLines::isKana);
    }

    private static boolean isKana(int c) {
        return c == ' ' || c == 'ー' || c == '・' || (c >= 0x3041 && c <= 0x30FF);
    }

    /** The line with readings of its kanji. */
    private static TextLine read(LineGlyphs part, List<Glyph> kana) {
        List<Glyph> read = new ArrayList<>(part.glyphs());
        List<KanjiRun> runs = KanjiRun.in(part.glyphs());
        Map<KanjiRun, List<Glyph>> above = new HashMap<>();
        kana.stream()
                .filter(glyph -> !glyph.isBlank())
                .sorted(Comparator.comparingDouble(Glyph::x))
                .forEach(glyph -> runs.stream()
                        .min(Comparator.comparingDouble(run -> run.distance(glyph.x())))
                        .filter(run ->
                                run.distance(glyph.x()) <= BESIDE * part.line().size())
                        .ifPresent(run -> above.computeIfAbsent(run, any -> new ArrayList<>())
                                .add(glyph)));
        double overhang = OVERHANG * part.line().size();
        above.forEach((run, glyphs) -> {
            String reading = glyphs.stream().map(Glyph::text).collect(Collectors.joining());
            double left = glyphs.getFirst().box().left() - overhang;
            double right = glyphs.getLast().box().right() + overhang;
            for (int i = run.start(); i < run.end(); i++) {
                Glyph kanji = read.get(i);
                if (kanji.x() >= left && kanji.x() <= right) {
                    read.set(i, kanji.read(reading));
                }
            }
        });
        return TextLine.of(read).orElse(part.line());
    }

    /**
     * Kanji that stand together.
     *
     * @param start index of the first
     * @param end index behind the last
     * @param left where they begin on the page, in points
     * @param right where they end
     */
    private record KanjiRun(int start, int end, double left, double right) {
        static List<KanjiRun> in(List<Glyph> line) {
            List<KanjiRun> runs = new ArrayList<>();
            int start = 0;
            for (int i = 0; i <= line.size(); i++) {
                boolean isKanji =
                        i < line.size() && line.get(i).text().codePoints().allMatch(Scripts::isKanji);
                if (!isKanji && start < i) {
                    runs.add(new KanjiRun(
                            start,
                            i,
                            line.get(start).box().left(),
                            line.get(i - 1).box().right()));
                }
                start = isKanji ? start : i + 1;
            }
            return runs;
        }

        /** How far a place is from it; 0 above it. */
        double distance(double x) {
            return Math.max(0, Math.max(left - x, x - right));
        }
    }
}
