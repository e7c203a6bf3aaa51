package jirei.web.parts;

import java.util.Optional;
import java.util.stream.Collectors;
import jirei.casestudy.Provenance;
import jirei.casestudy.Provenance.Guess;

/**
 * Tells readers what was guessed of a document, and where they can put it right, for {@code guessnote.jte}.
 *
 * @param what the names of what was guessed: {@code 資料名、都市}
 * @param sidecar the name of the file that would say it
 */
public record GuessNote(String what, String sidecar) {
    /** Nothing to tell where nothing was guessed. */
    public static Optional<GuessNote> of(Provenance provenance) {
        if (provenance.guessed().isEmpty()) {
            return Optional.empty();
        }
        String name = provenance.file().substring(provenance.file().lastIndexOf('/') + 1);
        String what = provenance.guessed().stream().map(Guess::label).collect(Collectors.joining("、"));
        return Optional.of(new GuessNote(what, name + ".meta.yaml"));
    }
}
