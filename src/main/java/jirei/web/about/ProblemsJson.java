package jirei.web.about;

import java.util.List;
import java.util.Locale;
import jirei.casestudy.ParseProblem;
import org.jspecify.annotations.Nullable;

/** The answer of {@code /api/problems}, ordered by file and line. */
record ProblemsJson(List<FoundJson> problems) {
    /**
     * A problem.
     *
     * @param line from 1; null for the file as a whole
     * @param severity {@code problem} or {@code note}
     * @param kept what was read nevertheless; may be null
     */
    record FoundJson(
            String file,
            @Nullable Integer line,
            String severity,
            String message,
            @Nullable String kept) {
        static FoundJson of(ParseProblem problem) {
            return new FoundJson(
                    problem.file(),
                    problem.line() > 0 ? problem.line() : null,
                    problem.severity().name().toLowerCase(Locale.ROOT),
                    problem.message(),
                    problem.kept().isEmpty() ? null : problem.kept());
        }
    }

    static ProblemsJson of(List<ParseProblem> problems) {
        return new ProblemsJson(problems.stream().map(FoundJson::of).toList());
    }
}
