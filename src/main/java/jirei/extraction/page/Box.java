package jirei.extraction.page;

/** A rectangle on a page, in points from the upper left corner; x grows to the right, y downwards. */
public record Box(double left, double top, double right, double bottom) {
    /** The bounding box of both. */
    public Box with(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /** The width, in points. */
    public double width() {
        return right - left;
    }

    /** The height, in points. */
    public double height() {
        return bottom - top;
    }

    double middle() {
        return (top + bottom) / 2;
    }

    boolean contains(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    /** Whether it contains the other box, with a tolerance. */
    boolean contains(Box other, double margin) {
        return other.left >= left - margin
                && other.right <= right + margin
                && other.top >= top - margin
                && other.bottom <= bottom + margin;
    }

    /** The vertical overlap with the other box, as a share of the lower of the two, from 0 to 1. */
    double besideShare(Box other) {
        double common = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        double lower = Math.max(Math.min(height(), other.height()), 0.01);
        return Math.max(0, common / lower);
    }
}
