package jirei.corpus.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import jirei.casestudy.Entry;
import jirei.casestudy.ParseProblem;
import jirei.corpus.Corpus;
import jirei.corpus.WholeReading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every item of the folder is read or reported, without affecting others. */
final class CorpusFolderTest {
    private static final String TEXT = "# 視察の記録\n\n港を見た。\n";

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void writeGoodFile() throws IOException {
        Files.writeString(folder.resolve("good.md"), TEXT);
    }

    private String told(String file) {
        Corpus corpus = new Corpus(folder);
        assertThat(corpus.files()).contains(file, "good.md");
        WholeReading reading = WholeReading.of(corpus, file);
        assertThat(reading.entries()).isEmpty();
        assertThat(reading.problems())
                .singleElement()
                .extracting(ParseProblem::file)
                .isEqualTo(file);
        assertThat(WholeReading.of(corpus, "good.md").entries()).hasSize(1);
        return reading.problems().getFirst().message();
    }

    @Test
    void aBrokenLinkIsReported() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.md"), folder.resolve("nowhere.md"));
        assertThat(told("link.md")).contains("リンクの指す先がありません");
    }

    @Test
    void aLinkToItselfIsReported() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.md"), Path.of("link.md"));
        assertThat(told("link.md")).contains("輪");
    }

    @Test
    void aLinkToAFolderAboveIsReportedAndNotFollowed() throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        Files.createSymbolicLink(folder.resolve("a/b/c"), folder);
        assertThat(told("a/b/c/")).contains("フォルダーを指すリンク");
        assertThat(new Corpus(folder).files()).containsExactly("a/b/c/", "good.md");
    }

    @Test
    void aLinkOutOfTheFolderIsReported(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(folder.resolve("out.md"), Files.writeString(elsewhere.resolve("x.md"), TEXT));
        assertThat(told("out.md")).contains("資料フォルダーの外");
        Files.createSymbolicLink(folder.resolve("out"), elsewhere);
        assertThat(told("out/")).contains("資料フォルダーの外");
    }

    @Test
    void aLinkWithinTheFolderIsReadAsAFile() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.md"), Path.of("good.md"));
        assertThat(WholeReading.of(new Corpus(folder), "link.md").entries()).hasSize(1);
    }

    @Test
    void specialFilesAreReportedAndNotOpened() throws IOException {
        Path socket = folder.resolve("socket.md");
        try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.bind(UnixDomainSocketAddress.of(socket));
            assertThat(told("socket.md")).contains("ふつうのファイルではない");
        }
    }

    @Test
    void anUnreadableFolderIsReportedAndOthersAreListed() throws IOException {
        Path locked = Files.createDirectories(folder.resolve("極秘 資料"));
        FolderWalk walk = new FolderWalk(folder);
        walk.visitFileFailed(locked, new AccessDeniedException(locked.toString()));
        walk.postVisitDirectory(locked.resolveSibling("ok"), null);
        assertThat(walk.found()).containsOnlyKeys("極秘 資料/");
        assertThat(WholeReading.of(new Corpus(folder), "極秘 資料/").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("フォルダーを開けません", "許可"));
    }

    @Test
    void namesOfEverySortAreRead() throws IOException {
        String apart = Normalizer.normalize("ガラス.md", Normalizer.Form.NFD);
        List<String> names =
                List.of("a b/計画 2026.md", "都市 🏙️.md", "ガラス.md", apart, "100%+1.md", "a;b&c=d.md", "-rf.md");
        for (String name : names) {
            Path path = folder.resolve(name);
            Files.createDirectories(folder.resolve("a b"));
            Files.writeString(path, TEXT);
        }
        Corpus corpus = new Corpus(folder);
        assertThat(corpus.files()).containsAll(names);
        assertThat(names)
                .allSatisfy(name ->
                        assertThat(WholeReading.of(corpus, name).entries()).hasSize(1));
    }

    @Test
    void aNameThatTheSystemCannotExpressIsDecodedFromItsBytes() throws IOException {
        StringBuilder address = new StringBuilder(folder.toUri().toString());
        for (byte each : "視察メモ.md".getBytes(Charset.forName("windows-31j"))) {
            address.append(String.format("%%%02X", each));
        }
        Files.writeString(Path.of(URI.create(address.toString())), TEXT);
        Corpus corpus = new Corpus(folder);
        assertThat(corpus.files()).containsExactly("good.md", "視察メモ.md");
        assertThat(WholeReading.of(corpus, "視察メモ.md").entries())
                .extracting(Entry::title)
                .contains("視察の記録");
        assertThat(corpus.stamps().get("視察メモ.md")).isNotEqualTo("unreadable");
    }

    @Test
    void filesCreatedByOfficeAndSystemsAreIgnored() throws IOException {
        for (String name : List.of("~$plan.docx", "Thumbs.db", "desktop.ini", ".DS_Store")) {
            Files.writeString(folder.resolve(name), "x");
        }
        assertThat(new Corpus(folder).files()).containsExactly("good.md");
    }

    @Test
    void aNameThatLeadsOutIsRefused() {
        assertThat(WholeReading.of(new Corpus(folder), "../x.md").problems()).hasSize(1);
        assertThat(WholeReading.of(new Corpus(folder), "/etc/hostname").problems())
                .hasSize(1);
    }
}
