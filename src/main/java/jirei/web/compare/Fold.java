package jirei.web.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import jirei.search.MarkedText.Segment;
import jirei.web.parts.EntryView.MarkedSource;
import jirei.web.parts.EntryView.PointView;

/**
 * The parts of a long cell: those in sight, and those that the reader unfolds.
 *
 * @param rest empty where all is in sight
 * @param isOpen whether the rest has a match, so that it is unfolded from the start
 */
public record Fold<T>(List<T> shown, List<T> rest, boolean isOpen) {
    /** About eight lines of a narrow column, in characters. */
    private static final int LONG_TEXT = 160;

    /** A rest shorter than this is not worth a fold, in characters. */
    private static final int SHORT_REST = 60;

    private static final int MOST_POINTS = 4;
    private static final int MOST_SOURCES = 2;
    private static final int MOST_ITEMS = 3;

    public Fold {
        shown = List.copyOf(shown);
        rest = List.copyOf(rest);
    }

    /** Paragraphs, cut behind a sentence where possible. */
    public static Fold<List<Segment>> ofTexts(List<List<Segment>> texts) {
        List<List<Segment>> shown = new ArrayList<>();
        List<List<Segment>> rest = new ArrayList<>();
        int room = LONG_TEXT;
        for (List<Segment> text : texts) {
            String plain = CompareCell.plainText(text);
            int end = !rest.isEmpty() || room <= 0 ? 0 : end(plain, room);
            if (end > 0) {
                shown.add(part(text, 0, end));
            }
            if (end < plain.length()) {
                rest.add(part(text, end, plain.length()));
            }
            room -= plain.length();
        }
        return of(shown, rest, Fold::isMarked);
    }

    /** Key points, the first few in sight. */
    public static Fold<PointView> ofPoints(List<PointView> points) {
        return cut(points, MOST_POINTS, point -> isMarked(point.text()));
    }

    /** Sources, the first few in sight. */
    public static Fold<MarkedSource> ofSources(List<MarkedSource> sources) {
        return cut(sources, MOST_SOURCES, source -> isMarked(source.title()));
    }

    /** Entries, the first few in sight. The rest stays folded although all have a match. */
    public static Fold<CompareItem> ofItems(List<CompareItem> items) {
        return cut(items, MOST_ITEMS, item -> false);
    }

    /** The words that unfold the rest, in Japanese. */
    public String label() {
        return "ほか" + rest.size() + "件";
    }

    private static <T> Fold<T> cut(List<T> parts, int most, Predicate<T> isMarked) {
        int end = parts.size() <= most + 1 ? parts.size() : most;
        return of(parts.subList(0, end), parts.subList(end, parts.size()), isMarked);
    }

    private static <T> Fold<T> of(List<T> shown, List<T> rest, Predicate<T> isMarked) {
        return new Fold<>(shown, rest, rest.stream().anyMatch(isMarked));
    }

    private static boolean isMarked(List<Segment> text) {
        return text.stream().anyMatch(Segment::marked);
    }

    /** The end of the part in sight: behind the last sentence that has room, or behind the first one. */
    private static int end(String text, int room) {
        if (text.length() <= room + SHORT_REST) {
            return text.length();
        }
        int before = text.lastIndexOf('。', room) + 1;
        int behind = text.indexOf('。', room) + 1;
        int end = before > room / 2 ? before : behind > 0 && behind <= room + SHORT_REST ? behind : room;
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private static List<Segment> part(List<Segment> text, int from, int to) {
        List<Segment> part = new ArrayList<>();
        int at = 0;
        for (Segment segment : text) {
            int start = Math.max(from - at, 0);
            int end = Math.min(to - at, segment.text().length());
            if (start < end) {
                part.add(new Segment(segment.text().substring(start, end), segment.marked()));
            }
            at += segment.text().length();
        }
        return List.copyOf(part);
    }
}
