package jirei.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ids of entries stand in bookmarks and judgments, so they outlive what happens to their file. */
class EntryIdsTest {
    private static final String HEAD = "---\ncity: カワベ\nratings:\n  データ利活用: ★\n---\n";
    private static final String PLAN = "\n### 計画: 公開の計画\n値を公開する。\n";
    private static final String INITIATIVE = "\n### 事例: 公開の広場\n値を配る。\n- 参考: 年報\n";
    private static final String NEW_ENTRY = "\n### 事例: 新しい広場\n値を見せる。\n";

    @TempDir
    Path folder;

    @Test
    void aFileThatIsReadAgainGivesTheSameIds() {
        Path corpus = Path.of("corpus");
        for (String file : new Corpus(corpus).files()) {
            assertThat(ids(WholeReading.of(new Corpus(corpus), file)))
                    .isEqualTo(ids(WholeReading.of(new Corpus(corpus), file)));
        }
    }

    @Test
    void anEntryThatComesBeforeChangesNoId() throws IOException {
        List<EntryId> before = ids(read("## データ利活用\n" + PLAN + INITIATIVE));
        List<EntryId> after = ids(read("## データ利活用\n" + NEW_ENTRY + PLAN + INITIATIVE));

        assertThat(after).hasSize(4).containsAll(before);
    }

    @Test
    void anEntryThatComesBehindOrBetweenChangesNoId() throws IOException {
        List<EntryId> before = ids(read("## データ利活用\n" + PLAN + INITIATIVE));

        assertThat(ids(read("## データ利活用\n" + PLAN + NEW_ENTRY + INITIATIVE))).containsAll(before);
        assertThat(ids(read("## データ利活用\n" + PLAN + INITIATIVE + NEW_ENTRY))).containsAll(before);
    }

    @Test
    void anEntryThatGoesChangesNoOtherId() throws IOException {
        List<EntryId> before = ids(read("## データ利活用\n" + PLAN + INITIATIVE));
        List<EntryId> after = ids(read("## データ利活用\n" + INITIATIVE));

        assertThat(before).hasSize(3).containsAll(after);
        assertThat(after).hasSize(2);
    }

    @Test
    void entriesThatChangePlacesKeepTheirIds() throws IOException {
        List<EntryId> before = ids(read("## データ利活用\n" + PLAN + INITIATIVE));

        assertThat(ids(read("## データ利活用\n" + INITIATIVE + PLAN))).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void aCorrectedTextChangesNoId() throws IOException {
        List<EntryId> before = ids(read("## データ利活用\n" + PLAN + INITIATIVE));
        String corrected = INITIATIVE.replace("配る。", "広く配る。\n- 毎日\n").replace("年報", "[年報](https://example.org/)");

        assertThat(ids(read("## データ利活用\n" + PLAN + corrected))).isEqualTo(before);
        assertThat(ids(read("概況。\n\n## データ利活用\n" + PLAN + INITIATIVE))).containsAll(before);
    }

    @Test
    void aMisspeltThemeChangesNoId() throws IOException {
        assertThat(ids(read("## データ利活門\n" + PLAN))).isEqualTo(ids(read("## データ利活用\n" + PLAN)));
    }

    @Test
    void namesakesHaveIdsOfTheirOwn() throws IOException {
        String twin = INITIATIVE.replace("値を配る。", "別の値を配る。");
        List<EntryId> ids = ids(read("## データ利活用\n" + INITIATIVE + twin + twin + INITIATIVE));

        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
        assertThat(ids.subList(1, 5)).extracting(EntryId::value).allMatch(id -> id.startsWith("カワベ-公開の広場-"));
        assertThat(ids(read("## データ利活用\n" + INITIATIVE + twin + twin + INITIATIVE)))
                .isEqualTo(ids);
    }

    @Test
    void aNamesakeThatComesBehindChangesNoId() throws IOException {
        List<EntryId> before = ids(read("## データ利活用\n" + INITIATIVE));

        assertThat(ids(read("## データ利活用\n" + INITIATIVE + INITIATIVE.replace("値", "別の値"))))
                .containsAll(before);
    }

    @Test
    void theSameNameUnderTwoThemesOrOfTwoKindsHasTwoIds() throws IOException {
        String plan = PLAN.replace("計画: ", "事例: ");

        assertThat(ids(read("## データ利活用\n" + PLAN + plan + "\n## スマートシティ\n" + PLAN)))
                .hasSize(4)
                .doesNotHaveDuplicates();
    }

    @Test
    void theSameEntriesInTwoFilesHaveDifferentIds() throws IOException {
        List<EntryId> one = ids(read("a.md", HEAD + "## データ利活用\n" + PLAN));
        List<EntryId> other = ids(read("b.md", HEAD + "## データ利活用\n" + PLAN));

        assertThat(one).doesNotContainAnyElementsOf(other);
    }

    private WholeReading read(String body) throws IOException {
        return read("kawabe.md", HEAD + body);
    }

    private WholeReading read(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
        return WholeReading.of(new Corpus(folder), file);
    }

    private static List<EntryId> ids(WholeReading reading) {
        return reading.entries().stream().map(Entry::id).toList();
    }
}
