package jirei.extraction.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * The grid of cells enclosed by connected lines. Neighbours without a line between them are one cell, whose number is
 * row × columns + column of its first position.
 */
final class RulingGrid {
    /** Lines nearer than this are one, in points; a coloured cell is often slightly smaller than its frame. */
    private static final double APART = 6.5;

    private static final double BEYOND = 10;
    private static final int MOST_CELLS = 20_000;

    private final double[] xs;
    private final double[] ys;
    private final int[] owners;

    /** The x of the columns and the y of the rows, each with the end of the last. */
    private RulingGrid(double[] xs, double[] ys, int[] owners) {
        this.xs = xs;
        this.ys = ys;
        this.owners = owners;
    }

    static Optional<RulingGrid> of(List<Ruling> lines) {
        List<Ruling> horizontal = lines.stream().filter(Ruling::horizontal).toList();
        List<Ruling> vertical =
                lines.stream().filter(line -> !line.horizontal()).toList();
        if (horizontal.size() < 2 || vertical.isEmpty()) {
            return Optional.empty();
        }
        double[] xs = places(vertical, horizontal);
        double[] ys = places(horizontal, vertical);
        if (xs.length < 2 || ys.length < 2 || (long) xs.length * ys.length > MOST_CELLS) {
            return Optional.empty();
        }
        return Optional.of(new RulingGrid(xs, ys, owners(xs, ys, horizontal, vertical)));
    }

    Box box() {
        return new Box(xs[0], ys[0], xs[xs.length - 1], ys[ys.length - 1]);
    }

    int columns() {
        return xs.length - 1;
    }

    int rows() {
        return ys.length - 1;
    }

    int owner(int row, int column) {
        return owners[row * columns() + column];
    }

    long cells() {
        return Arrays.stream(owners).distinct().count();
    }

    /** The number of the cell at a position of the grid. */
    int cellAt(double x, double y) {
        return owner(index(ys, y), index(xs, x));
    }

    private static int index(double[] places, double at) {
        int index = 0;
        while (index < places.length - 2 && at >= places[index + 1]) {
            index++;
        }
        return index;
    }

    /** The positions of lines; a table with open sides ends where the crossing lines end. */
    private static double[] places(List<Ruling> lines, List<Ruling> across) {
        double[] sorted = lines.stream().mapToDouble(Ruling::at).sorted().toArray();
        double start = across.stream().mapToDouble(Ruling::from).min().orElse(sorted[0]);
        double end = across.stream().mapToDouble(Ruling::to).max().orElse(sorted[0]);
        DoubleStream before = start < sorted[0] - BEYOND ? DoubleStream.of(start) : DoubleStream.empty();
        DoubleStream after = end > sorted[sorted.length - 1] + BEYOND ? DoubleStream.of(end) : DoubleStream.empty();
        List<Double> places = new ArrayList<>();
        DoubleStream.concat(DoubleStream.concat(before, Arrays.stream(sorted)), after)
                .forEach(at -> {
                    if (places.isEmpty() || at - places.getLast() > APART) {
                        places.add(at);
                    }
                });
        return places.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static int[] owners(double[] xs, double[] ys, List<Ruling> horizontal, List<Ruling> vertical) {
        int columns = xs.length - 1;
        int[] owners = new int[columns * (ys.length - 1)];
        for (int i = 0; i < owners.length; i++) {
            owners[i] = i;
        }
        for (int row = 0; row < ys.length - 1; row++) {
            for (int column = 0; column < columns; column++) {
                int cell = row * columns + column;
                if (column > 0 && !isParted(vertical, xs[column], ys[row], ys[row + 1])) {
                    unite(owners, cell - 1, cell);
                }
                if (row > 0 && !isParted(horizontal, ys[row], xs[column], xs[column + 1])) {
                    unite(owners, cell - columns, cell);
                }
            }
        }
        return owners;
    }

    private static boolean isParted(List<Ruling> lines, double at, double from, double to) {
        double covered = 0;
        for (Ruling line : lines) {
            if (Math.abs(line.at() - at) <= APART) {
                covered += Math.max(0, Math.min(to, line.to()) - Math.max(from, line.from()));
            }
        }
        return covered > (to - from) * 0.6;
    }

    private static void unite(int[] owners, int one, int other) {
        int keep = Math.min(owners[one], owners[other]);
        int drop = Math.max(owners[one], owners[other]);
        for (int i = 0; keep != drop && i < owners.length; i++) {
            owners[i] = owners[i] == drop ? keep : owners[i];
        }
    }
}
