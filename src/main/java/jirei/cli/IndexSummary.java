package jirei.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.ParseProblem.Severity;
import jirei.search.IndexView;

/** What one state of an index holds, and what was wrong in the files. */
record IndexSummary(int dossiers, int entries, List<ParseProblem> problems, List<ParseProblem> notes) {
    static IndexSummary of(IndexView view) {
        List<ParseProblem> all = view.problems();
        return new IndexSummary(
                view.dossiers().size(), view.size(), only(all, Severity.PROBLEM), only(all, Severity.NOTE));
    }

    /** The number of problems by file: {@code 3 problems in reports/cases.csv}. */
    List<String> problemsByFile() {
        Map<String, Long> counts = problems.stream()
                .collect(Collectors.groupingBy(ParseProblem::file, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(file -> String.format(
                        Locale.ROOT,
                        "%,d problem%s in %s",
                        file.getValue(),
                        file.getValue() == 1 ? "" : "s",
                        file.getKey()))
                .toList();
    }

    /** A row for each problem and note, below a header. */
    List<List<String>> rows() {
        return Stream.concat(
                        Stream.of(List.of("severity", "file", "line", "message", "kept")),
                        Stream.concat(problems.stream(), notes.stream())
                                .map(found -> List.of(
                                        found.severity().name().toLowerCase(Locale.ROOT),
                                        found.file(),
                                        found.line() > 0 ? "" + found.line() : "",
                                        found.message(),
                                        found.kept())))
                .toList();
    }

    /** The summary as one line: {@code 31 dossiers, 723 entries, 0 problems (3 notes)}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d dossiers, %,d entries, %,d problems%s",
                dossiers,
                entries,
                problems.size(),
                notes.isEmpty() ? "" : " (" + notes.size() + " notes)");
    }

    private static List<ParseProblem> only(List<ParseProblem> all, Severity severity) {
        return all.stream().filter(problem -> problem.severity() == severity).toList();
    }
}
