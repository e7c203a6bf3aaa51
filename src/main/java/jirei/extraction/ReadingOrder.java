package jirei.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Brings the blocks of a page into the order in which they are read: columns from left to right, each from top to bottom.
 *
 * <p>A page is cut, again and again, along white that runs through it (Nagy and Seth's XY-cut): at a gutter if there is
 * one, else between two lines where the cut opens a gutter above or below.
 */
final class ReadingOrder {
    private static final double GUTTER = 1.1;
    private static final double NARROW = 0.6;
    private static final int DEEPEST = 12;

    private ReadingOrder() {}

    /** Blocks that are read one below the other. */
    static List<List<Block>> regions(List<Block> blocks) {
        List<List<Block>> regions = new ArrayList<>();
        cut(blocks, regions, 0);
        return regions;
    }

    private static void cut(List<Block> blocks, List<List<Block>> regions, int depth) {
        if (blocks.isEmpty()) {
            return;
        }
        List<Block> sorted = blocks.stream()
                .sorted(Comparator.comparingDouble((Block b) -> b.box().top())
                        .thenComparingDouble(b -> b.box().left()))
                .toList();
        Optional<Double> gutter = depth < DEEPEST ? gutter(sorted) : Optional.empty();
        if (gutter.isPresent()) {
            Optional<Table> table = GapTable.of(sorted);
            if (table.isPresent()) {
                regions.add(List.of(table.get()));
                return;
            }
            double at = gutter.get();
            cut(sorted.stream().filter(b -> b.box().right() <= at).toList(), regions, depth + 1);
            cut(sorted.stream().filter(b -> b.box().right() > at).toList(), regions, depth + 1);
            return;
        }
        int opening = depth < DEEPEST ? opening(sorted) : 0;
        if (opening > 0) {
            cut(sorted.subList(0, opening), regions, depth + 1);
            cut(sorted.subList(opening, sorted.size()), regions, depth + 1);
        } else {
            regions.add(sorted);
        }
    }

    /** Before which block a cut opens the longest gutter; 0 where none does. */
    private static int opening(List<Block> sorted) {
        int best = 0;
        double longest = 0;
        double bottom = Double.NEGATIVE_INFINITY;
        if (sorted.size() > 300) {
            return 0;
        }
        for (int i = 1; i < sorted.size(); i++) {
            bottom = Math.max(bottom, sorted.get(i - 1).box().bottom());
            if (sorted.get(i).box().top() < bottom - 1) {
                continue;
            }
            // A narrow white is one between lines of the same text.
            double white = Math.clamp((sorted.get(i).box().top() - bottom) / (NARROW * em(sorted.subList(i - 1, i))), 0.2, 1);
            for (List<Block> part : List.of(sorted.subList(0, i), sorted.subList(i, sorted.size()))) {
                double height = gutter(part).isPresent() ? height(part) * white : 0;
                if (height > longest + 0.1) {
                    longest = height;
                    best = i;
                }
            }
        }
        return best;
    }

    /** Where the white between two columns ends, of the widest such white. */
    private static Optional<Double> gutter(List<Block> blocks) {
        double widest = 0;
        Optional<Double> best = Optional.empty();
        for (double[] white : whites(blocks)) {
            double at = white[0];
            List<Block> left = blocks.stream().filter(b -> b.box().right() <= at).toList();
            List<Block> right = blocks.stream().filter(b -> b.box().right() > at).toList();
            if (white[1] - white[0] > widest && standBeside(left, right)) {
                widest = white[1] - white[0];
                best = Optional.of(at);
            }
        }
        return best;
    }

    /** The upright stripes, from x to x, on which nothing stands and which are wide enough for a gutter. */
    static List<double[]> whites(List<Block> blocks) {
        List<Block> byLeft = blocks.stream()
                .sorted(Comparator.comparingDouble(b -> b.box().left()))
                .toList();
        double em = em(blocks);
        List<double[]> whites = new ArrayList<>();
        double right = Double.NEGATIVE_INFINITY;
        for (Block block : byLeft) {
            if (right > Double.NEGATIVE_INFINITY && block.box().left() - right > GUTTER * em) {
                whites.add(new double[] {right, block.box().left()});
            }
            right = Math.max(right, block.box().right());
        }
        return whites;
    }

    /** The usual size of the text; a table says nothing of it. */
    static double em(List<Block> blocks) {
        List<Double> sizes = blocks.stream()
                .filter(TextLine.class::isInstance)
                .map(block -> ((TextLine) block).size())
                .sorted()
                .toList();
        return sizes.isEmpty() ? 8 : sizes.get(sizes.size() / 2);
    }

    /** Whether two groups are columns: each has several lines or a table, and a good part of each stands beside the other. */
    private static boolean standBeside(List<Block> left, List<Block> right) {
        return isColumn(left) && isColumn(right) && bounds(left).besideShare(bounds(right)) > 0.3;
    }

    private static boolean isColumn(List<Block> blocks) {
        return blocks.size() > 1 || blocks.stream().anyMatch(Table.class::isInstance);
    }

    private static double height(List<Block> blocks) {
        return bounds(blocks).height();
    }

    static Box bounds(List<Block> blocks) {
        return blocks.stream().map(Block::box).reduce(blocks.getFirst().box(), Box::with);
    }
}
