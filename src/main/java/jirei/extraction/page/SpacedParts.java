package jirei.extraction.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jirei.japanese.LineJoiner;
import jirei.japanese.SpacedLetters;

/**
 * Joins the parts of a line that are the letters of one word, set far apart to fill a cell: three or more single
 * characters with even gaps, or two kanji alone. Numbers and days of the week are columns of their own.
 */
final class SpacedParts {
    private static final int FEWEST = 3;
    /** The widest gap, in characters. */
    private static final double WIDEST = 4;

    private static final double EVEN = 0.3;

    private SpacedParts() {}

    /** The parts, from left to right, with the letters of a word in one. */
    static List<List<Glyph>> joined(List<List<Glyph>> parts) {
        List<List<Glyph>> joined = new ArrayList<>();
        if (parts.size() == 2 && parts.stream().allMatch(SpacedParts::isKanji)) {
            Glyph first = letter(parts.getFirst());
            Glyph second = letter(parts.getLast());
            boolean isWord = gap(first, second) < WIDEST * first.size()
                    && !SpacedLetters.isEnumeration(first.text() + second.text());
            return isWord ? List.of(List.of(both(first, second))) : parts;
        }
        int from = 0;
        while (from < parts.size()) {
            int to = endOfWord(parts, from);
            joined.add(parts.subList(from, to).stream().flatMap(List::stream).toList());
            from = to;
        }
        return joined;
    }

    private static int endOfWord(List<List<Glyph>> parts, int from) {
        int to = from + 1;
        if (isLetter(parts.get(from)) && to < parts.size() && isLetter(parts.get(to))) {
            Glyph first = letter(parts.get(from));
            double gap = gap(first, letter(parts.get(to)));
            while (to < parts.size()
                    && isLetter(parts.get(to))
                    && gap < WIDEST * first.size()
                    && Math.abs(gap(letter(parts.get(to - 1)), letter(parts.get(to))) - gap) < EVEN * first.size()) {
                to++;
            }
        }
        String word = parts.subList(from, to).stream()
                .flatMap(List::stream)
                .map(Glyph::text)
                .collect(Collectors.joining())
                .replace(" ", "");
        return to - from >= FEWEST && !SpacedLetters.isEnumeration(word) ? to : from + 1;
    }

    private static boolean isLetter(List<Glyph> part) {
        List<Glyph> printed = part.stream().filter(glyph -> !glyph.isBlank()).toList();
        return printed.size() == 1
                && Character.isLetter(printed.getFirst().text().codePointAt(0))
                && LineJoiner.isJapanese(printed.getFirst().text().codePointAt(0));
    }

    private static boolean isKanji(List<Glyph> part) {
        return isLetter(part) && Character.isIdeographic(letter(part).text().codePointAt(0));
    }

    private static Glyph both(Glyph first, Glyph second) {
        return new Glyph(
                first.text() + second.text(),
                first.box().with(second.box()),
                first.baseline(),
                first.size(),
                first.bold() && second.bold(),
                first.link(),
                first.reading());
    }

    private static Glyph letter(List<Glyph> part) {
        return part.stream().filter(glyph -> !glyph.isBlank()).findFirst().orElseThrow();
    }

    private static double gap(Glyph before, Glyph after) {
        return after.box().left() - before.box().right();
    }
}
