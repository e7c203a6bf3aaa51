package jirei.extraction;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jirei.extraction.page.Box;
import org.apache.poi.sl.usermodel.GroupShape;
import org.apache.poi.sl.usermodel.PlaceableShape;
import org.apache.poi.sl.usermodel.Shape;
import org.apache.poi.sl.usermodel.TableShape;
import org.apache.poi.sl.usermodel.TextShape;
import org.apache.poi.sl.usermodel.TextShape.TextDirection;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;

/**
 * Brings the shapes of a slide that have words into the order in which they are read: columns from left to right, each
 * from top to bottom. A column of labels is read row by row, each label with what stands beside it. Boxes of vertical
 * writing are read from right to left.
 *
 * <p>Like the order of a printed page, it is found by cuts along white. But a shape is as high as it was drawn, which
 * may be less than its words need or much more; where shapes overlap, their upper edges decide.
 */
final class ShapeOrder {
    /** Shapes whose upper edges differ by less stand side by side, in points. */
    private static final double SAME_HEIGHT = 12;

    /** How far shapes that stand beside each other may overlap. */
    private static final double TOUCH = 3;

    private static final int LONGEST_LABEL = 12;
    private static final int MOST_SHAPES = 500;

    private ShapeOrder() {}

    private record Placed(Box box, Shape<?, ?> shape) {}

    /** Those that have words, in reading order; headers, footers and the number of the slide are left out. */
    static List<Shape<?, ?>> of(List<? extends Shape<?, ?>> shapes) {
        List<Placed> placed = new ArrayList<>();
        for (Shape<?, ?> shape : shapes) {
            if (hasWords(shape)) {
                placed.add(new Placed(box(shape), shape));
            }
        }
        List<Placed> ordered = new ArrayList<>();
        if (placed.size() > MOST_SHAPES) {
            byRows(placed, ordered);
        } else {
            read(placed, ordered);
        }
        return ordered.stream().<Shape<?, ?>>map(Placed::shape).toList();
    }

    static Box box(Shape<?, ?> shape) {
        Rectangle2D anchor = shape instanceof PlaceableShape<?, ?> placed ? placed.getAnchor() : null;
        return anchor == null
                ? new Box(0, 0, 0, 0)
                : new Box(anchor.getMinX(), anchor.getMinY(), anchor.getMaxX(), anchor.getMaxY());
    }

    private static boolean hasWords(Shape<?, ?> shape) {
        return switch (shape) {
            case TableShape<?, ?> table -> true;
            case XSLFGraphicFrame frame -> GraphicWords.has(frame);
            case GroupShape<?, ?> group -> group.getShapes().stream().anyMatch(ShapeOrder::hasWords);
            case TextShape<?, ?> box -> !isFurniture(box) && !box.getText().isBlank();
            default -> false;
        };
    }

    private static boolean isFurniture(TextShape<?, ?> box) {
        return box.getPlaceholder() != null
                && switch (box.getPlaceholder()) {
                    case SLIDE_NUMBER, DATETIME, FOOTER, HEADER, SLIDE_IMAGE -> true;
                    default -> false;
                };
    }

    private static void read(List<Placed> shapes, List<Placed> ordered) {
        List<List<Placed>> bands = bands(shapes);
        int from = 0;
        while (from < bands.size()) {
            int to = bands.size();
            while (to > from && gutter(together(bands.subList(from, to))).isEmpty()) {
                to--;
            }
            if (to == from) {
                byRows(bands.get(from), ordered);
                from++;
            } else {
                readColumns(together(bands.subList(from, to)), ordered);
                from = to;
            }
        }
    }

    private static void readColumns(List<Placed> shapes, List<Placed> ordered) {
        double gutter = gutter(shapes).orElseThrow();
        List<Placed> left = shapes.stream().filter(s -> s.box().left() < gutter).toList();
        List<Placed> right =
                shapes.stream().filter(s -> s.box().left() >= gutter).toList();
        if (left.size() > 1 && left.stream().allMatch(shape -> isLabel(shape, right))) {
            byRows(shapes, ordered);
        } else if (isVertical(shapes)) {
            read(right, ordered);
            read(left, ordered);
        } else {
            read(left, ordered);
            read(right, ordered);
        }
    }

    /** Whether all words are written from top to bottom; such boxes are read from right to left. */
    private static boolean isVertical(List<Placed> shapes) {
        return shapes.stream()
                .allMatch(placed -> placed.shape() instanceof TextShape<?, ?> box
                        && (box.getTextDirection() == TextDirection.VERTICAL
                                || box.getTextDirection() == TextDirection.STACKED));
    }

    /** Whether it has few words and stands beside something wider. */
    private static boolean isLabel(Placed label, List<Placed> right) {
        return label.shape() instanceof TextShape<?, ?> box
                && box.getText().strip().length() <= LONGEST_LABEL
                && right.stream()
                        .anyMatch(shape ->
                                Math.abs(shape.box().top() - label.box().top()) < SAME_HEIGHT
                                        && shape.box().width() > 2 * label.box().width());
    }

    /** Groups of shapes with white between them, from top to bottom. */
    private static List<List<Placed>> bands(List<Placed> shapes) {
        List<List<Placed>> bands = new ArrayList<>();
        double bottom = 0;
        for (Placed placed : shapes.stream()
                .sorted(Comparator.comparingDouble((Placed s) -> s.box().top()))
                .toList()) {
            if (bands.isEmpty() || placed.box().top() >= bottom - TOUCH) {
                bands.add(new ArrayList<>());
                bottom = placed.box().bottom();
            }
            bands.getLast().add(placed);
            bottom = Math.max(bottom, placed.box().bottom());
        }
        return bands;
    }

    private static List<Placed> together(List<List<Placed>> bands) {
        return bands.stream().flatMap(List::stream).toList();
    }

    /** Where the first column but one begins, if there are several. */
    private static Optional<Double> gutter(List<Placed> shapes) {
        double left = shapes.stream().mapToDouble(s -> s.box().left()).min().orElse(0);
        double right = Double.POSITIVE_INFINITY;
        for (Placed placed : shapes.stream()
                .sorted(Comparator.comparingDouble((Placed s) -> s.box().left()))
                .toList()) {
            // Shapes without a position are all in one place, where nothing parts them.
            if (placed.box().left() >= right - TOUCH && placed.box().left() > left) {
                return Optional.of(placed.box().left());
            }
            right = Double.isInfinite(right)
                    ? placed.box().right()
                    : Math.max(right, placed.box().right());
        }
        return Optional.empty();
    }

    private static void byRows(List<Placed> shapes, List<Placed> ordered) {
        List<Placed> row = new ArrayList<>();
        for (Placed placed : shapes.stream()
                .sorted(Comparator.comparingDouble((Placed s) -> s.box().top()))
                .toList()) {
            if (!row.isEmpty() && placed.box().top() - row.getFirst().box().top() >= SAME_HEIGHT) {
                addRow(row, ordered);
                row.clear();
            }
            row.add(placed);
        }
        addRow(row, ordered);
    }

    private static void addRow(List<Placed> row, List<Placed> ordered) {
        Comparator<Placed> fromLeft = Comparator.comparingDouble(s -> s.box().left());
        row.stream().sorted(isVertical(row) ? fromLeft.reversed() : fromLeft).forEach(ordered::add);
    }
}
