package jirei.web.about;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.ParseProblem.Severity;
import jirei.web.parts.Counts;

/** What was not as expected in one file of the corpus, in the order of its lines. */
public record FileFindings(String file, List<Finding> findings) {
    public FileFindings {
        findings = List.copyOf(findings);
    }

    /**
     * One of them.
     *
     * @param place the line, or the file as a whole
     * @param serious whether something was not read, or not surely as it was meant
     * @param kept what was made of it all the same; may be empty
     */
    public record Finding(String place, boolean serious, String message, String kept) {
        static Finding of(ParseProblem problem) {
            return new Finding(
                    problem.line() > 0 ? Counts.format(problem.line()) + "行目" : "ファイル全体",
                    problem.severity() == Severity.PROBLEM,
                    problem.message(),
                    problem.kept());
        }

        /** How much one has to care, in a word. */
        public String severity() {
            return serious ? "問題" : "注記";
        }
    }

    /** The problems file by file, the files in the order in which they come. */
    static List<FileFindings> of(List<ParseProblem> problems) {
        Map<String, List<Finding>> byFile = problems.stream()
                .collect(Collectors.groupingBy(
                        ParseProblem::file, LinkedHashMap::new, Collectors.mapping(Finding::of, Collectors.toList())));
        return byFile.entrySet().stream()
                .map(file -> new FileFindings(file.getKey(), file.getValue()))
                .toList();
    }

    /** How many there are of each severity: {@code 問題2、注記1}. */
    public String inWords() {
        long problems = findings.stream().filter(Finding::serious).count();
        long notes = findings.size() - problems;
        return problems == 0
                ? "注記" + Counts.format(notes)
                : "問題" + Counts.format(problems) + (notes == 0 ? "" : "、注記" + Counts.format(notes));
    }
}
