package jirei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./jirei serve} with a token: what is sent to it is found soon after, and the log tells who sent what. */
final class AddingIT {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final Pattern READY = Pattern.compile("Jirei is ready: http://localhost:(\\d+) ");
    private static final String TOKEN = "correct-horse-battery";
    private static final String FORM = """
            --limit\r
            Content-Disposition: form-data; name="file"; filename="港.md"\r
            \r
            # 港の備え

            高潮から街を守るため、防潮堤を高くする。
            \r
            --limit--\r
            """;

    private static Launched serve(Path corpus, Path index, String host, Map<String, String> settings)
            throws IOException {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        return Launched.start(
                HOME,
                environment,
                List.of(
                        "./jirei",
                        "serve",
                        "--host",
                        host,
                        "--port",
                        "0",
                        "--corpus",
                        corpus.toString(),
                        "--index",
                        index.toString()));
    }

    private static String origin(Launched server) throws InterruptedException {
        Matcher ready = READY.matcher(server.outputWith("(Ctrl+C stops it)"));
        assertThat(ready.find()).isTrue();
        return "http://127.0.0.1:" + ready.group(1);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    @Test
    void whatIsSentIsFoundSoonAfter(@TempDir Path corpus, @TempDir Path index)
            throws IOException, InterruptedException {
        Files.writeString(corpus.resolve("first.md"), "# 橋\n\n橋を架け替える。\n");
        try (Launched server = serve(corpus, index, "127.0.0.1", Map.of("JIREI_ADMIN_TOKEN", TOKEN))) {
            URI address = URI.create(origin(server) + "/api/corpus");
            HttpResponse<String> taken = send(HttpRequest.newBuilder(address)
                    .headers("Content-Type", "multipart/form-data; boundary=limit", "Authorization", "Bearer " + TOKEN)
                    .POST(BodyPublishers.ofString(FORM)));
            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
            URI state = URI.create(address + "?file=%E6%B8%AF.md");
            Instant deadline = Instant.now().plusSeconds(60);
            String told = send(HttpRequest.newBuilder(state)).body();
            while (told.contains("\"waiting\"") && Instant.now().isBefore(deadline)) {
                told = send(HttpRequest.newBuilder(state)).body();
            }
            assertThat(told).contains("\"state\":\"read\"", "\"entries\":1");
            assertThat(server.output())
                    .containsPattern(
                            "upload taken at=\\S+ from=\"127.0.0.1\" name=\"港.md\" bytes=\\d+ sha256=[0-9a-f]{64}\n")
                    .doesNotContain(TOKEN)
                    .doesNotContain("in the clear");
        }
    }

    /** No machine has this address (RFC 5737), so that nobody else can reach the server. */
    @Test
    void aTokenThatIsSentUnencryptedIsWarnedOf(@TempDir Path corpus, @TempDir Path index)
            throws IOException, InterruptedException {
        try (Launched server = serve(corpus, index, "192.0.2.1", Map.of("JIREI_ADMIN_TOKEN", TOKEN))) {
            assertThat(server.status()).isEqualTo(1);
            assertThat(server.output())
                    .contains("sent unencrypted to 192.0.2.1", "cannot listen on 192.0.2.1")
                    .doesNotContain(TOKEN);
        }
    }
}
