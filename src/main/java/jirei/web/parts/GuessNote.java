package jirei.web.parts;

import java.util.Optional;
import java.util.stream.Collectors;
import jirei.casestudy.Provenance;
import jirei.casestudy.Provenance.Guess;

/**
 * The note on guessed metadata of a document, and the file that can correct it, for {@code guessnote.jte}.
 *
 * @param what the guessed metadata: {@code 資料名、都市}
 * @param sidecar the name of the file that states the metadata
 */
public record GuessNote(String what, String sidecar) {
    /** The note; empty if nothing was guessed. */
    public static Optional<GuessNote> of(Provenance provenance) {
        if (provenance.guessed().isEmpty()) {
            return Optional.empty();
        }
        String name = provenance.file().substring(provenance.file().lastIndexOf('/') + 1);
        String what = provenance.guessed().stream().map(Guess::label).collect(Collectors.joining("、"));
        return Optional.of(new GuessNote(what, name + ".meta.yaml"));
    }
}
