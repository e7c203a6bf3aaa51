package jirei.casestudy;

import java.time.YearMonth;
import java.util.Optional;

/**
 * Where an entry comes from, so that it can be cited.
 *
 * @param file the path below the corpus folder, with slashes
 * @param document the title of the research
 * @param notice what a reader must be told of the research, such as that it is a sample
 */
public record Provenance(
        String file,
        String document,
        Optional<String> publisher,
        Optional<YearMonth> researched,
        Optional<String> license,
        Optional<String> notice) {

    /** What is known of a document that says nothing about itself but its title. */
    public static Provenance of(String file, String document) {
        return new Provenance(file, document, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
