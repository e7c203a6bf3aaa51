package jirei.extraction.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Joins line segments and groups the lines that touch. */
final class RulingGroups {
    private static final int MOST = 1_500;
    private static final double SLACK = 2.5;
    private static final double SHORTEST = 6;

    private RulingGroups() {}

    /**
     * The groups of lines that touch, directly or through others; none on a page with too many lines, which is a
     * drawing.
     */
    static List<List<Ruling>> of(List<Ruling> rulings) {
        List<Ruling> lines = new ArrayList<>(
                merge(rulings.stream().filter(Ruling::horizontal).toList()));
        lines.addAll(
                merge(rulings.stream().filter(ruling -> !ruling.horizontal()).toList()));
        lines.removeIf(line -> line.length() < SHORTEST);
        if (lines.size() > MOST) {
            return List.of();
        }
        int[] group = new int[lines.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        for (int i = 0; i < lines.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (lines.get(i).meets(lines.get(j), SLACK)) {
                    group[root(group, i)] = root(group, j);
                }
            }
        }
        Map<Integer, List<Ruling>> groups = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            groups.computeIfAbsent(root(group, i), root -> new ArrayList<>()).add(lines.get(i));
        }
        return List.copyOf(groups.values());
    }

    private static int root(int[] group, int of) {
        int at = of;
        while (group[at] != at) {
            group[at] = group[group[at]];
            at = group[at];
        }
        return at;
    }

    private static List<Ruling> merge(List<Ruling> rulings) {
        List<Ruling> merged = new ArrayList<>();
        List<Ruling> level = new ArrayList<>();
        List<Ruling> byPlace =
                rulings.stream().sorted(Comparator.comparingDouble(Ruling::at)).toList();
        for (Ruling ruling : byPlace) {
            if (!level.isEmpty() && ruling.at() - level.getFirst().at() > SLACK) {
                mergeLevel(level, merged);
                level.clear();
            }
            level.add(ruling);
        }
        mergeLevel(level, merged);
        return merged;
    }

    private static void mergeLevel(List<Ruling> level, List<Ruling> merged) {
        level.sort(Comparator.comparingDouble(Ruling::from));
        int first = merged.size();
        for (Ruling ruling : level) {
            if (merged.size() > first && ruling.from() <= merged.getLast().to() + SLACK) {
                Ruling last = merged.removeLast();
                merged.add(new Ruling(ruling.horizontal(), last.at(), last.from(), Math.max(last.to(), ruling.to())));
            } else {
                merged.add(ruling);
            }
        }
    }
}
