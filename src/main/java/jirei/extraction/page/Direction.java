package jirei.extraction.page;

/**
 * The direction in which a line of text runs. Text of any direction is laid out the same way, on a page rotated so
 * that it runs to the right.
 */
enum Direction {
    RIGHT,
    /** Downwards, with lines from right to left: rotated text, and vertical writing with upright characters. */
    DOWN,
    LEFT,
    UP;

    /** The direction nearest to a vector, where y grows downwards. */
    static Direction of(double dx, double dy) {
        if (Math.abs(dx) >= Math.abs(dy)) {
            return dx >= 0 ? RIGHT : LEFT;
        }
        return dy > 0 ? DOWN : UP;
    }

    /** The x of a point on the rotated page; width and height are those before the rotation. */
    double x(double x, double y, double width, double height) {
        return switch (this) {
            case RIGHT -> x;
            case DOWN -> y;
            case LEFT -> width - x;
            case UP -> height - y;
        };
    }

    /** The y of a point on the rotated page. */
    double y(double x, double y, double width, double height) {
        return switch (this) {
            case RIGHT -> y;
            case DOWN -> width - x;
            case LEFT -> height - y;
            case UP -> x;
        };
    }

    /** A box on the rotated page. */
    Box turn(Box box, double width, double height) {
        double x1 = x(box.left(), box.top(), width, height);
        double x2 = x(box.right(), box.bottom(), width, height);
        double y1 = y(box.left(), box.top(), width, height);
        double y2 = y(box.right(), box.bottom(), width, height);
        return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
    }
}
