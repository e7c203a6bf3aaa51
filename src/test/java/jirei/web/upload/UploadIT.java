package jirei.web.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import jirei.web.Site;
import jirei.web.basket.FormBody;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Uploads over HTTP, by form and API: accepted with the token only. */
final class UploadIT {
    @TempDir
    Path folder = Path.of("");

    @TempDir
    Path index = Path.of("");

    private Optional<Adding> started = Optional.empty();

    @BeforeEach
    void start() {
        started = Optional.of(Adding.to(folder, index));
    }

    @AfterEach
    void stop() throws IOException {
        adding().close();
        assertThat(names()).noneMatch(name -> name.startsWith("."));
    }

    private Adding adding() {
        return started.orElseThrow();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private HttpResponse<String> post(String path, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("Content-Type", FormBody.TYPE));
        all.addAll(List.of(headers));
        return adding().site()
                .send(HttpRequest.newBuilder(adding().site().address(path))
                        .headers(all.toArray(String[]::new))
                        .POST(body)
                        .build());
    }

    private HttpResponse<String> byApi(FormBody body) throws IOException, InterruptedException {
        return post("/api/corpus", body.publisher(), "Authorization", "Bearer " + Adding.TOKEN);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return new JsonMapper().readTree(response.body());
    }

    @Test
    void aProgramAddsAFileAndLearnsWhatBecameOfIt() throws IOException, InterruptedException {
        HttpResponse<String> response = byApi(new FormBody().file("港.md", Adding.MEMO));
        assertThat(response.statusCode()).isEqualTo(201);
        JsonNode file = json(response).at("/files/0");
        assertThat(file.propertyNames()).containsExactly("name", "outcome", "status", "bytes", "sha256", "message");
        assertThat(file.at("/outcome").asString()).isEqualTo("taken");
        assertThat(folder.resolve("港.md")).hasContent(Adding.MEMO);
        assertThat(adding().state("港.md")).isEqualTo("waiting");
        adding().read();
        assertThat(adding().state("港.md")).isEqualTo("read");
        assertThat(adding().site()
                        .json("/api/corpus?file=港.md")
                        .at("/files/0/entries")
                        .asInt())
                .isPositive();
        assertThat(adding().site().get("/?q=防潮堤").body()).contains("港の備え");
    }

    @Test
    void whatCannotBeReadIsToldToo() throws IOException, InterruptedException {
        byApi(new FormBody().file("broken.pdf", "no PDF at all"));
        adding().read();
        JsonNode file = adding().site()
                .json("/api/corpus?file=broken.pdf&file=nowhere.md&file=../pom.xml")
                .at("/files");
        assertThat(file.at("/0/state").asString()).isEqualTo("problem");
        assertThat(file.at("/0/message").asString()).startsWith("読み取れませんでした: ").endsWith("。");
        assertThat(file.at("/1/state").asString()).isEqualTo("absent");
        assertThat(file.at("/2/state").asString()).isEqualTo("absent");
    }

    @Test
    void aReplacedFileWaitsUntilItIsReadAgain() throws IOException, InterruptedException {
        byApi(new FormBody().file("a.md", Adding.MEMO));
        adding().read();
        HttpResponse<String> replaced = post(
                "/api/corpus?replace=true",
                new FormBody().file("a.md", "# 橋の備え\n\n橋を架け替える。\n").publisher(),
                "Authorization",
                "bearer " + Adding.TOKEN);
        assertThat(replaced.statusCode()).isEqualTo(200);
        // The index knows no more of its time than the second, which may be the same.
        FileTime replacing = Files.getLastModifiedTime(folder.resolve("a.md"));
        Files.setLastModifiedTime(
                folder.resolve("a.md"), FileTime.from(replacing.toInstant().plusSeconds(2)));
        assertThat(adding().state("a.md")).isEqualTo("waiting");
        Files.setLastModifiedTime(folder.resolve("a.md"), replacing);
        adding().read();
        assertThat(adding().state("a.md")).isEqualTo("read");
        assertThat(adding().site().get("/?q=架け替え").body()).contains("橋の備え");
    }

    @ParameterizedTest
    @CsvSource({
        "../evil.md, 400",
        "..\\..\\evil.md, 400",
        "/etc/cron.md, 400",
        "%2e%2e%2fevil.exe, 415",
        ".hidden.md, 400",
        "evil.sh, 415",
        "nul.md, 400",
    })
    void hostileNamesAreRefused(String name, int status) throws IOException, InterruptedException {
        HttpResponse<String> response = byApi(new FormBody().file(name, "# 港"));
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(response).at("/detail").asString()).isNotEmpty().endsWith("。");
        assertThat(json(response).at("/files/0/outcome").asString()).isEqualTo("refused");
        assertThat(names()).isEmpty();
    }

    @Test
    void ofSeveralFilesEachFaresByItself() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("taken.md"), "# 古い");
        HttpResponse<String> response = byApi(new FormBody()
                .file("taken.md", "# 新しい")
                .file("long.md", new byte[Adding.FILE_BYTES + 1])
                .file("good.md", Adding.MEMO));
        assertThat(response.statusCode()).isEqualTo(207);
        assertThat(json(response)
                        .at("/files")
                        .valueStream()
                        .map(file -> file.at("/status").asInt()))
                .containsExactly(409, 413, 201);
        assertThat(names()).containsExactly("good.md", "taken.md");
        assertThat(folder.resolve("taken.md")).hasContent("# 古い");
    }

    @Test
    void aNameThatIsTakenIsAConflictUnlessTheContentIsTheSame() throws IOException, InterruptedException {
        assertThat(byApi(new FormBody().file("a.md", "# 一")).statusCode()).isEqualTo(201);
        assertThat(byApi(new FormBody().file("a.md", "# 二")).statusCode()).isEqualTo(409);
        HttpResponse<String> same = byApi(new FormBody().file("a.md", "# 一"));
        assertThat(same.statusCode()).isEqualTo(200);
        assertThat(json(same).at("/files/0/outcome").asString()).isEqualTo("unchanged");
    }

    @Test
    void ofManyThatSendOneNameAtOnceOneIsFirst() throws IOException, InterruptedException, ExecutionException {
        List<Future<Integer>> statuses = new ArrayList<>();
        try (ExecutorService senders = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 8; i++) {
                FormBody body = new FormBody().file("same.md", "# " + i + "\n" + "本文".repeat(10_000));
                statuses.add(senders.submit(() -> byApi(body).statusCode()));
            }
        }
        List<Integer> all = new ArrayList<>();
        for (Future<Integer> status : statuses) {
            all.add(status.get());
        }
        assertThat(all).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(names()).containsExactly("same.md");
    }

    @Test
    void withoutTheTokenAProgramAddsNothing() throws IOException, InterruptedException {
        HttpResponse<String> without =
                post("/api/corpus", new FormBody().file("a.md", "# 港").publisher());
        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(without.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"Jirei\"");
        assertThat(without.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        for (String header : List.of("Bearer wrong", "Basic " + Adding.TOKEN, "Bearer")) {
            assertThat(post("/api/corpus", new FormBody().file("a.md", "# 港").publisher(), "Authorization", header)
                            .statusCode())
                    .as(header)
                    .isEqualTo(401);
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void whoGuessesIsMadeToWait() throws IOException, InterruptedException {
        for (int i = 0; i < 5; i++) {
            post("/api/corpus", new FormBody().publisher(), "Authorization", "Bearer guess-" + i);
        }
        HttpResponse<String> response = byApi(new FormBody().file("a.md", "# 港"));
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(json(response).at("/detail").asString()).contains("30秒後に");
        assertThat(names()).isEmpty();
    }

    @Test
    void tooMuchAtOnceIsRefusedBeforeItIsSent() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(adding().site().address("/api/corpus"))
                .headers("Content-Type", FormBody.TYPE, "Authorization", "Bearer " + Adding.TOKEN)
                .expectContinue(true)
                .POST(BodyPublishers.ofByteArray(new byte[Adding.REQUEST_BYTES + 1]))
                .build();
        HttpResponse<String> response = adding().site().send(request);
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(json(response).at("/detail").asString()).contains("一度に送れるのは");
    }

    @Test
    void otherPagesTakeNoMoreThanBefore() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(adding().site().address("/basket"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("b=" + "a".repeat(600_000)))
                .build();
        assertThat(adding().site().send(request).statusCode()).isEqualTo(413);
    }

    @Test
    void whatIsNoFormWithFilesIsToldSo() throws IOException, InterruptedException {
        assertThat(byApi(new FormBody().field("file", "a.md")).statusCode()).isEqualTo(400);
        HttpResponse<String> plain = adding().site()
                .send(HttpRequest.newBuilder(adding().site().address("/api/corpus"))
                        .headers("Content-Type", "text/plain", "Authorization", "Bearer " + Adding.TOKEN)
                        .POST(BodyPublishers.ofString("# 港"))
                        .build());
        assertThat(plain.statusCode()).isEqualTo(415);
    }

    @Test
    void theFormTellsOfEachFileAndWhereToLookAgain() throws IOException, InterruptedException {
        FormBody form = new FormBody()
                .field("token", Adding.TOKEN)
                .file("港 湾.md", Adding.MEMO)
                .file("<img src=x>.md", "# 悪い")
                .file("", "");
        HttpResponse<String> response = post("/upload", form.publisher());
        assertThat(response.statusCode()).isEqualTo(207);
        Document page = Jsoup.parse(response.body());
        assertThat(page.select(".upload-label").eachText()).containsExactly("取り込み中", "追加していません");
        assertThat(page.select(".upload-name").eachText()).containsExactly("港 湾.md", "<img src=x>.md");
        assertThat(response.body()).doesNotContain("<img", Adding.TOKEN);
        String again = page.select(".upload-again").attr("href");
        adding().read();
        Document later = Jsoup.parse(adding().site().get(again).body());
        assertThat(later.select(".upload-row").text()).contains("取り込み済み", "件の項目になりました。");
        assertThat(later.select(".upload-again")).isEmpty();
    }

    @Test
    void theFormIsRefusedWithoutTheToken() throws IOException, InterruptedException {
        HttpResponse<String> response = post(
                "/upload",
                new FormBody().field("token", "wrong").file("a.md", "# 港").publisher());
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(Jsoup.parse(response.body()).select(".condition").text()).contains("トークンが違います");
        assertThat(names()).isEmpty();
    }

    @Test
    void aFormOnAnotherSiteIsRefused() throws IOException, InterruptedException {
        FormBody form = new FormBody().field("token", Adding.TOKEN).file("a.md", "# 港");
        assertThat(post("/upload", form.publisher(), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/upload", "/api/corpus"})
    void whereItIsNotSwitchedOnThereIsNothingOfIt(String path, @TempDir Path other)
            throws IOException, InterruptedException {
        try (Site plain = Site.of(folder, other)) {
            assertThat(plain.get(path).statusCode()).isEqualTo(404);
            assertThat(plain.send("POST", path).statusCode()).isEqualTo(404);
            assertThat(plain.get("/about").body()).doesNotContain("資料を追加する", "type=\"password\"", "data-upload");
        }
        assertThat(adding().site().get("/about").body()).contains("資料を追加する", "type=\"password\"");
        assertThat(adding().site().get("/upload").statusCode()).isEqualTo(303);
    }

    @Test
    void theFolderIsReadAsItIsAfterwards() throws IOException, InterruptedException {
        byApi(new FormBody().file("a.md", "# 港".getBytes(StandardCharsets.UTF_8)));
        assertThat(Files.getPosixFilePermissions(folder.resolve("a.md")))
                .isEqualTo(Files.getPosixFilePermissions(Files.writeString(folder.resolve("b.md"), "# 橋")));
    }
}
