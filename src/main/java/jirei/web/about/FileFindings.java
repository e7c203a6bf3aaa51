package jirei.web.about;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.ParseProblem.Severity;
import jirei.web.parts.Counts;

/** The problems in one file of the corpus, by line. */
public record FileFindings(String file, List<Finding> findings) {
    public FileFindings {
        findings = List.copyOf(findings);
    }

    /**
     * A problem.
     *
     * @param place the line, or the file as a whole, in Japanese
     * @param serious whether content was not read, or perhaps read wrongly
     * @param kept what was read nevertheless; may be empty
     */
    public record Finding(String place, boolean serious, String message, String kept) {
        static Finding of(ParseProblem problem) {
            return new Finding(
                    problem.line() > 0 ? Counts.format(problem.line()) + "行目" : "ファイル全体",
                    problem.severity() == Severity.PROBLEM,
                    problem.message(),
                    problem.kept());
        }

        /** The severity in Japanese. */
        public String severity() {
            return serious ? "問題" : "注記";
        }
    }

    /** Groups problems by file, in their order. */
    static List<FileFindings> of(List<ParseProblem> problems) {
        Map<String, List<Finding>> byFile = problems.stream()
                .collect(Collectors.groupingBy(
                        ParseProblem::file, LinkedHashMap::new, Collectors.mapping(Finding::of, Collectors.toList())));
        return byFile.entrySet().stream()
                .map(file -> new FileFindings(file.getKey(), file.getValue()))
                .toList();
    }

    /** The counts by severity: {@code 問題2、注記1}. */
    public String inWords() {
        long problems = findings.stream().filter(Finding::serious).count();
        long notes = findings.size() - problems;
        return problems == 0
                ? "注記" + Counts.format(notes)
                : "問題" + Counts.format(problems) + (notes == 0 ? "" : "、注記" + Counts.format(notes));
    }
}
