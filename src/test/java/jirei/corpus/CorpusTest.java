package jirei.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryKind;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.ParseProblem.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusTest {
    private static final String TEXT = "# 視察の記録\n\n港を見た。\n\n## 一日目\n\n市役所。\n";

    @TempDir
    Path folder;

    @BeforeEach
    void writeGoodFile() throws IOException {
        write("good.md", TEXT.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void filesAreListedInOrderWithoutHiddenOnes() throws IOException {
        for (String file : List.of("b/2.md", "b/1.md", "a.txt", ".hidden.md", ".git/config.md", "b/.x/y.md", "報告.md")) {
            write(file, TEXT.getBytes(StandardCharsets.UTF_8));
        }
        Files.createDirectories(folder.resolve("folder.md"));

        assertThat(new Corpus(folder).files()).containsExactly("a.txt", "b/1.md", "b/2.md", "good.md", "報告.md");
    }

    @Test
    void anEmptyFolderIsACorpusOfNothing() throws IOException {
        Files.delete(folder.resolve("good.md"));

        assertThat(new Corpus(folder).files()).isEmpty();
    }

    @Test
    void whatIsNoFolderIsNoCorpus() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Corpus(folder.resolve("nowhere")))
                .withMessageContaining("nowhere");
        assertThatIllegalArgumentException().isThrownBy(() -> new Corpus(folder.resolve("good.md")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shift_JIS", "EUC-JP", "UTF-16"})
    void aFileInAnotherEncodingIsReadAsInUtf8(String charset) throws IOException {
        write("good.md", TEXT.getBytes(StandardCharsets.UTF_8));
        List<Entry> inUtf8 = WholeReading.of(new Corpus(folder), "good.md").entries();
        write("good.md", TEXT.getBytes(Charset.forName(charset)));
        assertThat(WholeReading.of(new Corpus(folder), "good.md").entries()).isEqualTo(inUtf8);
    }

    @Test
    void aLinkOutOfTheFolderIsTold(@TempDir Path elsewhere) throws IOException {
        Path outside = Files.writeString(elsewhere.resolve("x.md"), TEXT);
        Files.createSymbolicLink(folder.resolve("link.md"), outside);
        assertNotRead("link.md", 0, "資料フォルダーの外を指すリンクです。ファイルそのものを置いてください。");
    }

    @Test
    void theLineThatIsNotUtf8IsTold() throws IOException {
        byte[] bytes = "# 記録\n\n港を見?\n".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xFF;
        write("bad.md", bytes);

        assertNotRead("bad.md", 3, "文字コードがわからない文字があります。UTF-8で保存し直してください。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bad.png", "bad.PNG", "bad", "bad.md.exe", "a.b/bad"})
    void aFileOfAnotherEndingIsTold(String file) throws IOException {
        write(file, TEXT.getBytes(StandardCharsets.UTF_8));

        assertNotRead(
                file,
                0,
                "この形式のファイルは読めません。読めるのは .md、.markdown、.txt、.pdf、.docx、.doc、.pptx、.ppt、.odt、.odp、.rtf、.html、.htm、.xlsx、.xls、.ods、.jsonl、.ndjson、.csv、.tsv、.json と、それらをgzipにしたもの（.gz）、ZIPにまとめたもの（.zip）です。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.md", "a.MD", "a.markdown", "a.txt", "a.b/報告 1.md"})
    void aFileOfATextEndingIsRead(String file) throws IOException {
        write(file, TEXT.getBytes(StandardCharsets.UTF_8));

        assertThat(WholeReading.of(new Corpus(folder), file).entries()).hasSize(2);
    }

    @Test
    void aFolderInPlaceOfAFileIsTold() throws IOException {
        Files.createDirectories(folder.resolve("bad.md"));

        assertNotRead("bad.md", 0, "フォルダーを開けません。フォルダーの読み取りを許可してください。中の資料は読んでいません。");
    }

    @Test
    void aFileThatIsGoneIsTold() {
        assertThat(new Corpus(folder).digest("gone.md")).isEqualTo("unreadable");
        assertNotRead("gone.md", 0, "ファイルがなくなりました。");
    }

    @Test
    void oneFileIsACorpusOfItsOwn() throws IOException {
        write("other.md", TEXT.getBytes(StandardCharsets.UTF_8));
        Corpus alone = Corpus.ofFile(folder.resolve("good.md"));

        assertThat(alone.files()).containsExactly("good.md");
        assertThat(WholeReading.of(alone, "good.md")).isEqualTo(WholeReading.of(new Corpus(folder), "good.md"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Corpus.ofFile(folder.resolve("gone.md")))
                .withMessageContaining("gone.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r"})
    void theEndsOfLinesDoNotMatter(String end) throws IOException {
        assertReadLike("corpus/good/kawabe.md", text -> text.replace("\n", end));
        assertReadLike("corpus/good/minato.md", text -> text.replace("\n", end));
        assertReadLike("corpus/good/minutes.md", text -> text.replace("\n", end));
    }

    @Test
    void aByteOrderMarkDoesNotMatter() throws IOException {
        assertReadLike("corpus/good/kawabe.md", text -> "\uFEFF" + text);
        assertReadLike("corpus/good/minato.md", text -> "\uFEFF" + text);
        assertReadLike("corpus/good/minutes.md", text -> "\uFEFF" + text.replace("\n", "\r\n"));
    }

    @Test
    void aTextWithoutAnEndOfLineIsRead() throws IOException {
        assertReadLike("corpus/good/kawabe.md", String::strip);
        assertReadLike("corpus/good/minato.md", String::strip);
    }

    @Test
    void theGrammarIsKnownByTheContentNotByThePath() throws IOException {
        write("samples/x.md", Files.readAllBytes(Path.of("corpus", "tokyo", "seoul.md")));
        write("tokyo/y.txt", Files.readAllBytes(Path.of("corpus", "samples", "tallinn.md")));

        assertThat(WholeReading.of(new Corpus(folder), "samples/x.md").entries())
                .hasSize(23);
        assertThat(WholeReading.of(new Corpus(folder), "tokyo/y.txt")
                        .entries()
                        .getFirst()
                        .kind())
                .isEqualTo(EntryKind.PROFILE);
    }

    @Test
    void theDigestTellsWhetherAFileIsReadOtherwise() throws IOException {
        Corpus corpus = new Corpus(folder);
        String before = corpus.digest("good.md");

        assertThat(WholeReading.of(corpus, "good.md").digest()).isEqualTo(before);
        write("good.md", (TEXT + "。").getBytes(StandardCharsets.UTF_8));
        assertThat(corpus.digest("good.md")).isNotEqualTo(before);
        write("good.md", TEXT.getBytes(StandardCharsets.UTF_8));
        assertThat(corpus.digest("good.md")).isEqualTo(before);
    }

    private void assertNotRead(String file, int line, String message) {
        WholeReading reading = WholeReading.of(new Corpus(folder), file);

        assertThat(reading.dossier()).isEmpty();
        assertThat(reading.entries()).isEmpty();
        assertThat(reading.problems())
                .containsExactly(new ParseProblem(Severity.PROBLEM, file, line, message, "何も収録していません"));
        assertThat(WholeReading.of(new Corpus(folder), "good.md").entries())
                .extracting(Entry::title)
                .containsExactly("視察の記録", "一日目");
    }

    @Test
    void aFolderBehindALinkIsReadAsTheFolder() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolveSibling(folder.getFileName() + "-link"), folder);
        try {
            assertThat(new Corpus(link).files()).containsExactly("good.md");
            assertThat(WholeReading.of(new Corpus(link), "good.md"))
                    .isEqualTo(WholeReading.of(new Corpus(folder), "good.md"));
        } finally {
            Files.delete(link);
        }
    }

    @Test
    void aFileThatIsTooLargeCostsOnlyItself() throws IOException {
        try (RandomAccessFile large =
                new RandomAccessFile(folder.resolve("large.md").toFile(), "rw")) {
            large.setLength((64L << 20) + 1);
        }
        Corpus corpus = new Corpus(folder);
        assertThat(WholeReading.of(corpus, "large.md").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("64MB"));
        assertThat(WholeReading.of(corpus, "good.md").entries()).isNotEmpty();
    }

    private void assertReadLike(String example, UnaryOperator<String> change) throws IOException {
        String text = Files.readString(Path.of("src", "test", "resources").resolve(example));
        write("x.md", text.getBytes(StandardCharsets.UTF_8));
        WholeReading plain = WholeReading.of(new Corpus(folder), "x.md");
        write("x.md", change.apply(text).getBytes(StandardCharsets.UTF_8));
        WholeReading changed = WholeReading.of(new Corpus(folder), "x.md");

        assertThat(changed.digest()).isNotEqualTo(plain.digest());
        assertThat(changed.entries()).isEqualTo(plain.entries());
        assertThat(changed.dossier()).isEqualTo(plain.dossier());
        assertThat(changed.problems()).isEqualTo(plain.problems());
    }

    private void write(String file, byte[] bytes) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(Optional.ofNullable(path.getParent()).orElseThrow());
        Files.write(path, bytes);
    }
}
