package jirei.web.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import jirei.web.access.AdminToken;
import jirei.web.basket.FormBody;
import jirei.web.upload.UploadReceipt.UploadOutcome;
import jirei.web.upload.UploadRequest.Sender;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An uploaded file is in the folder whole and under its name, or not at all. */
final class UploadRequestTest {
    private static final String TOKEN = "correct-horse-battery";
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of("");

    private UploadRequest deliver(Sender sender, InputStream content) {
        AdminToken token = new AdminToken(TOKEN);
        UploadSettings settings = new UploadSettings(
                folder, List.of(".md"), List.of(), token, new UploadSettings.Limits(200_000, 3, 400_000));
        UploadRequest delivery = new UploadRequest(
                new UploadFolder(settings), new TokenAuthenticator(token, CLOCK), CLOCK, sender, FormBody.BOUNDARY);
        delivery.read(content);
        return delivery;
    }

    private UploadRequest deliver(FormBody body) {
        return deliver(new Sender("192.0.2.1", true, false), new ByteArrayInputStream(body.finished()));
    }

    private UploadRequest deliverByForm(FormBody body) {
        return deliver(new Sender("192.0.2.1", false, false), new ByteArrayInputStream(body.finished()));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static List<UploadOutcome> outcomes(UploadRequest delivery) {
        return delivery.receipts().stream().map(UploadReceipt::outcome).toList();
    }

    @AfterEach
    void nothingHalfDoneIsLeft() throws IOException {
        assertThat(files()).noneMatch(name -> name.startsWith("."));
    }

    @Test
    void filesOfAnyBytesArriveAsTheyWere() throws IOException {
        byte[] random = new byte[150_000];
        new Random(7).nextBytes(random);
        byte[] nearlyABoundary =
                ("\r\n--" + FormBody.BOUNDARY.substring(0, 9) + "\r\n\r\n--\r").getBytes(StandardCharsets.UTF_8);
        UploadRequest delivery = deliver(new FormBody().file("ソウル.md", random).file("b.md", nearlyABoundary));
        assertThat(outcomes(delivery)).containsExactly(UploadOutcome.TAKEN, UploadOutcome.TAKEN);
        assertThat(folder.resolve("ソウル.md")).hasBinaryContent(random);
        assertThat(folder.resolve("b.md")).hasBinaryContent(nearlyABoundary);
        assertThat(delivery.receipts().getFirst().bytes()).isEqualTo(150_000);
        assertThat(delivery.receipts().getFirst().sha256())
                .isEqualTo(
                        HexFormat.of().formatHex(DigestUtils.getSha256Digest().digest(random)));
    }

    @Test
    void aNameAsProgramsWriteItIsUnderstood() throws IOException {
        deliver(new FormBody()
                .part(
                        "form-data; name=\"file\"; filename*=UTF-8''%E6%B8%AF.md",
                        "# 港".getBytes(StandardCharsets.UTF_8)));
        assertThat(files()).containsExactly("港.md");
    }

    @Test
    void whatIsThereStaysUnlessItIsToBeReplaced() throws IOException {
        Files.writeString(folder.resolve("a.md"), "# 古い");
        UploadRequest refused = deliver(new FormBody().file("a.md", "# 新しい"));
        assertThat(refused.receipts().getFirst().status().getCode()).isEqualTo(409);
        assertThat(folder.resolve("a.md")).hasContent("# 古い");
        UploadRequest replaced = deliverByForm(
                new FormBody().field("token", TOKEN).field("replace", "true").file("a.md", "# 新しい"));
        assertThat(outcomes(replaced)).containsExactly(UploadOutcome.REPLACED);
        assertThat(folder.resolve("a.md")).hasContent("# 新しい");
        assertThat(outcomes(deliver(new FormBody().file("a.md", "# 新しい")))).containsExactly(UploadOutcome.UNCHANGED);
    }

    @Test
    void aFileWhoseLettersAreComposedOtherwiseIsTheSame() throws IOException {
        Files.writeString(folder.resolve("か\u3099.md"), "# 古い");
        assertThat(outcomes(deliver(new FormBody().file("が.md", "# 新しい")))).containsExactly(UploadOutcome.REFUSED);
        assertThat(files()).containsExactly("か\u3099.md");
    }

    @Test
    void aFolderIsNotReplaced() throws IOException {
        Files.createDirectory(folder.resolve("a.md"));
        UploadRequest delivery = deliver(
                new Sender("192.0.2.1", true, true),
                new ByteArrayInputStream(new FormBody().file("a.md", "#").finished()));
        assertThat(delivery.receipts().getFirst().message()).contains("フォルダー");
        assertThat(folder.resolve("a.md")).isEmptyDirectory();
    }

    @Test
    void aLinkThatIsReplacedLeadsNowhere(@TempDir Path elsewhere) throws IOException {
        Path outside = Files.writeString(elsewhere.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(folder.resolve("a.md"), outside);
        deliver(
                new Sender("192.0.2.1", true, true),
                new ByteArrayInputStream(new FormBody().file("a.md", "# 新").finished()));
        assertThat(outside).hasContent("secret");
        assertThat(folder.resolve("a.md")).hasContent("# 新");
    }

    @Test
    void oneThatIsTooLongCostsOnlyItself() throws IOException {
        UploadRequest delivery = deliver(new FormBody()
                .file("long.md", new byte[200_001])
                .file("empty.md", "")
                .file("good.md", "# 港"));
        assertThat(delivery.receipts().stream().map(receipt -> receipt.status().getCode()))
                .containsExactly(413, 400, 201);
        assertThat(files()).containsExactly("good.md");
    }

    @Test
    void moreFilesThanAreTakenAtOnceAreToldFromWhereOn() throws IOException {
        UploadRequest delivery = deliver(new FormBody()
                .file("a.md", "a")
                .file("b.md", "b")
                .file("c.md", "c")
                .file("d.md", "d")
                .file("e.md", "e"));
        assertThat(outcomes(delivery))
                .containsExactly(UploadOutcome.TAKEN, UploadOutcome.TAKEN, UploadOutcome.TAKEN, UploadOutcome.REFUSED);
        assertThat(delivery.receipts().getLast().message()).contains("3件まで");
        assertThat(files()).containsExactly("a.md", "b.md", "c.md");
    }

    @Test
    void aRequestThatIsTooLongIsToldFromWhereOn() throws IOException {
        UploadRequest delivery = deliver(new FormBody()
                .file("a.md", new byte[190_000])
                .file("b.md", new byte[190_000])
                .file("c.md", new byte[190_000]));
        assertThat(delivery.receipts().getLast().message()).contains("一度に送れるのは");
        assertThat(files()).doesNotContain("c.md");
    }

    @Test
    void withoutTheTokenNothingIsWritten() throws IOException {
        assertThat(deliverByForm(new FormBody().file("a.md", "# 港").field("token", TOKEN))
                        .denial())
                .hasValueSatisfying(
                        denial -> assertThat(denial.status().getCode()).isEqualTo(401));
        assertThat(deliverByForm(new FormBody().field("token", "wrong").file("a.md", "# 港"))
                        .denial())
                .hasValueSatisfying(denial -> assertThat(denial.detail()).contains("トークンが違います"));
        assertThat(files()).isEmpty();
    }

    @Test
    void whatBreaksOffIsNotKept() throws IOException {
        Sender sender = new Sender("192.0.2.1", true, false);
        byte[] cut = new FormBody().file("a.md", "# 港").file("b.md", "# 橋").unfinished();
        UploadRequest delivery = deliver(sender, new ByteArrayInputStream(cut, 0, cut.length - 3));
        assertThat(outcomes(delivery)).containsExactly(UploadOutcome.TAKEN, UploadOutcome.REFUSED);
        assertThat(files()).containsExactly("a.md");
        InputStream closed = InputStream.nullInputStream();
        closed.close();
        UploadRequest broken = deliver(sender, closed);
        assertThat(broken.denial()).isPresent();
    }

    @Test
    void whatIsNoFormIsToldSo() {
        UploadRequest delivery = deliver(
                new Sender("192.0.2.1", true, false),
                new ByteArrayInputStream("hello".getBytes(StandardCharsets.UTF_8)));
        assertThat(delivery.denial())
                .hasValueSatisfying(
                        denial -> assertThat(denial.status().getCode()).isEqualTo(400));
    }

    @Test
    void aFieldWithoutEndTakesNoMemory() {
        UploadRequest delivery =
                deliverByForm(new FormBody().field("token", "x".repeat(300_000)).file("a.md", "# 港"));
        assertThat(delivery.denial()).isPresent();
    }

    @Test
    void whatAnEarlierServerLeftIsRemoved() throws IOException {
        Path left = Files.writeString(folder.resolve(".upload-0a1b.part"), "half");
        Files.setLastModifiedTime(left, FileTime.from(NOW.minusSeconds(7_200)));
        Path young = Files.writeString(folder.resolve(".upload-0a1c.part"), "half");
        Files.setLastModifiedTime(young, FileTime.from(NOW.minusSeconds(10)));
        new UploadFolder(new UploadSettings(folder, List.of(".md"), List.of(), new AdminToken(TOKEN))).clean(NOW);
        assertThat(left).doesNotExist();
        assertThat(young).exists();
        Files.delete(young);
    }

    @Test
    void namesDoNotForgeLinesInTheLog() {
        assertThat(UploadAudit.quoted("a\r\nINFO upload taken \"b\"\u202Emd\\"))
                .isEqualTo("\"a\\u{d}\\u{a}INFO upload taken \\\"b\\\"\\u{202e}md\\\\\"");
    }
}
