package jirei.extraction.page;

import java.util.List;

/**
 * What is drawn on a page as one sees it, before it is read.
 *
 * @param marks characters, in the order in which they are drawn
 * @param rulings straight lines, and the edges of filled rectangles
 */
record Drawn(double width, double height, List<Mark> marks, List<Ruling> rulings) {
    /**
     * A character as it is drawn.
     *
     * @param x where its writing begins, on its base line
     * @param advance to the next character, in the direction of writing
     * @param width across, which for upright characters of a vertical line is not the advance
     * @param visible whether it is painted: the text below a scanned page is not
     * @param upright whether it stands upright in a line that runs downwards
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
