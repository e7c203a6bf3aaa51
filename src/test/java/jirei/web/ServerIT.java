package jirei.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import jirei.lucene.LuceneEngine;
import jirei.search.SearchEngine;
import jirei.web.http.Assets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All answers have security headers, encodings and limits, and errors say what to do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedSite.class)
final class ServerIT {
    private Site site;

    @BeforeAll
    void start(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?page=0",
                "/nothing",
                "/entries/nothing",
                "/api/search",
                "/api/search?page=0",
                "/api/nothing",
                "/api/search/ids",
                "/suggest?q=ソウ",
                "/saved",
                "/api/dossiers",
                "/health",
                "/static/nothing.css",
                "/%00",
            })
    void everyAnswerProtectsItsReader(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = site.get(path);
        assertThat(response.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe", "*"));
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(response.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(response.headers().firstValue("Server")).isEmpty();
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/, 200, text/html;charset=utf-8",
        "/?rating=△, 400, text/html;charset=utf-8",
        "/nothing, 404, text/html;charset=utf-8",
        "/entries/nothing, 404, text/html;charset=utf-8",
        "/entries/..%2F..%2Fetc, 404, text/html;charset=utf-8",
        "/static/../pom.xml, 404, text/html;charset=utf-8",
        "/static/, 404, text/html;charset=utf-8",
        "/api/search, 200, application/json",
        "/api/search?rating=△, 400, application/problem+json",
        "/api/nothing, 404, application/problem+json",
        "/suggest?q=ソウ, 200, text/html;charset=utf-8",
        "/saved, 200, text/html;charset=utf-8",
        "/api/search/ids, 200, application/json",
        "/api/search/ids?rating=△, 400, application/problem+json",
        "/health, 200, application/json",
    })
    void pagesAreHtmlAndTheApiIsJson(String path, int status, String type) throws IOException, InterruptedException {
        HttpResponse<String> response = site.get(path);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue(type);
        if (status >= 400) {
            assertThat(response.body()).containsPattern("(ありません|使えません)。");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void nothingCanBeChanged(String method) throws IOException, InterruptedException {
        assertThat(site.send(method, "/").statusCode()).isEqualTo(405);
        HttpResponse<String> api = site.send(method, "/api/search");
        assertThat(api.statusCode()).isEqualTo(405);
        assertThat(api.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(api.body()).contains("閲覧（GET）だけ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/?page=0", "/nothing", "/entries/nothing", "/api/search", "/api/entries/nothing", "/health"
            })
    void headTellsWhatGetWould(String path) throws IOException, InterruptedException {
        HttpResponse<String> get = site.get(path);
        HttpResponse<String> head = site.send("HEAD", path);
        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(get.headers().firstValue("Content-Type"));
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?q=", "/api/search?q=", "/entries/", "/"})
    void anAddressOfFiftyKilobytesIsRefused(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = site.get(path + "a".repeat(50_000));
        assertThat(response.statusCode()).isEqualTo(414);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/plain;charset=utf-8");
        assertThat(response.body()).contains("アドレスが長すぎます。", "別の資料集に分けてください");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void headersOfFiftyKilobytesAreRefused() throws IOException, InterruptedException {
        assertThat(site.get("/", "X-Long", "a".repeat(50_000)).statusCode()).isEqualTo(431);
    }

    @Test
    void aBodyOfAMegabyteIsRefused() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(site.address("/api/search"))
                .expectContinue(true)
                .POST(BodyPublishers.ofByteArray(new byte[1 << 20]))
                .build();
        assertThat(site.send(request).statusCode()).isBetween(400, 499);
        assertThat(site.get("/health").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/search", "/help"})
    void answersAreCompressedForThoseWhoCanReadIt(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(site.address(path))
                .header("Accept-Encoding", "gzip")
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
            assertThat(response.headers().firstValue("Vary"))
                    .hasValueSatisfying(vary -> assertThat(vary).contains("Accept-Encoding"));
            try (GZIPInputStream content = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
                String plain = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(plain.replaceAll("\"tookMillis\":\\d+", ""))
                        .isEqualTo(site.get(path).body().replaceAll("\"tookMillis\":\\d+", ""));
            }
        }
    }

    @Test
    void everyFileThatAPageNamesIsThereAndMayBeKeptForGood() throws IOException, InterruptedException {
        Assets assets = Assets.ofProgram();
        String page = site.get("/").body();
        for (String address : List.of(assets.style(), assets.script(), assets.htmx(), assets.icon())) {
            assertThat(page).contains("\"" + address + "\"");
            HttpResponse<String> response = site.get(address);
            assertThat(response.statusCode()).as(address).isEqualTo(200);
            assertThat(response.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
            String tag = response.headers().firstValue("ETag").orElseThrow();
            assertThat(site.get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
        }
    }

    @Test
    void pagesAreAskedForAnew() throws IOException, InterruptedException {
        HttpResponse<String> page = site.get("/");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(page.headers().firstValue("Vary"))
                .hasValueSatisfying(vary -> assertThat(vary).contains("HX-Request"));
    }

    @Test
    void htmxGetsThePartThatChanges() throws IOException, InterruptedException {
        String part = site.get("/?q=防犯", "HX-Request", "true").body();
        assertThat(part)
                .startsWith("<title>")
                .contains("id=\"announcement\"")
                .doesNotContain("<html", "role=\"search\"");
        String restored = site.get("/?q=防犯", "HX-Request", "true", "HX-History-Restore-Request", "true")
                .body();
        assertThat(restored).contains("<html lang=\"ja\">");
    }

    @Test
    void aPortThatIsTakenIsNamedSo(@TempDir Path index) {
        int port = site.address("/").getPort();
        try (SearchEngine engine = LuceneEngine.open(index)) {
            assertThatThrownBy(() -> Server.start(engine, "127.0.0.1", port).close())
                    .isInstanceOf(ServerException.class)
                    .hasMessageContaining("port is taken");
        }
    }
}
