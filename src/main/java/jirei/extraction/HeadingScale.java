package jirei.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jirei.extraction.page.ItemMark;
import jirei.extraction.page.PageLayout;
import jirei.extraction.page.TextLine;
import jirei.extraction.page.TextParagraph;

/**
 * Tells headings from text by the size of their font: what is larger than most of the document's text and short. The
 * largest of these sizes is level 1. Bold and numbered lines as large as the text are headings of the level below.
 *
 * @param body the size of most of the text
 * @param sizes of headings, the largest first
 */
record HeadingScale(double body, List<Double> sizes) {
    private static final double LARGER = 1.12;
    private static final int DEEPEST = 6;
    private static final int LONGEST = 120;
    private static final int MOST_LINES = 3;
    private static final Pattern SLIDE_OF =
            Pattern.compile(".*\\p{IsIdeographic}.*[(（]\\s*\\d{1,3}\\s*[/／]\\s*\\d{1,3}\\s*[)）]$");

    HeadingScale {
        sizes = List.copyOf(sizes);
    }

    /** Learns it from some of the pages of a document. */
    static HeadingScale of(List<PageLayout> sample) {
        Map<Double, Integer> characters = new TreeMap<>();
        for (PageLayout page : sample) {
            for (TextLine line : page.allLines()) {
                characters.merge(rounded(line.size()), line.text().text().length(), Integer::sum);
            }
        }
        return of(
                characters,
                sample.stream()
                        .flatMap(page -> page.parts().stream())
                        .flatMap(part -> part.lines().stream())
                        .filter(line -> isFit(line.text().text()))
                        .map(TextLine::size));
    }

    /**
     * Learns it from the sizes in a document.
     *
     * @param characters how many there are of each size, which is {@link #rounded}
     * @param lines the sizes of lines that are {@link #isFit} for headings
     */
    static HeadingScale of(Map<Double, Integer> characters, Stream<Double> lines) {
        double body = characters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(10.0);
        List<Double> sizes = new ArrayList<>();
        lines.map(HeadingScale::rounded)
                .filter(size -> size > body * LARGER)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .forEach(size -> {
                    if (sizes.isEmpty() || size < sizes.getLast() * 0.93) {
                        sizes.add(size);
                    }
                });
        return new HeadingScale(body, sizes);
    }

    /** Whether words can head something. */
    static boolean isFit(String text) {
        return text.length() <= LONGEST && hasWords(text);
    }

    /** Whether words head a slide and count it, {@code ～ソウル(3/9)}; then they are its title, whatever their size. */
    static boolean countsSlides(String text) {
        return SLIDE_OF.matcher(text).matches();
    }

    boolean isLarge(double size) {
        return rounded(size) > body * LARGER;
    }

    /** The level of a paragraph as a heading; empty where it is none. */
    Optional<Integer> level(TextParagraph paragraph) {
        return level(paragraph.text().text(), paragraph.size(), paragraph.bold(), paragraph.lines());
    }

    /** The level of a text of so many lines as a heading; empty where it is none. */
    Optional<Integer> level(String text, double size, boolean bold, int lines) {
        Optional<ItemMark> mark = ItemMark.before(text);
        boolean bulleted = mark.filter(ItemMark::isBullet).isPresent() && !text.matches("^[■◆□◇].*");
        boolean sentence = text.endsWith("。") || text.endsWith("、");
        if (bulleted || sentence || lines > MOST_LINES || !isFit(text)) {
            return Optional.empty();
        }
        if (isLarge(size)) {
            int level = 1;
            while (level <= sizes.size() && rounded(size) < sizes.get(level - 1) * 0.93) {
                level++;
            }
            return Optional.of(Math.min(level, DEEPEST));
        }
        boolean numbered = bold && mark.isPresent() && rounded(size) >= body;
        return numbered ? Optional.of(Math.min(sizes.size() + 1, DEEPEST)) : Optional.empty();
    }

    private static boolean hasWords(String text) {
        return text.codePoints().filter(Character::isLetter).count() >= 2;
    }

    static double rounded(double size) {
        return Math.round(size * 2) / 2.0;
    }
}
