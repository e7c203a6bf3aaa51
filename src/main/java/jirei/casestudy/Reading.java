package jirei.casestudy;

import java.util.List;
import java.util.Optional;

/**
 * All that was read from one file of the corpus, at one time.
 *
 * @param file the path below the corpus folder, with slashes
 * @param digest of the content and the way of reading; the same digest means the same reading
 * @param dossier empty where nothing could be read
 */
public record Reading(
        String file, String digest, Optional<Dossier> dossier, List<Entry> entries, List<ParseProblem> problems) {
    public Reading {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }
}
