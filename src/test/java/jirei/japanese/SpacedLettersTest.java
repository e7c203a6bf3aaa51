package jirei.japanese;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters that fill a cell are one word; words stay apart. */
final class SpacedLettersTest {
    @ParameterizedTest
    @CsvSource({
        "事　業　の　概　要, 事業の概要",
        "'氏　　名、住　　所', '氏名、住所'",
        "担 当 課：市 民 課, 担当課：市民課",
        "事 業 名 電子回覧板, 事業名 電子回覧板",
        "目　次, 目次",
        "サ ー ビ ス, サービス"
    })
    void lettersSetApartAreOneWord(String spaced, String word) {
        assertThat(SpacedLetters.join(spaced)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"窓口　予約　案内", "甲 乙", "月 火 水 木 金", "一　二　三　四", "A B C D", "本 文は続く", "第 1 回", "ア 町内の連絡"})
    void wordsStayApart(String words) {
        assertThat(SpacedLetters.join(words)).isEqualTo(words);
    }

    @Test
    void twoKanjiOfALabelAreOneWord() {
        assertThat(SpacedLetters.joinLabel("所 管")).isEqualTo("所管");
        assertThat(SpacedLetters.joinLabel("所\n管")).isEqualTo("所管");
        assertThat(SpacedLetters.joinLabel("月 火")).isEqualTo("月 火");
        assertThat(SpacedLetters.joinLabel("甲 乙 の例")).isEqualTo(SpacedLetters.join("甲 乙 の例"));
    }
}
