package jirei.extraction.page;

import java.util.List;
import java.util.stream.Stream;

/**
 * The characters and lines drawn on a page, as displayed.
 *
 * @param width of the page, in points
 * @param height of the page, in points
 * @param marks the characters, in drawing order
 * @param rulings straight lines, and the edges of filled rectangles
 */
record Drawn(double width, double height, List<Mark> marks, List<Ruling> rulings) {
    /** The same with more characters. */
    Drawn with(List<Mark> more) {
        return more.isEmpty()
                ? this
                : new Drawn(
                        width,
                        height,
                        Stream.concat(marks.stream(), more.stream()).toList(),
                        rulings);
    }

    /**
     * A character as drawn.
     *
     * @param x of its origin, on the baseline
     * @param advance the distance to the next character, in the direction of writing
     * @param width across, which for upright characters in vertical writing differs from the advance
     * @param visible whether it is painted, unlike the OCR text below a scanned page
     * @param upright whether it stands upright in a vertical line
     */
    record Mark(
            String text,
            double x,
            double y,
            Direction direction,
            double advance,
            double width,
            double size,
            boolean bold,
            boolean visible,
            boolean upright) {
        boolean isBlank() {
            return text.isBlank();
        }
    }
}
