package jirei.web.parts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jirei.casestudy.Provenance;
import jirei.casestudy.Provenance.Guess;
import jirei.casestudy.WrittenDate;

/**
 * The provenance of a dossier, as pages show it.
 *
 * @param facts document, publisher, month, file and licence, as far as they are known
 * @param guesses the note on guessed metadata
 * @param notice a notice of the research to its readers
 */
public record ProvenanceView(List<ProvenanceLine> facts, Optional<String> notice, Optional<GuessNote> guesses) {
    public ProvenanceView {
        facts = List.copyOf(facts);
    }

    /** One of the facts, and whether it was guessed. */
    public record ProvenanceLine(String label, String value, boolean guessed) {
        static ProvenanceLine of(String label, String value) {
            return new ProvenanceLine(label, value, false);
        }
    }

    /** The view of a provenance. */
    public static ProvenanceView of(Provenance provenance) {
        List<ProvenanceLine> facts = Stream.of(
                        Optional.of(
                                new ProvenanceLine("資料名", provenance.document(), provenance.isGuessed(Guess.TITLE))),
                        provenance
                                .publisher()
                                .map(name -> new ProvenanceLine("発行者", name, provenance.isGuessed(Guess.PUBLISHER))),
                        provenance
                                .researched()
                                .map(date -> new ProvenanceLine(
                                        "調査時期", WrittenDate.of(date), provenance.isGuessed(Guess.DATE))),
                        Optional.of(ProvenanceLine.of("ファイル", provenance.file())),
                        provenance.license().map(license -> ProvenanceLine.of("ライセンス", license)))
                .flatMap(Optional::stream)
                .toList();
        return new ProvenanceView(facts, provenance.notice(), GuessNote.of(provenance));
    }
}
