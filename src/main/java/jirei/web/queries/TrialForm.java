package jirei.web.queries;

import java.util.List;
import java.util.Optional;
import jirei.web.parts.Counts;

/**
 * The form in which synonyms are tried.
 *
 * @param typed the lines
 * @param problem why they were not tried; empty if they were, or nothing was typed
 * @param files where lines are kept; none where the server was given no file
 * @param isJudged whether there are judged questions
 * @param outcome empty where nothing was tried
 */
public record TrialForm(
        String typed, String problem, List<String> files, boolean isJudged, Optional<TrialView> outcome) {
    public TrialForm {
        files = List.copyOf(files);
    }

    static TrialForm of(SynonymLines lines, TrialSettings settings) {
        return new TrialForm(
                lines.text(),
                "",
                settings.files().stream()
                        .map(file -> file.toAbsolutePath().toString())
                        .toList(),
                settings.judged().isPresent(),
                Optional.empty());
    }

    TrialForm refused(String reason) {
        return new TrialForm(typed, reason, files, isJudged, Optional.empty());
    }

    TrialForm tried(TrialView shown) {
        return new TrialForm(typed, "", files, isJudged, Optional.of(shown));
    }

    /** The longest text that can be sent. */
    public static int longest() {
        return SynonymLines.LONGEST;
    }

    /** The same in Japanese notation. */
    public static String longestInWords() {
        return Counts.format(SynonymLines.LONGEST);
    }
}
