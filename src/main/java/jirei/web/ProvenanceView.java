package jirei.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jirei.casestudy.Content.Fact;
import jirei.casestudy.Provenance;
import jirei.casestudy.WrittenDate;

/**
 * Where a dossier comes from, as it is shown.
 *
 * @param facts document, publisher, month, file and licence, as far as they are known
 * @param notice what a reader must be told of the research
 */
public record ProvenanceView(List<Fact> facts, Optional<String> notice) {
    public ProvenanceView {
        facts = List.copyOf(facts);
    }

    static ProvenanceView of(Provenance provenance) {
        List<Fact> facts = Stream.of(
                        Optional.of(new Fact("資料名", provenance.document())),
                        provenance.publisher().map(publisher -> new Fact("発行者", publisher)),
                        provenance.researched().map(month -> new Fact("調査時期", WrittenDate.of(month))),
                        Optional.of(new Fact("ファイル", provenance.file())),
                        provenance.license().map(license -> new Fact("ライセンス", license)))
                .flatMap(Optional::stream)
                .toList();
        return new ProvenanceView(facts, provenance.notice());
    }
}
