package jirei.extraction.page;

/**
 * Where a line of text runs on the page. Text of any direction is laid out alike, on a page turned so that it runs to the
 * right.
 */
enum Direction {
    RIGHT,
    /** Downwards, the next line to the left: turned text, and vertical text whose characters stand upright. */
    DOWN,
    LEFT,
    UP;

    /** The direction nearest to a vector, y downwards. */
    static Direction of(double dx, double dy) {
        if (Math.abs(dx) >= Math.abs(dy)) {
            return dx >= 0 ? RIGHT : LEFT;
        }
        return dy > 0 ? DOWN : UP;
    }

    /** The x of a point on the turned page, whose width and height were these before. */
    double x(double x, double y, double width, double height) {
        return switch (this) {
            case RIGHT -> x;
            case DOWN -> y;
            case LEFT -> width - x;
            case UP -> height - y;
        };
    }

    /** The y of a point on the turned page. */
    double y(double x, double y, double width, double height) {
        return switch (this) {
            case RIGHT -> y;
            case DOWN -> width - x;
            case LEFT -> height - y;
            case UP -> x;
        };
    }

    /** A box on the turned page. */
    Box turn(Box box, double width, double height) {
        double x1 = x(box.left(), box.top(), width, height);
        double x2 = x(box.right(), box.bottom(), width, height);
        double y1 = y(box.left(), box.top(), width, height);
        double y2 = y(box.right(), box.bottom(), width, height);
        return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
    }
}
