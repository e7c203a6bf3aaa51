package jirei.lucene.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Names are sorted by reading, whether they are in kanji or kana. */
final class NameOrderTest {
    @Test
    void kanjiNamesSortAmongKana() {
        assertThat(sorted("パリ", "東京", "シンガポール", "北京", "上海", "台北", "ソウル"))
                .containsExactly("上海", "シンガポール", "ソウル", "台北", "東京", "パリ", "北京");
    }

    @Test
    void voicedKanaSortAmongTheOthers() {
        assertThat(sorted("バルセロナ", "ハノイ", "パリ", "はこだて", "ロンドン", "ベルリン"))
                .containsExactly("はこだて", "ハノイ", "パリ", "バルセロナ", "ベルリン", "ロンドン");
    }

    @Test
    void namesWithTheSameReadingHaveDifferentKeys() {
        assertThat(NameOrder.key("ソウル")).isNotEqualTo(NameOrder.key("そうる"));
    }

    private static List<String> sorted(String... names) {
        return List.of(names).stream().sorted(NameOrder.forOneList()).toList();
    }
}
