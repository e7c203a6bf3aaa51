package jirei.extraction.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jirei.extraction.page.Drawn.Mark;

/**
 * Removes characters that a reader does not see: duplicates drawn slightly apart for a bold or shadowed look, and the
 * invisible OCR text of scans, unless the page has hardly any other text.
 */
final class VisibleMarks {
    private static final double HAIR = 0.15;

    private VisibleMarks() {}

    static List<Mark> of(List<Mark> drawn) {
        long visible =
                drawn.stream().filter(mark -> mark.visible() && !mark.isBlank()).count();
        long invisible = drawn.stream()
                .filter(mark -> !mark.visible() && !mark.isBlank())
                .count();
        boolean scanned = visible * 5 < invisible;
        return once(scanned ? drawn : drawn.stream().filter(Mark::visible).toList());
    }

    private static List<Mark> once(List<Mark> marks) {
        List<Mark> kept = new ArrayList<>(marks.size());
        Map<Long, List<Mark>> byPlace = new HashMap<>();
        for (Mark mark : marks) {
            if (mark.isBlank()) {
                kept.add(mark);
            } else if (!isAmong(byPlace, mark)) {
                byPlace.computeIfAbsent(place(mark.x(), mark.y()), place -> new ArrayList<>(2))
                        .add(mark);
                kept.add(mark);
            }
        }
        return kept;
    }

    private static boolean isAmong(Map<Long, List<Mark>> byPlace, Mark mark) {
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                for (Mark other : byPlace.getOrDefault(place(mark.x() + dx * 4, mark.y() + dy * 4), List.of())) {
                    if (isSame(mark, other)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isSame(Mark mark, Mark other) {
        double hair = Math.min(4, HAIR * mark.size());
        return mark.text().equals(other.text())
                && mark.direction() == other.direction()
                && Math.abs(mark.x() - other.x()) <= hair
                && Math.abs(mark.y() - other.y()) <= hair;
    }

    private static long place(double x, double y) {
        return ((long) Math.floor(x / 4) << 32) ^ ((long) Math.floor(y / 4) & 0xFFFFFFFFL);
    }
}
