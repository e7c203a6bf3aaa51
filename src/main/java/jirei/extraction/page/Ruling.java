package jirei.extraction.page;

/**
 * A horizontal or vertical line that may be part of a table.
 *
 * @param at its y if horizontal, its x if vertical
 * @param from its start on the other axis
 * @param to its end on the other axis
 */
record Ruling(boolean horizontal, double at, double from, double to) {
    double length() {
        return to - from;
    }

    /** Whether it crosses or nearly touches a line of the other orientation. */
    boolean meets(Ruling other, double slack) {
        return horizontal != other.horizontal
                && at >= other.from - slack
                && at <= other.to + slack
                && other.at >= from - slack
                && other.at <= to + slack;
    }
}
