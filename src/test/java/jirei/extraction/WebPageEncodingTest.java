package jirei.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Web pages are decoded as browsers do, whatever their label. */
final class WebPageEncodingTest {
    private static final String TEXT = "㈱みどりと髙橋さんの①回覧。～Ⅱ期";

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shift_jis",
                "Shift_JIS",
                "sjis",
                "x-sjis",
                "cp932",
                "windows-31j",
                "MS932",
                "utf-8",
                "euc-jp",
                "iso-8859-1",
                "no-such-encoding",
                ""
            })
    void shiftJisIsThatOfWindows(String label) throws IOException {
        assertThat(read(page("<meta charset=\"" + label + "\">"), "windows-31j"))
                .contains(TEXT);
        assertThat(read(
                        page("<meta http-equiv='Content-Type' content='text/html; charset=" + label + "'>"),
                        "windows-31j"))
                .contains(TEXT);
        assertThat(read(page(""), "windows-31j")).contains(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shift_jis", "euc-jp", "utf-8", "iso-8859-1", "utf-16", ""})
    void utf8IsReadWhateverItsLabel(String label) throws IOException {
        assertThat(read(page("<meta charset=\"" + label + "\">"), "UTF-8")).contains(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"euc-jp", "x-euc-jp", "shift_jis", ""})
    void eucJpHasTheCharactersOfNec(String label) throws IOException {
        String page = page("<meta charset=\"" + label + "\">").replace("髙", "高");
        assertThat(read(page, "x-eucJP-Open")).contains("㈱みどりと高橋さんの①回覧。");
    }

    @Test
    void otherLanguagesAreReadByTheirLabel() throws IOException {
        assertThat(read("<html><head><meta charset='euc-kr'></head><body><p>서울특별시 민원 안내</p>", "x-windows-949"))
                .contains("서울특별시 민원 안내");
        assertThat(read(
                        "<html><head><meta charset='iso-8859-1'></head><body><p>Hôtel de ville, café</p>",
                        "windows-1252"))
                .contains("Hôtel de ville, café");
    }

    private static String page(String meta) {
        return "<html><head>" + meta + "<title>回覧の頁</title></head><body><h1>回覧</h1><p>" + TEXT + "</p></body></html>";
    }

    private String read(String page, String charset) throws IOException {
        Path file = Files.write(folder.resolve("x.html"), page.getBytes(Charset.forName(charset)));
        List<String> lines = new ArrayList<>();
        new AnyExtractor().extract(file, piece -> lines.add(Texts.line(piece)));
        return String.join("\n", lines);
    }
}
