package jirei.corpus.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jirei.FuzzRounds;
import jirei.casestudy.Entry;
import jirei.corpus.Corpus;
import jirei.corpus.WholeReading;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream.UnicodeExtraFieldPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in a ZIP are files of the corpus; a faulty one is reported without affecting others, and nothing throws. */
final class ArchiveTest {
    private static final String TEXT = "# 視察の記録\n\n港を見た。\n";

    @TempDir
    Path folder = Path.of("");

    private void zip(String... names) throws IOException {
        zip(StandardCharsets.UTF_8, true, names);
    }

    // The method that takes a charset is private.
    @SuppressWarnings("PreferCharsetOverload")
    private void zip(Charset charset, boolean says, String... names) throws IOException {
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(folder.resolve("reports.zip"))) {
            zip.setEncoding(charset.name());
            zip.setUseLanguageEncodingFlag(says);
            zip.setCreateUnicodeExtraFields(UnicodeExtraFieldPolicy.NEVER);
            for (String name : names) {
                zip.putArchiveEntry(new ZipArchiveEntry(name));
                zip.write(TEXT.getBytes(StandardCharsets.UTF_8));
                zip.closeArchiveEntry();
            }
        }
    }

    private List<String> titles(String file) {
        return WholeReading.of(new Corpus(folder), file).entries().stream()
                .map(Entry::title)
                .toList();
    }

    private String told(String file) {
        Corpus corpus = new Corpus(folder);
        assertThat(corpus.files()).contains(file);
        WholeReading reading = WholeReading.of(corpus, file);
        assertThat(reading.entries()).isEmpty();
        assertThat(reading.problems()).hasSize(1);
        return reading.problems().getFirst().message();
    }

    @Test
    void membersAreFilesOfTheCorpus() throws IOException {
        zip(
                "2026/",
                "2026/plan.md",
                "./2026/./b.md",
                "2026/plan.meta.yaml",
                ".hidden/x.md",
                "__MACOSX/2026/._plan.md",
                "覚え書き 1.txt");
        assertThat(new Corpus(folder).files())
                .containsExactly("reports.zip/2026/b.md", "reports.zip/2026/plan.md", "reports.zip/覚え書き 1.txt");
        assertThat(titles("reports.zip/2026/plan.md")).containsExactly("視察の記録");
    }

    @Test
    void aZipCanBeTheCorpus() throws IOException {
        zip("a.md", "b.md");
        Corpus corpus = Corpus.ofFile(folder.resolve("reports.zip"));
        assertThat(corpus.files()).containsExactly("reports.zip/a.md", "reports.zip/b.md");
        assertThat(WholeReading.of(corpus, "reports.zip/b.md").entries()).hasSize(1);
    }

    @Test
    void namesFromWindowsAndMacosAreDecoded() throws IOException {
        String[] names = {"報告/港の計画.md", "ソ表.md", "ﾊﾝｶｸ.md"};
        String[] expected =
                Arrays.stream(names).map(name -> "reports.zip/" + name).sorted().toArray(String[]::new);
        zip(Charset.forName("windows-31j"), false, names);
        assertThat(new Corpus(folder).files()).containsExactly(expected);
        zip(StandardCharsets.UTF_8, false, names);
        assertThat(new Corpus(folder).files()).containsExactly(expected);
        zip(StandardCharsets.UTF_8, false, Normalizer.normalize("ガラス.md", Normalizer.Form.NFD));
        assertThat(new Corpus(folder).files()).containsExactly("reports.zip/ガラス.md");
        zip("報告\\計画 🏙.md");
        assertThat(titles("reports.zip/報告/計画 🏙.md")).hasSize(1);
    }

    @Test
    void namesThatLeadOutAreReported() throws IOException {
        zip("../evil.md", "/etc/evil.md", "C:\\evil.md", "a/../../evil.md", "good.md");
        for (String name : List.of("../evil.md", "/etc/evil.md", "C:/evil.md", "a/../../evil.md")) {
            assertThat(told("reports.zip/" + name)).contains("ZIPの外を指す名前");
        }
        assertThat(titles("reports.zip/good.md")).hasSize(1);
    }

    @Test
    void aZipInAZipIsReported() throws IOException {
        zip("inner.zip", "good.md");
        assertThat(told("reports.zip/inner.zip")).contains("ZIPの中のZIPは読みません");
        assertThat(titles("reports.zip/good.md")).hasSize(1);
    }

    @Test
    void duplicateNamesAreReported() throws IOException {
        zip("a.md", "a.md");
        assertThat(titles("reports.zip/a.md")).hasSize(1);
        assertThat(told("reports.zip/a.md（2つ目）")).contains("同じ名前");
    }

    @Test
    void emptyAndInvalidZipsAreReported() throws IOException {
        zip("folder/");
        assertThat(told("reports.zip")).contains("ZIPの中に資料がありません");
        Files.writeString(folder.resolve("reports.zip"), TEXT);
        assertThat(told("reports.zip")).contains("ZIPとして開けません");
        Files.write(folder.resolve("reports.zip"), new byte[0]);
        assertThat(told("reports.zip")).contains("ZIPとして開けません");
    }

    @Test
    void encryptedFilesLinksAndUnknownMethodsAreReported() throws IOException {
        zip("a.md", "good.md");
        byte[] bytes = Files.readAllBytes(folder.resolve("reports.zip"));
        int directory = directory(bytes);
        bytes[directory + 8] |= 1;
        Files.write(folder.resolve("reports.zip"), bytes);
        assertThat(told("reports.zip/a.md")).contains("パスワードで保護");
        bytes[directory + 8] &= ~1;
        bytes[directory + 10] = 14;
        Files.write(folder.resolve("reports.zip"), bytes);
        assertThat(told("reports.zip/a.md")).contains("圧縮方式");
        assertThat(titles("reports.zip/good.md")).hasSize(1);
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(folder.resolve("links.zip"))) {
            ZipArchiveEntry link = new ZipArchiveEntry("link.md");
            link.setUnixMode(UnixStat.LINK_FLAG | 0777);
            zip.putArchiveEntry(link);
            zip.write("/etc/passwd".getBytes(StandardCharsets.UTF_8));
            zip.closeArchiveEntry();
        }
        assertThat(told("links.zip/link.md")).contains("リンクは読みません");
    }

    /** The offset of the directory. */
    private static int directory(byte[] zip) {
        return IntStream.range(0, zip.length - 3)
                .filter(i -> zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aZipBombIsReportedAndOtherFilesAreRead() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("reports.zip")))) {
            zip.putNextEntry(new ZipEntry("bomb.md"));
            byte[] block = new byte[1 << 20];
            for (int i = 0; i <= 256; i++) {
                zip.write(block);
            }
            zip.putNextEntry(new ZipEntry("good.md"));
            zip.write(TEXT.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(told("reports.zip/bomb.md")).contains("展開すると大きすぎます（256MBまで）");
        assertThat(titles("reports.zip/good.md")).hasSize(1);
    }

    @Test
    void aFileLongerThanDeclaredIsReportedAndNotUnpackedFurther() throws IOException {
        zip("a.md", "good.md");
        byte[] bytes = Files.readAllBytes(folder.resolve("reports.zip"));
        bytes[directory(bytes) + 24] = 3;
        Files.write(folder.resolve("reports.zip"), bytes);
        assertThat(told("reports.zip/a.md")).contains("展開できません");
        assertThat(titles("reports.zip/good.md")).hasSize(1);
    }

    @Test
    void tooManyFilesAreReportedAndTheFirstRead() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("reports.zip")))) {
            for (int i = 0; i <= 10_000; i++) {
                ZipEntry entry = new ZipEntry("%05d.md".formatted(i));
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(0);
                entry.setCrc(new CRC32().getValue());
                zip.putNextEntry(entry);
            }
        }
        assertThat(told("reports.zip")).contains("10,000個まで");
        assertThat(new Corpus(folder).files()).hasSize(10_001).contains("reports.zip/09999.md");
    }

    @Test
    void aMemberIsReadAgainOnlyIfItChanged() throws IOException {
        zip("a.md", "b.md");
        Corpus corpus = new Corpus(folder);
        Map<String, String> before = corpus.files().stream().collect(Collectors.toMap(file -> file, corpus::digest));
        zip("a.md", "b.md", "c.md");
        assertThat(corpus.files()).hasSize(3);
        before.forEach((file, digest) -> assertThat(corpus.digest(file)).isEqualTo(digest));
        assertThat(WholeReading.of(corpus, "reports.zip/c.md").entries()).hasSize(1);
    }

    @Test
    void aZipThatHasChangedSinceItWasListedIsNotRead() throws IOException {
        zip("a.md", "b.md");
        Corpus corpus = new Corpus(folder);
        corpus.files();
        zip("b.md");
        assertThat(WholeReading.of(corpus, "reports.zip/b.md").problems()).hasSize(1);
        assertThat(corpus.files()).containsExactly("reports.zip/b.md");
        assertThat(WholeReading.of(corpus, "reports.zip/b.md").problems()).isEmpty();
    }

    @Test
    void aDocumentInAZipIsReadLikeOneOnTheDisk() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("reports.zip")))) {
            zip.putNextEntry(new ZipEntry("港.html"));
            zip.write("<h1>港の計画</h1><p>橋を架ける。</p>".getBytes(StandardCharsets.UTF_8));
        }
        try (Corpus corpus = new Corpus(folder)) {
            assertThat(WholeReading.of(corpus, "reports.zip/港.html").problems()).isEmpty();
        }
    }

    @Test
    void sidecarsAreFoundBesideAMemberAndAboveTheZip() throws IOException, UnreadableException {
        zip("2026/a.md", "2026/a.md.meta.yaml");
        Files.writeString(folder.resolve("_folder.meta.yaml"), "city: ソウル");
        CorpusFolder root = new CorpusFolder(folder.toRealPath(), Optional.empty(), Map.of());
        FolderItem item = root.item("reports.zip/2026/a.md").orElseThrow();
        SourceFile source = new SourceFile("reports.zip/2026/a.md", "", (FolderItem.FileItem) item, root);
        assertThat(text(source.companion("reports.zip/2026/a.md.meta.yaml"))).isEqualTo(TEXT);
        assertThat(text(source.companion("_folder.meta.yaml"))).isEqualTo("city: ソウル");
        assertThat(source.companion("reports.zip/_folder.meta.yaml")).isEmpty();
        String before = new Corpus(folder).digest("reports.zip/2026/a.md");
        Files.writeString(folder.resolve("_folder.meta.yaml"), "city: パリ");
        assertThat(new Corpus(folder).digest("reports.zip/2026/a.md")).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void damageOnlyLeadsToProblems(long seed) throws IOException {
        zip("a.md", "報告/b.md", "c.csv");
        byte[] whole = Files.readAllBytes(folder.resolve("reports.zip"));
        Random random = new Random(seed);
        for (int i = 0; i < FuzzRounds.orElse(20); i++) {
            byte[] damaged = Arrays.copyOf(whole, random.nextInt(4) > 0 ? whole.length : random.nextInt(whole.length));
            for (int j = random.nextInt(6); j >= 0 && damaged.length > 0; j--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            Files.write(folder.resolve("reports.zip"), damaged);
            Corpus corpus = new Corpus(folder);
            assertThat(corpus.files()).isNotEmpty().allSatisfy(file -> {
                WholeReading reading = WholeReading.of(corpus, file);
                assertThat(reading.entries().isEmpty())
                        .isEqualTo(reading.dossier().isEmpty());
                assertThat(reading.problems())
                        .allSatisfy(problem -> assertThat(problem.message()).doesNotContain("予期しない"));
            });
        }
    }

    private static String text(Optional<FolderItem> item) throws IOException {
        try (InputStream content = ((FolderItem.FileItem) item.orElseThrow()).open()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
