package jirei.web.queries;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jirei.eval.JudgedSet;

/**
 * How the operator tries synonyms.
 *
 * @param judged questions with judgments; empty where the server was given none
 * @param files the operator's files of synonyms, in which lines are kept
 * @param limit the longest time for a trial
 */
public record TrialSettings(Optional<JudgedSet> judged, List<Path> files, Duration limit) {
    /** Without judgments and files. */
    public static final TrialSettings STANDARD = new TrialSettings(Optional.empty(), List.of(), Duration.ofSeconds(20));

    public TrialSettings {
        files = List.copyOf(files);
    }

    /** The same with judgments and the files of the server. */
    public TrialSettings with(Optional<JudgedSet> given, List<Path> read) {
        return new TrialSettings(given, read, limit);
    }
}
