package jirei.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with highlights. Escaping the text and marking the ranges is left to the view.
 *
 * @param highlights in order, without overlap
 */
public record MarkedText(String text, List<Highlight> highlights) {
    public MarkedText {
        highlights = List.copyOf(highlights);
        int from = 0;
        for (Highlight highlight : highlights) {
            if (highlight.start() < from || highlight.end() > text.length()) {
                throw new IllegalArgumentException("highlights overlap or leave the text: " + highlights);
            }
            from = highlight.end();
        }
    }

    /** A text without highlights. */
    public static MarkedText plain(String text) {
        return new MarkedText(text, List.of());
    }

    /** A substring, with the highlights clipped to it. */
    public MarkedText part(int from, int to) {
        List<Highlight> within = highlights.stream()
                .filter(highlight -> highlight.start() < to && highlight.end() > from)
                .map(highlight ->
                        new Highlight(Math.max(highlight.start(), from) - from, Math.min(highlight.end(), to) - from))
                .toList();
        return new MarkedText(text.substring(from, to), within);
    }

    /** The text split at the borders of the highlights; no segment is empty. */
    public List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        for (Highlight highlight : highlights) {
            if (from < highlight.start()) {
                segments.add(new Segment(text.substring(from, highlight.start()), false));
            }
            segments.add(new Segment(text.substring(highlight.start(), highlight.end()), true));
            from = highlight.end();
        }
        if (from < text.length()) {
            segments.add(new Segment(text.substring(from), false));
        }
        return List.copyOf(segments);
    }

    /** A segment that is highlighted as a whole or not at all. */
    public record Segment(String text, boolean marked) {}
}
