package jirei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./jirei serve} says where the page is and what it holds, and goes when it is told to. */
final class ServeIT {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final Pattern SUMMARY = Pattern.compile("31 dossiers, (\\d+) entries, 0 problems");
    private static final Pattern READY = Pattern.compile("Jirei is ready: http://localhost:(\\d+) ");

    /** One for all, so that it is built once. */
    @TempDir
    static Path index = Path.of("");

    private static Launched serve(String port) throws IOException {
        return Launched.start(
                HOME,
                Map.of("JAVA_HOME", System.getProperty("java.home")),
                List.of("./jirei", "serve", "--port", port, "--index", index.toString()));
    }

    private static String portOf(Launched server) throws InterruptedException {
        Matcher ready = READY.matcher(server.outputWith("(Ctrl+C stops it)"));
        assertThat(ready.find()).as(server.output()).isTrue();
        return ready.group(1);
    }

    @Test
    void itTellsItsAddressAndWhatItHoldsAndEndsWhenTold() throws IOException, InterruptedException {
        try (Launched server = serve("0")) {
            String port = portOf(server);
            assertThat(server.outputWith(" problems")).containsPattern("31 dossiers, \\d+ entries, 0 problems");
            Matcher summary = SUMMARY.matcher(server.output());
            assertThat(summary.find()).isTrue();
            assertThat(health(port))
                    .contains("\"status\":\"ok\"", "\"dossiers\":31", "\"entries\":" + summary.group(1));
            List<ProcessHandle> family = server.handle().descendants().toList();
            server.terminate();
            Instant told = Instant.now();
            assertThat(server.status()).isEqualTo(143);
            assertThat(Duration.between(told, Instant.now())).isLessThan(Duration.ofSeconds(10));
            assertThat(family).noneMatch(ProcessHandle::isAlive);
        }
        try (Launched again = serve("0")) {
            assertThat(health(portOf(again))).contains("\"dossiers\":31");
        }
    }

    @Test
    void aPortThatIsTakenIsSaidSo() throws IOException, InterruptedException {
        try (Launched first = serve("0")) {
            String port = portOf(first);
            try (Launched second = serve(port)) {
                assertThat(second.status()).isEqualTo(1);
                assertThat(second.output())
                        .contains("jirei: cannot listen on 127.0.0.1:" + port, "the port is taken")
                        .doesNotContain("\tat ", "Exception", "ERROR");
            }
            assertThat(health(port)).contains("\"status\":\"ok\"");
        }
    }

    @Test
    void twoServersShareOneIndex() throws IOException, InterruptedException {
        try (Launched first = serve("0")) {
            String port = portOf(first);
            first.outputWith(" problems");
            assertThat(health(port)).contains("\"dossiers\":31");
            try (Launched second = serve("0")) {
                assertThat(health(portOf(second))).contains("\"dossiers\":31");
            }
        }
    }

    private static String health(String port) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }
}
