package jirei.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    HeadingScale {
        sizes = List.copyOf(sizes);
    }

    /** Learns it from some of the pages of a document. */
    static HeadingScale of(List<PageLayout> sample) {
        Map<Double, Integer> characters = new TreeMap<>();
        for (PageLayout page : sample) {
            for (TextLine line : page.allLines()) {
                characters.merge(rounded(line.size()), line.text().plain().length(), Integer::sum);
            }
        }
        double body = characters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(10.0);
        List<Double> sizes = new ArrayList<>();
        sample.stream()
                .flatMap(page -> page.parts().stream())
                .flatMap(part -> part.lines().stream())
                .filter(line -> line.text().plain().length() <= LONGEST
                        && hasWords(line.text().plain()))
                .map(line -> rounded(line.size()))
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

    boolean isLarge(double size) {
        return rounded(size) > body * LARGER;
    }

    /** The level of a paragraph as a heading; empty where it is none. */
    Optional<Integer> level(Paragraph paragraph) {
        String text = paragraph.text().plain();
        Optional<ItemMark> mark = ItemMark.before(text);
        boolean bulleted = mark.filter(ItemMark::isBullet).isPresent() && !text.matches("^[■◆□◇].*");
        boolean sentence = text.endsWith("。") || text.endsWith("、");
        boolean unfit =
                bulleted || sentence || text.length() > LONGEST || paragraph.lines() > MOST_LINES || !hasWords(text);
        if (unfit) {
            return Optional.empty();
        }
        if (isLarge(paragraph.size())) {
            int level = 1;
            while (level <= sizes.size() && rounded(paragraph.size()) < sizes.get(level - 1) * 0.93) {
                level++;
            }
            return Optional.of(Math.min(level, DEEPEST));
        }
        boolean numbered = paragraph.bold() && mark.isPresent() && rounded(paragraph.size()) >= body;
        return numbered ? Optional.of(Math.min(sizes.size() + 1, DEEPEST)) : Optional.empty();
    }

    private static boolean hasWords(String text) {
        return text.codePoints().filter(Character::isLetter).count() >= 2;
    }

    private static double rounded(double size) {
        return Math.round(size * 2) / 2.0;
    }
}
