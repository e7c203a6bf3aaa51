package jirei.extraction;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jirei.extraction.page.PageLayout;
import jirei.extraction.page.PageLayout.DirectedText;
import jirei.extraction.page.TextLine;

/**
 * Knows the headers, footers and page numbers of a document: lines near the edge of the page that say the same, but for
 * digits, in the same place on many pages. The title of a slide is none, though it may be the same on all: it is larger
 * than the text, or counts the slides of its part ({@code ～ソウル(3/9)}).
 */
final class RunningLines {
    private static final double MARGIN = 0.13;
    private static final double SHARE = 0.4;
    private static final int FEWEST = 3;
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-–—\\s]*(?:p\\.?|page)?\\s*\\d{1,4}\\s*(?:[/／]\\s*\\d{1,4})?[-–—\\s]*", Pattern.CASE_INSENSITIVE);

    private final Set<String> running;
    private final boolean severalPages;
    private final HeadingScale scale;

    private RunningLines(Set<String> running, boolean severalPages, HeadingScale scale) {
        this.running = running;
        this.severalPages = severalPages;
        this.scale = scale;
    }

    /** Learns them from some of the pages of a document. */
    static RunningLines of(List<PageLayout> sample, HeadingScale scale) {
        Map<String, Integer> pages = new HashMap<>();
        for (PageLayout page : sample) {
            Set<String> keys = new HashSet<>();
            for (DirectedText part : page.parts()) {
                part.lines().stream().filter(line -> isInMargin(line, part)).forEach(line -> keys.add(key(line, part)));
            }
            keys.forEach(key -> pages.merge(key, 1, Integer::sum));
        }
        double enough = Math.max(FEWEST, sample.size() * SHARE);
        Set<String> running = pages.entrySet().stream()
                .filter(entry -> entry.getValue() >= enough)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new RunningLines(running, sample.size() > 1, scale);
    }

    /** Those of one page. */
    List<TextLine> on(DirectedText part) {
        return part.lines().stream()
                .filter(line -> isInMargin(line, part))
                .filter(line -> isPageNumber(line) || (running.contains(key(line, part)) && !isTitle(line)))
                .toList();
    }

    /** The texts of the lines that head the slides of a part and count them, whatever their size. */
    List<String> titles(DirectedText part) {
        return part.lines().stream()
                .filter(line -> isInMargin(line, part) && running.contains(key(line, part)))
                .map(line -> line.text().text().strip())
                .filter(HeadingScale::countsSlides)
                .toList();
    }

    private boolean isPageNumber(TextLine line) {
        return severalPages
                && PAGE_NUMBER
                        .matcher(Normalizer.normalize(line.text().text(), Normalizer.Form.NFKC))
                        .matches();
    }

    private boolean isTitle(TextLine line) {
        return scale.isLarge(line.size())
                || HeadingScale.countsSlides(line.text().text().strip());
    }

    private static boolean isInMargin(TextLine line, DirectedText part) {
        double height = part.page().height();
        double margin = Math.max(height, part.page().width()) * MARGIN;
        return line.box().bottom() < margin || line.box().top() > height - margin;
    }

    private static String key(TextLine line, DirectedText part) {
        String words = line.text().text().replaceAll("\\s", "").replaceAll("\\d+", "#");
        return words + "@" + Math.round(line.baseline() / part.page().height() * 60);
    }
}
