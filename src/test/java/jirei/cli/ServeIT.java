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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./jirei serve} prints its address and what it holds, shares its index with others, and ends on a signal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ServeIT {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final Pattern SUMMARY = Pattern.compile("31 dossiers, (\\d+) entries, 0 problems");
    private static final Pattern READY = Pattern.compile("Jirei is ready: http://localhost:(\\d+) ");

    private Path index;
    private Launched first;

    /** One that builds the index and serves throughout. */
    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        index = folder;
        first = serve("0");
    }

    @AfterAll
    void stop() throws IOException, InterruptedException {
        first.terminate();
        try (Launched stopped = first) {
            assertThat(stopped.status()).isEqualTo(143);
        }
    }

    private Launched serve(String port, String... more) throws IOException {
        return Launched.start(
                HOME,
                Map.of("JAVA_HOME", System.getProperty("java.home")),
                Stream.concat(
                                Stream.of("./jirei", "serve", "--port", port, "--index", index.toString()),
                                Stream.of(more))
                        .toList());
    }

    private static String portOf(Launched server) throws InterruptedException {
        Matcher ready = READY.matcher(server.outputWith("(Ctrl+C stops it)"));
        assertThat(ready.find()).as(server.output()).isTrue();
        return ready.group(1);
    }

    @Test
    void itPrintsItsAddressAndWhatItHolds() throws IOException, InterruptedException {
        String port = portOf(first);
        assertThat(first.outputWith(" problems")).containsPattern("31 dossiers, \\d+ entries, 0 problems");
        Matcher summary = SUMMARY.matcher(first.output());
        assertThat(summary.find()).isTrue();
        assertThat(health(port)).contains("\"status\":\"ok\"", "\"dossiers\":31", "\"entries\":" + summary.group(1));
    }

    @Test
    void aCheckEndsByItself() throws IOException, InterruptedException {
        first.outputWith(" problems");
        try (Launched check = serve("0", "--check")) {
            assertThat(check.status()).isZero();
            assertThat(check.output())
                    .containsPattern("Jirei is ready: http://localhost:\\d+\\R")
                    .doesNotContain("Ctrl+C");
        }
    }

    @Test
    void aPortThatIsTakenIsReported() throws IOException, InterruptedException {
        String port = portOf(first);
        try (Launched second = serve(port)) {
            assertThat(second.status()).isEqualTo(1);
            assertThat(second.output())
                    .contains("jirei: cannot listen on 127.0.0.1:" + port, "the port is taken")
                    .doesNotContain("\tat ", "Exception", "ERROR");
        }
        assertThat(health(port)).contains("\"status\":\"ok\"");
    }

    @Test
    void twoServersShareOneIndexUntilOneEndsOnASignal() throws IOException, InterruptedException {
        first.outputWith(" problems");
        try (Launched second = serve("0")) {
            assertThat(health(portOf(second))).contains("\"dossiers\":31");
            List<ProcessHandle> family = second.handle().descendants().toList();
            second.terminate();
            Instant signalled = Instant.now();
            assertThat(second.status()).isEqualTo(143);
            assertThat(Duration.between(signalled, Instant.now())).isLessThan(Duration.ofSeconds(10));
            assertThat(family).noneMatch(ProcessHandle::isAlive);
        }
        assertThat(health(portOf(first))).contains("\"dossiers\":31");
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
