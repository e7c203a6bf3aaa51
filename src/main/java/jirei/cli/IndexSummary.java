package jirei.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.ParseProblem.Severity;
import jirei.search.SearchEngine;

/** What an index holds, and what was wrong in the files. */
record IndexSummary(int dossiers, int entries, List<ParseProblem> problems, List<ParseProblem> notes) {
    IndexSummary {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    static IndexSummary of(SearchEngine engine) {
        List<ParseProblem> all = engine.problems();
        return new IndexSummary(
                engine.dossiers().size(), engine.size(), only(all, Severity.PROBLEM), only(all, Severity.NOTE));
    }

    /** How many problems there are in each file that has any: {@code 3 problems in reports/cases.csv}. */
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

    /** As one line: {@code 31 dossiers, 723 entries, 0 problems (3 notes)}. */
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
