package jirei.lucene.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jirei.lucene.WholeStudy;
import jirei.lucene.analysis.Readings;
import jirei.lucene.indexing.IndexDirectory;
import jirei.lucene.lexicon.Lexicon;
import jirei.lucene.snapshot.Snapshot;
import jirei.search.MatchType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Names typed by their reading and typing errors are corrected, and ordinary words are left alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ClauseTest {
    private Optional<Lexicon> lexicon = Optional.empty();

    @BeforeAll
    void learn(@TempDir Path folder) throws IOException {
        WholeStudy.copyTo(folder);
        try (FSDirectory directory =
                        FSDirectory.open(new IndexDirectory(folder).current().orElseThrow());
                DirectoryReader reader = DirectoryReader.open(directory)) {
            lexicon = Optional.of(
                    Snapshot.of(reader, new Readings(), Optional.empty()).lexicon());
        }
    }

    private Clause clause(String text, boolean correcting, String... exact) {
        return Clause.of(text, lexicon.orElseThrow(), Set.of(exact), correcting);
    }

    @Test
    void ordinaryWordsInHiraganaAreUnchanged() {
        for (String typed : List.of("まちづくりについて", "みんなでつくる", "できること", "みまもり", "わかりやすい")) {
            assertThat(clause(typed, false)).isEqualTo(Clause.asTyped(typed));
        }
    }

    @Test
    void namesInHiraganaAndRomajiAreCorrected() {
        assertThat(clause("souruの予算", false).text()).isEqualTo("ソウルの予算");
        assertThat(clause("めたばーす", false).text()).isEqualTo("メタバース");
        assertThat(clause("そうるのめたばーす", false).text()).isEqualTo("ソウルのメタバース");
    }

    @Test
    void nounsInHiraganaAreWrittenInKanji() {
        assertThat(clause("くるまの渋滞", false).text()).isEqualTo("車の渋滞");
        assertThat(clause("らくがき", false).text()).startsWith("落書");
        assertThat(clause("でんしとうひょう", false).text()).isEqualTo("電子投票");
        assertThat(clause("ひとりぐらし", false).text()).isEqualTo("独り暮らし");
        for (String typed : List.of("いつから", "どこにあるか", "はなしかた", "すべての人", "だれでも")) {
            assertThat(clause(typed, false)).as(typed).isEqualTo(Clause.asTyped(typed));
        }
    }

    @Test
    void kanjiThatLookLikeKatakanaAreKatakana() {
        assertThat(clause("スマー卜シティ", false).text()).isEqualTo("スマートシティ");
        assertThat(clause("口ボットの導入", false).text()).isEqualTo("ロボットの導入");
        assertThat(clause("オープンデ一タ", false).text()).isEqualTo("オープンデータ");
        for (String typed : List.of("プラン一覧", "アプリ二つ", "スマホ三台", "チーム力", "人口データ", "エリア一つ")) {
            assertThat(clause(typed, false)).as(typed).isEqualTo(Clause.asTyped(typed));
        }
    }

    @Test
    void aPartHasItsRangeAndTheTypedText() {
        Clause clause = clause("予算 souru 2023", false);
        assertThat(clause.parts()).singleElement().satisfies(part -> {
            assertThat(clause.text().substring(part.start(), part.end())).isEqualTo("ソウル");
            assertThat(part.typed()).isEqualTo("souru");
            assertThat(part.matchType()).isEqualTo(MatchType.VARIANT);
        });
    }

    @Test
    void typingErrorsAreCorrectedOnlyOnRequest() {
        assertThat(clause("行制改革", false)).isEqualTo(Clause.asTyped("行制改革"));
        assertThat(clause("行制改革", true).text()).isEqualTo("行政改革");
        assertThat(clause("行制改革", true).isCorrected()).isTrue();
        assertThat(clause("souru", true).isCorrected()).isFalse();
    }

    @Test
    void exactWordsAreUnchanged() {
        assertThat(clause("souruの予算", true, "souru")).isEqualTo(Clause.asTyped("souruの予算"));
        assertThat(clause("行制改革", true, "行制改革")).isEqualTo(Clause.asTyped("行制改革"));
    }

    @Test
    void theJoinedClausesKeepTheirParts() {
        Clause joined = Clause.joined(List.of(clause("souru", false), clause("めたばーす", false)));
        assertThat(joined.text()).isEqualTo("ソウル メタバース");
        assertThat(joined.parts())
                .extracting(part -> joined.text().substring(part.start(), part.end()))
                .containsExactly("ソウル", "メタバース");
    }
}
