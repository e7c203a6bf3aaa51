package jirei.japanese;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Japanese texts are decoded in whichever common encoding they were saved. */
final class TextEncodingTest {
    private static final List<String> TEXTS = List.of(
            "# 記録\n\n港を見る。\n",
            "東京都",
            "行政手続のオンライン化について（令和8年11月）",
            "デジタル",
            "plain ASCII only\n",
            "ｶﾀｶﾅとABC、半角ｶﾅも混じる文章です。");

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j", "EUC-JP", "ISO-2022-JP", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void aTextIsDecodedInEveryEncoding(String name) {
        Charset charset = Charset.forName(name);
        for (String text : TEXTS) {
            boolean sure = !name.startsWith("UTF-16") || name.equals("UTF-16") || text.contains("\n");
            if (sure && charset.newEncoder().canEncode(text)) {
                assertThat(TextEncoding.decode(text.getBytes(charset)))
                        .as(name + " " + text)
                        .hasValue(text);
            }
        }
    }

    @Test
    void windowsCharactersAreDecoded() {
        assertThat(TextEncoding.decode("①髙島屋㈱～".getBytes(Charset.forName("windows-31j"))))
                .hasValue("①髙島屋㈱～");
    }

    @Test
    void charactersOfNecAreDecodedInEveryEncoding() {
        for (String name : List.of("x-eucJP-Open", "x-windows-iso2022jp", "windows-31j")) {
            assertThat(TextEncoding.decode("第①回、㈱みどりの回覧板とⅡ期".getBytes(Charset.forName(name))))
                    .as(name)
                    .hasValue("第①回、㈱みどりの回覧板とⅡ期");
        }
    }

    @Test
    void aLabelLosesToTheBytes() {
        Charset shiftJis = Charset.forName("windows-31j");
        Charset eucJp = Charset.forName("EUC-JP");
        String text = "窓口の案内、ご利用の方へ";
        for (Charset charset : List.of(shiftJis, eucJp, StandardCharsets.UTF_8)) {
            for (Charset label : List.of(shiftJis, eucJp, StandardCharsets.UTF_8)) {
                assertThat(TextEncoding.charset(text.getBytes(charset), label))
                        .as(charset + " labelled " + label)
                        .hasValue(charset);
            }
        }
    }

    @Test
    void aLabelDecidesWhereTheBytesDoNot() {
        Charset korean = Charset.forName("x-windows-949");
        assertThat(TextEncoding.charset("서울특별시 민원".getBytes(korean), korean)).hasValue(korean);
        Charset shiftJis = Charset.forName("windows-31j");
        assertThat(TextEncoding.charset("ﾃｱ".getBytes(shiftJis), shiftJis)).hasValue(shiftJis);
    }

    @Test
    void aByteOrderMarkIsNotText() {
        assertThat(TextEncoding.decode("\uFEFF港".getBytes(StandardCharsets.UTF_8)))
                .hasValue("港");
    }

    @Test
    void brokenUtf8IsNotTakenForShiftJis() {
        byte[] bytes = "これは、とちゅうで切れている文です。".getBytes(StandardCharsets.UTF_8);
        assertThat(TextEncoding.decode(Arrays.copyOf(bytes, bytes.length - 1))).isEmpty();
    }

    @Test
    void binaryDataIsNotDecoded() {
        byte[] bytes = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0x10};
        assertThat(TextEncoding.decode(bytes)).isEmpty();
        byte[] even = {(byte) 0xC3, 0x28, 0, (byte) 0x80};
        assertThat(TextEncoding.decode(even)).isEmpty();
    }
}
