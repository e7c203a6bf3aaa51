package jirei.lucene.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Names are listed as they sound, whether they are written in kanji or kana. */
final class NameOrderTest {
    @Test
    void kanjiStandAmongKana() {
        assertThat(sorted("パリ", "東京", "シンガポール", "北京", "上海", "台北", "ソウル"))
                .containsExactly("上海", "シンガポール", "ソウル", "台北", "東京", "パリ", "北京");
    }

    @Test
    void voicedKanaStandAmongTheOthers() {
        assertThat(sorted("バルセロナ", "ハノイ", "パリ", "はこだて", "ロンドン", "ベルリン"))
                .containsExactly("はこだて", "ハノイ", "パリ", "バルセロナ", "ベルリン", "ロンドン");
    }

    @Test
    void whatSoundsAlikeIsToldApart() {
        assertThat(NameOrder.key("ソウル")).isNotEqualTo(NameOrder.key("そうる"));
    }

    private static List<String> sorted(String... names) {
        return List.of(names).stream().sorted(NameOrder.forOneList()).toList();
    }
}
