package jirei.corpus.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import jirei.casestudy.Entry;
import jirei.casestudy.Source;
import jirei.corpus.Corpus;
import jirei.corpus.WholeReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents in a corpus: what can be read of them is, and of the others it is told why they cannot. */
class DocumentReaderTest {
    private static final String PAGE = "<h1>窓口の改革</h1><p>詳しくは<a href='https://example.org/report'>年報</a>に。";

    @TempDir
    private Path folder;

    @Test
    void linksOfADocumentAreTheSourcesOfItsEntries() throws IOException {
        Files.writeString(folder.resolve("x.html"), PAGE);
        try (Corpus corpus = new Corpus(folder)) {
            assertThat(WholeReading.of(corpus, "x.html").entries())
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.title()).isEqualTo("窓口の改革");
                        assertThat(entry.content().text()).contains("詳しくは年報に。");
                        assertThat(entry.content().sources())
                                .extracting(Source::inWords)
                                .singleElement()
                                .asString()
                                .contains("年報", "https://example.org/report");
                    });
        }
    }

    @Test
    void whatCannotBeReadIsToldAndCostsOnlyItself() throws IOException {
        Map<String, String> expected = new LinkedHashMap<>();
        Files.writeString(folder.resolve("空.pdf"), "");
        expected.put("空.pdf", "ファイルが空です。");
        Files.writeString(folder.resolve("絵だけ.html"), "<p> &nbsp;</p><img src='x.png'>");
        expected.put("絵だけ.html", "文字がありません。画像の中の文字は読めない");
        Files.write(folder.resolve("切れた 資料🙂.docx"), new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0});
        expected.put("切れた 資料🙂.docx", "ファイルが壊れているか、途中で切れています。");
        Files.write(folder.resolve("実行.pdf"), "MZ\u0090\u0000\u0003".getBytes(StandardCharsets.ISO_8859_1));
        expected.put("実行.pdf", "この形式の資料は読めません。");
        Files.writeString(folder.resolve("終わり.html"), PAGE);
        try (Corpus corpus = new Corpus(folder)) {
            expected.forEach((file, message) -> {
                WholeReading whole = WholeReading.of(corpus, file);
                assertThat(whole.entries()).isEmpty();
                assertThat(whole.reading().problems()).singleElement().satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo(file);
                    assertThat(problem.message()).startsWith(message);
                });
            });
            assertThat(WholeReading.of(corpus, "終わり.html").entries())
                    .extracting(Entry::title)
                    .containsExactly("窓口の改革");
        }
    }
}
