package jirei.web.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class DownloadTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void aFileHasItsNameInJapaneseAndAnotherForBrowsersThatCannotReadIt() {
        assertThat(Download.disposition("事例検索_防犯カメラ", DAY, "xlsx"))
                .isEqualTo(
                        "attachment; filename=\"jirei_20261122.xlsx\"; filename*=UTF-8''"
                                + "%E4%BA%8B%E4%BE%8B%E6%A4%9C%E7%B4%A2_%E9%98%B2%E7%8A%AF%E3%82%AB%E3%83%A1%E3%83%A9_20261122.xlsx");
    }

    @Test
    void whatFileSystemsDoNotTakeIsLeftOut() {
        assertThat(nameOf("事例検索_\"a b\" OR\u3000c/d\\e:f*?<g>|\u0000\r\n\u202E評価:★"))
                .isEqualTo("事例検索_a_b_OR_c_d_e_f_g_評価_★_20261122.csv");
        assertThat(nameOf("../..//etc")).isEqualTo("_.._etc_20261122.csv".substring(4));
        assertThat(nameOf("\uD800")).isEqualTo("_20261122.csv");
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        assertThat(nameOf("𠮷".repeat(100))).isEqualTo("𠮷".repeat(40) + "_20261122.csv");
    }

    @Test
    void thereIsALinkForEachFormat() {
        assertThat(Download.links("/export", "?q=a").stream().map(Link::href))
                .containsExactly(
                        "/export.xlsx?q=a",
                        "/export.docx?q=a",
                        "/export.pptx?q=a",
                        "/export.csv?q=a",
                        "/export.md?q=a",
                        "/export.ris?q=a",
                        "/export.json?q=a");
    }

    private static String nameOf(String name) {
        String real = Download.disposition(name, DAY, "csv").replaceFirst(".*filename\\*=UTF-8''", "");
        assertThat(real).matches("[\\p{Alnum}%._-]+");
        return URLDecoder.decode(real, StandardCharsets.UTF_8);
    }
}
