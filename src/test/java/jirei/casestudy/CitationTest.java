package jirei.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import jirei.casestudy.Provenance.Guess;
import org.junit.jupiter.api.Test;

final class CitationTest {
    private static final LocalDate SEEN = LocalDate.of(2026, 11, 22);

    @Test
    void aCitationHasAllKnownPartsInOrder() {
        Citation citation = new Citation(
                Optional.of("東京都"),
                "重点分野リサーチ",
                Optional.of("ソウル"),
                "スマート防犯カメラ",
                Optional.of(new Page(5, 9)),
                List.of(new Source("ソウル市", Optional.of(URI.create("https://example.org/a"))), Source.titled("報告書")),
                SEEN);
        assertThat(citation)
                .hasToString("東京都「重点分野リサーチ」ソウル、スマート防犯カメラ、p.5/9、" + "出典: ソウル市（https://example.org/a）；報告書、2026年11月22日閲覧");
    }

    @Test
    void aCityWithTheNameOfTheDocumentAppearsOnce() {
        Citation citation = new Citation(
                Optional.of("Jirei 見本"), "オスロ", Optional.of("オスロ"), "鍵の共有", Optional.empty(), List.of(), SEEN);
        assertThat(citation).hasToString("Jirei 見本「オスロ」鍵の共有、2026年11月22日閲覧");
    }

    @Test
    void guessedPartsAreMarked() {
        Entry entry = new Entry(
                new EntryId("a"),
                EntryKind.DOCUMENT,
                "鍵の共有",
                Optional.of(City.named("オスロ")),
                Optional.empty(),
                Optional.empty(),
                new Place(0, 1, Optional.empty(), List.of()),
                new Content(List.of(), List.of(), List.of(), List.of(), ""),
                new Provenance(
                        "a.pdf",
                        "年報",
                        Optional.of("港湾局"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        EnumSet.allOf(Guess.class)));
        assertThat(Citation.of(entry, SEEN)).hasToString("港湾局（推定）「年報」オスロ（推定）、鍵の共有、2026年11月22日閲覧");
    }

    @Test
    void unknownPartsAreLeftOutWithTheirPunctuation() {
        Citation citation =
                new Citation(Optional.empty(), "覚え書き", Optional.empty(), "窓口の予約", Optional.empty(), List.of(), SEEN);
        assertThat(citation).hasToString("「覚え書き」窓口の予約、2026年11月22日閲覧");
    }
}
