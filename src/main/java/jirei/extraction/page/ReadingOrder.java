package jirei.extraction.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Orders the blocks of a page for reading: columns from left to right, each from top to bottom.
 *
 * <p>The page is cut recursively along white space (the XY-cut of Nagy and Seth): at a gutter if there is one,
 * otherwise above and below the highest group of blocks with a gutter.
 */
final class ReadingOrder {
    private static final double GUTTER = 1.1;
    private static final double NARROW = 0.6;
    private static final int MOST_CUTS = 150;
    private static final int MOST_BLOCKS = 800;
    private static final double LARGER = 1.1;
    private static final int DEEPEST = 12;
    private static final Pattern NUMBERS = Pattern.compile(
            "第?[\\d０-９]{1,2}(?:[.．-][\\d０-９]{1,2})*[.．)）章節条]?|[(（][\\d０-９ア-ン]{1,2}[)）]|[①-⑳・•●■◆※-]|注[\\d０-９]*");

    private ReadingOrder() {}

    /** The regions of the page in reading order. */
    static List<List<PageBlock>> regions(List<PageBlock> blocks) {
        List<List<PageBlock>> regions = new ArrayList<>();
        cut(blocks, regions, 0);
        return regions;
    }

    private static void cut(List<PageBlock> blocks, List<List<PageBlock>> regions, int depth) {
        if (blocks.isEmpty()) {
            return;
        }
        List<PageBlock> sorted = blocks.stream()
                .sorted(Comparator.comparingDouble((PageBlock b) -> b.box().top())
                        .thenComparingDouble(b -> b.box().left()))
                .toList();
        Optional<Double> gutter = depth < DEEPEST ? gutter(sorted) : Optional.empty();
        if (gutter.isPresent()) {
            Optional<PageTable> table = GapTable.of(sorted);
            if (table.isPresent()) {
                regions.add(List.of(table.get()));
                return;
            }
            double at = gutter.get();
            cut(sorted.stream().filter(b -> b.box().right() <= at).toList(), regions, depth + 1);
            cut(sorted.stream().filter(b -> b.box().right() > at).toList(), regions, depth + 1);
            return;
        }
        Optional<OrderedBlocks> columns = depth < DEEPEST ? columns(sorted) : Optional.empty();
        if (columns.isPresent()) {
            cut(sorted.subList(0, columns.get().from()), regions, DEEPEST);
            cut(sorted.subList(columns.get().from(), columns.get().to()), regions, depth + 1);
            cut(sorted.subList(columns.get().to(), sorted.size()), regions, depth + 1);
        } else {
            regions.add(sorted);
        }
    }

    /**
     * A range of the blocks in order.
     *
     * @param from the first index
     * @param to the index behind the last
     * @param height of the range, in points, reduced where little white space separates it from the others
     */
    private record OrderedBlocks(int from, int to, double height) {}

    /** The highest group of blocks with a gutter through it. */
    private static Optional<OrderedBlocks> columns(List<PageBlock> sorted) {
        if (sorted.size() > MOST_BLOCKS) {
            return Optional.empty();
        }
        List<Integer> cuts = cuts(sorted);
        Optional<OrderedBlocks> best = Optional.empty();
        for (int i = 0; i + 1 < cuts.size() && cuts.size() < MOST_CUTS; i++) {
            int end = i + 1;
            while (end + 1 < cuts.size()
                    && !whites(sorted.subList(cuts.get(i), cuts.get(end + 1))).isEmpty()) {
                end++;
            }
            while (end > i + 1 && isHeading(sorted, cuts, i, end - 1)) {
                end--;
            }
            if (isHeading(sorted, cuts, i, i)) {
                continue;
            }
            OrderedBlocks stretch = stretch(sorted, cuts.get(i), cuts.get(end));
            boolean whole = stretch.from() == 0 && stretch.to() == sorted.size();
            boolean higher = best.isEmpty() || stretch.height() > best.get().height() + 0.1;
            if (!whole
                    && higher
                    && gutter(sorted.subList(stretch.from(), stretch.to())).isPresent()) {
                best = Optional.of(stretch);
            }
        }
        return best;
    }

    /** Whether the first level of a group is a single line in a larger font than most. */
    private static boolean isHeading(List<PageBlock> sorted, List<Integer> cuts, int first, int level) {
        boolean alone = cuts.get(level + 1) - cuts.get(level) == 1;
        return alone
                && sorted.get(cuts.get(level)) instanceof TextLine line
                && line.size() > LARGER * em(sorted.subList(cuts.get(first), sorted.size()));
    }

    private static OrderedBlocks stretch(List<PageBlock> sorted, int from, int to) {
        double height = height(sorted.subList(from, to));
        double weight = Math.min(weight(sorted, from), weight(sorted, to));
        return new OrderedBlocks(from, to, height * weight);
    }

    /** The weight of a cut, from 0.2 to 1; narrow white space is likely the line spacing of one text. */
    private static double weight(List<PageBlock> sorted, int cut) {
        if (cut == 0 || cut == sorted.size()) {
            return 1;
        }
        double white =
                sorted.get(cut).box().top() - bounds(sorted.subList(0, cut)).bottom();
        return Math.clamp(white / (NARROW * em(sorted.subList(cut - 1, cut))), 0.2, 1);
    }

    /** The indices of blocks before which a horizontal cut is possible, and the end. */
    private static List<Integer> cuts(List<PageBlock> sorted) {
        List<Integer> cuts = new ArrayList<>();
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i).box().top() >= bottom - 1) {
                cuts.add(i);
            }
            bottom = Math.max(bottom, sorted.get(i).box().bottom());
        }
        cuts.add(sorted.size());
        return cuts;
    }

    /** The left edge of the widest gutter between columns. */
    private static Optional<Double> gutter(List<PageBlock> blocks) {
        double widest = 0;
        Optional<Double> best = Optional.empty();
        for (double[] white : whites(blocks)) {
            double at = white[0];
            List<PageBlock> left =
                    blocks.stream().filter(b -> b.box().right() <= at).toList();
            List<PageBlock> right =
                    blocks.stream().filter(b -> b.box().right() > at).toList();
            if (white[1] - white[0] > widest && standBeside(left, right)) {
                widest = white[1] - white[0];
                best = Optional.of(at);
            }
        }
        return best;
    }

    /** The vertical stripes of white space, as pairs of x, that are wide enough for a gutter. */
    static List<double[]> whites(List<PageBlock> blocks) {
        List<PageBlock> byLeft = blocks.stream()
                .sorted(Comparator.comparingDouble(b -> b.box().left()))
                .toList();
        double em = em(blocks);
        List<double[]> whites = new ArrayList<>();
        double right = Double.NEGATIVE_INFINITY;
        for (PageBlock block : byLeft) {
            if (right > Double.NEGATIVE_INFINITY && block.box().left() - right > GUTTER * em) {
                whites.add(new double[] {right, block.box().left()});
            }
            right = Math.max(right, block.box().right());
        }
        return whites;
    }

    /** The usual font size of the text outside of tables, in points. */
    static double em(List<PageBlock> blocks) {
        List<Double> sizes = blocks.stream()
                .filter(TextLine.class::isInstance)
                .map(block -> ((TextLine) block).size())
                .sorted()
                .toList();
        return sizes.isEmpty() ? 8 : sizes.get(sizes.size() / 2);
    }

    /**
     * Whether two groups are columns: each has several lines or a table, and they overlap vertically for the most
     * part.
     */
    private static boolean standBeside(List<PageBlock> left, List<PageBlock> right) {
        return isColumn(left)
                && isColumn(right)
                && !areNumbers(left)
                && bounds(left).besideShare(bounds(right)) > 0.3;
    }

    /** Whether all lines are the numbers or bullets of the text to their right. */
    private static boolean areNumbers(List<PageBlock> blocks) {
        return blocks.stream()
                .allMatch(block -> block instanceof TextLine line
                        && NUMBERS.matcher(line.text().text().strip()).matches());
    }

    private static boolean isColumn(List<PageBlock> blocks) {
        return blocks.size() > 1 || blocks.stream().anyMatch(PageTable.class::isInstance);
    }

    private static double height(List<PageBlock> blocks) {
        return bounds(blocks).height();
    }

    static Box bounds(List<PageBlock> blocks) {
        return blocks.stream().map(PageBlock::box).reduce(blocks.getFirst().box(), Box::with);
    }
}
