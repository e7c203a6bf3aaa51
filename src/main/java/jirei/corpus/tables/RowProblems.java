package jirei.corpus.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.ParseProblem.Severity;

/**
 * Collects the problems of a table's rows. A table may have a million rows, so each kind of fault is reported once: the
 * first one in full, then the number of the others and the lines of the next ones.
 */
public final class RowProblems {
    /** The most lines named for a kind of fault. */
    private static final int EXAMPLES = 5;

    private final String file;
    private final Map<String, ProblemGroup> groups = new LinkedHashMap<>();

    public RowProblems(String file) {
        this.file = file;
    }

    /**
     * A fault in a row, or something that was read as it was surely meant.
     *
     * @param kind is the same for faults of which one is enough to know
     * @param value what stands there, where that is worth telling of the other rows too
     * @param message what is wrong with it and what to do
     * @param kept what becomes of it
     */
    public record Fault(Severity severity, String kind, String value, String message, String kept) {}

    private static final class ProblemGroup {
        private final Fault fault;
        private final Set<Integer> lines = new LinkedHashSet<>();
        private final Set<String> otherValues = new LinkedHashSet<>();
        private int count;

        ProblemGroup(Fault first) {
            this.fault = first;
        }

        void add(int line, Fault next) {
            count++;
            if (lines.size() < EXAMPLES) {
                lines.add(line);
            }
            if (otherValues.size() < EXAMPLES
                    && !next.value().isEmpty()
                    && !next.value().equals(fault.value())) {
                otherValues.add(next.value());
            }
        }

        ParseProblem toProblem(String file) {
            int line = lines.iterator().next();
            String more = "";
            if (count > 1) {
                String others =
                        otherValues.stream().map(value -> "「" + value + "」").collect(Collectors.joining());
                String where = lines.stream().map(String::valueOf).collect(Collectors.joining("、"));
                more = (fault.message().endsWith("。") ? "" : "。")
                        + (others.isEmpty() ? "" : "ほかの値は" + others + (otherValues.size() < EXAMPLES ? "。" : "など。"))
                        + "同じことが全部で%,dか所（%s行目%s）にあります。".formatted(count, where, count > lines.size() ? "など" : "");
            }
            return new ParseProblem(fault.severity(), file, line, fault.message() + more, fault.kept());
        }
    }

    /** Counts a fault on a line; 0 where it concerns the file as a whole. */
    public void tell(int line, Fault fault) {
        groups.computeIfAbsent(fault.severity() + fault.kind(), kind -> new ProblemGroup(fault))
                .add(line, fault);
    }

    /** Whether there is a problem of a kind. */
    boolean has(String kind) {
        return groups.containsKey(Severity.PROBLEM + kind);
    }

    /** Whether there is nothing to tell. */
    boolean isEmpty() {
        return groups.isEmpty();
    }

    /** One problem for each kind of fault, in the order of their first lines. */
    public List<ParseProblem> toProblems() {
        List<ParseProblem> problems = new ArrayList<>();
        groups.values().forEach(group -> problems.add(group.toProblem(file)));
        return problems;
    }
}
