package jirei.extraction.page;

/**
 * A straight line that a table may be made of.
 *
 * @param at its y where it is horizontal, its x where it is not
 * @param from where it begins, on the other axis
 */
record Ruling(boolean horizontal, double at, double from, double to) {
    double length() {
        return to - from;
    }

    /** Whether it meets a line of the other kind, or nearly does. */
    boolean meets(Ruling other, double slack) {
        return horizontal != other.horizontal
                && at >= other.from - slack
                && at <= other.to + slack
                && other.at >= from - slack
                && other.at <= to + slack;
    }
}
