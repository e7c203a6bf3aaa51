package jirei.extraction.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the lines of tables from drawn paths: straight lines along the axes, thin filled rectangles, and the edges
 * of larger filled rectangles, such as coloured cells.
 */
final class RulingCollector {
    private static final int MOST = 20_000;
    private static final double THIN = 3;
    private static final double SHORTEST = 5;
    private static final double STRAIGHT = 0.7;

    private final List<Ruling> found = new ArrayList<>();
    private final List<Box> filled = new ArrayList<>();
    private final List<double[]> lines = new ArrayList<>();
    private final List<Box> shapes = new ArrayList<>();
    private Box shape = new Box(0, 0, 0, 0);
    private int straight;
    private double x;
    private double y;
    private double startX;
    private double startY;

    void moveTo(double toX, double toY) {
        endShape();
        x = toX;
        y = toY;
        startX = toX;
        startY = toY;
        shape = new Box(x, y, x, y);
    }

    void lineTo(double toX, double toY) {
        boolean along = Math.abs(toX - x) < STRAIGHT || Math.abs(toY - y) < STRAIGHT;
        if (along) {
            lines.add(new double[] {x, y, toX, toY});
        }
        straight += along ? 1 : -100;
        goTo(toX, toY);
    }

    void curveTo(double toX, double toY) {
        goTo(toX, toY);
    }

    void close() {
        if (x != startX || y != startY) {
            lineTo(startX, startY);
        }
    }

    void stroke() {
        for (double[] line : lines) {
            keep(new Box(
                    Math.min(line[0], line[2]),
                    Math.min(line[1], line[3]),
                    Math.max(line[0], line[2]),
                    Math.max(line[1], line[3])));
        }
        forget();
    }

    void fill() {
        close();
        endShape();
        shapes.forEach(this::keep);
        forget();
    }

    void forget() {
        lines.clear();
        shapes.clear();
        straight = 0;
    }

    /** The collected lines, without rectangles as large as the page, which are backgrounds. */
    List<Ruling> on(double pageWidth, double pageHeight) {
        for (Box box : filled) {
            boolean background = box.width() > pageWidth * 0.9 && box.height() > pageHeight * 0.7;
            if (!background && found.size() < MOST) {
                found.add(new Ruling(true, box.top(), box.left(), box.right()));
                found.add(new Ruling(true, box.bottom(), box.left(), box.right()));
                found.add(new Ruling(false, box.left(), box.top(), box.bottom()));
                found.add(new Ruling(false, box.right(), box.top(), box.bottom()));
            }
        }
        // A page with more lines is a map or a chart.
        return found.size() < MOST ? List.copyOf(found) : List.of();
    }

    private void goTo(double toX, double toY) {
        x = toX;
        y = toY;
        shape = shape.with(new Box(x, y, x, y));
    }

    private void endShape() {
        if (straight >= 3) {
            shapes.add(shape);
        }
        straight = 0;
    }

    private void keep(Box box) {
        if (found.size() >= MOST || filled.size() >= MOST) {
            return;
        }
        if (box.height() < THIN && box.width() >= SHORTEST) {
            found.add(new Ruling(true, box.middle(), box.left(), box.right()));
        } else if (box.width() < THIN && box.height() >= SHORTEST) {
            found.add(new Ruling(false, (box.left() + box.right()) / 2, box.top(), box.bottom()));
        } else if (box.width() >= THIN && box.height() >= THIN) {
            filled.add(box);
        }
    }
}
