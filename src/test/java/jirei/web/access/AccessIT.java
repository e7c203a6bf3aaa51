package jirei.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import jirei.web.ProgramAccess;
import jirei.web.ServerSettings;
import jirei.web.Site;
import jirei.web.queries.QueryLog;
import jirei.web.upload.Adding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has no secret, or not the right one, reads nothing; who asks too often waits. */
final class AccessIT {
    private static final String READER = "a-secret-of-hanako";
    private static final String ADMIN = "a-secret-of-the-admin";
    private static final String TOKEN = "correct-horse-battery";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T03:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of("");

    private Site site(AccessSettings access, UnaryOperator<ServerSettings> more) throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("port.md"), "# 港\n\n港湾のドローン。\n");
        return Site.of(corpus, folder.resolve("index"), clock, settings -> more.apply(settings.with(access)));
    }

    private AccessSettings guarded(AccessRole... roles) throws IOException {
        StringBuilder lines = new StringBuilder("# of the test\n");
        for (AccessRole role : roles) {
            lines.append(
                            role == AccessRole.READER
                                    ? Secret.of(role, "hanako", READER)
                                    : Secret.of(role, "admin", ADMIN))
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("secrets.txt"), lines);
        return new AccessSettings(Optional.of(SecretsFile.at(file)), Optional.of(new AdminToken(TOKEN)), 0);
    }

    private static String basic(String name, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFurtherProtocolIsGuardedToo() throws IOException, InterruptedException {
        HttpServlet further = new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void service(HttpServletRequest request, HttpServletResponse response) {
                response.setStatus(204);
            }
        };
        ProgramAccess programs = new ProgramAccess(List.of(), Map.of("/further", () -> further));
        try (Site site = site(guarded(AccessRole.READER), settings -> settings.with(programs))) {
            assertThat(site.get("/further").statusCode()).isEqualTo(401);
            assertThat(site.send("OPTIONS", "/further").statusCode()).isEqualTo(401);
            assertThat(site.send(
                                    "OPTIONS",
                                    "/further",
                                    "Origin",
                                    "https://portal.example",
                                    "Access-Control-Request-Method",
                                    "POST")
                            .statusCode())
                    .as("a browser asks without the secret")
                    .isEqualTo(204);
            assertThat(site.get("/further", "Authorization", basic("hanako", READER))
                            .statusCode())
                    .isEqualTo(204);
        }
    }

    @Test
    void readersAndAdminsReadAndNobodyElse() throws IOException, InterruptedException {
        QueryLog log = QueryLog.of(folder.resolve("queries.jsonl"), clock);
        try (log;
                Site site = site(
                        guarded(AccessRole.READER, AccessRole.ADMIN),
                        settings -> settings.recording(Optional.of(log)))) {
            for (String path : new String[] {"/", "/api/search?q=a", "/metrics", "/about", "/nowhere"}) {
                HttpResponse<String> denied = site.get(path);
                assertThat(denied.statusCode()).as(path).isEqualTo(401);
                assertThat(denied.headers().firstValue("WWW-Authenticate"))
                        .hasValue("Basic realm=\"Jirei\", charset=\"UTF-8\"");
            }
            assertThat(site.get("/api/search?q=a").body()).contains("利用には認証が要ります");
            assertThat(site.get("/health").statusCode()).isEqualTo(200);
            assertThat(site.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(site.get("/", "Authorization", basic("hanako", READER)).statusCode())
                    .isEqualTo(200);
            assertThat(site.get("/metrics", "Authorization", "Bearer hanako." + READER)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(site.get("/", "Authorization", "Bearer " + TOKEN).statusCode())
                    .isEqualTo(200);
            assertThat(site.get("/", "Authorization", basic("hanako", ADMIN)).statusCode())
                    .isEqualTo(401);
            assertThat(site.get("/", "Authorization", basic("nobody", "correct horse battery staple"))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(site.get("/", "Authorization", "Basic ???").statusCode()).isEqualTo(401);
            assertThat(site.get("/queries", "Authorization", basic("hanako", READER))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(site.get("/queries", "Authorization", basic("admin", ADMIN))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void whoseLineIsRemovedIsOutAtOnceAndWhoseIsAddedIsIn() throws IOException, InterruptedException {
        AccessSettings access = guarded(AccessRole.READER, AccessRole.ADMIN);
        Path file = folder.resolve("secrets.txt");
        String both = Files.readString(file);
        String admin = both.lines()
                .filter(line -> line.startsWith("admin"))
                .findFirst()
                .orElseThrow();
        try (Site site = site(access, settings -> settings)) {
            assertThat(site.get("/", "Authorization", basic("hanako", READER)).statusCode())
                    .isEqualTo(200);
            Files.writeString(file, admin + "\nreader hanako nonsense\n");
            assertThat(site.get("/", "Authorization", basic("hanako", READER)).statusCode())
                    .as("a wrong line changes nothing")
                    .isEqualTo(200);
            Files.writeString(file, admin + "\n");
            assertThat(site.get("/", "Authorization", basic("hanako", READER)).statusCode())
                    .isEqualTo(401);
            assertThat(site.get("/").statusCode())
                    .as("without a reader's line it is not open to everybody")
                    .isEqualTo(401);
            assertThat(site.get("/", "Authorization", basic("admin", ADMIN)).statusCode())
                    .isEqualTo(200);
            Files.writeString(file, "# nobody\n");
            assertThat(site.get("/", "Authorization", basic("admin", ADMIN)).statusCode())
                    .isEqualTo(401);
            Files.delete(file);
            assertThat(site.get("/", "Authorization", basic("admin", ADMIN)).statusCode())
                    .isEqualTo(401);
            Files.writeString(file, both);
            assertThat(site.get("/", "Authorization", basic("hanako", READER)).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void withAdminsAloneEverybodyReads() throws IOException, InterruptedException {
        QueryLog log = QueryLog.of(folder.resolve("queries.jsonl"), clock);
        try (log;
                Site site = site(guarded(AccessRole.ADMIN), settings -> settings.recording(Optional.of(log)))) {
            assertThat(site.get("/").statusCode()).isEqualTo(200);
            assertThat(site.get("/queries").statusCode()).isEqualTo(401);
            assertThat(site.get("/queries", "Authorization", "Bearer admin." + ADMIN)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void anAdminAddsFilesWithoutAToken() throws IOException, InterruptedException {
        Path corpus = folder.resolve("corpus");
        try (Site site = site(
                guarded(AccessRole.READER, AccessRole.ADMIN),
                settings -> settings.with(Optional.of(Adding.settings(corpus))))) {
            assertThat(sent(site, "hanako." + READER).statusCode()).isEqualTo(401);
            assertThat(corpus.resolve("new.md")).doesNotExist();
            assertThat(sent(site, "admin." + ADMIN, "Origin", "https://elsewhere.example")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(sent(site, "admin." + ADMIN).statusCode()).isEqualTo(201);
            assertThat(site.get("/about", "Authorization", basic("admin", ADMIN))
                            .body())
                    .contains("資料を追加する")
                    .doesNotContain("name=\"token\"");
            assertThat(site.get("/about", "Authorization", basic("hanako", READER))
                            .body())
                    .contains("資料を追加する", "name=\"token\"");
            assertThat(corpus.resolve("new.md")).hasContent("# 新しい港");
        }
    }

    private static HttpResponse<String> sent(Site site, String token, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.address("/api/corpus"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        --edge\r
                        Content-Disposition: form-data; name="file"; filename="new.md"\r
                        \r
                        # 新しい港\r
                        --edge--\r
                        """));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return site.send(request.build());
    }

    @Test
    void guessesAreSlowedDownAndWhoHasProvedGoesOn() throws IOException, InterruptedException {
        try (Site site = site(guarded(AccessRole.READER), settings -> settings)) {
            assertThat(site.get("/", "Authorization", basic("hanako", READER)).statusCode())
                    .isEqualTo(200);
            for (int i = 0; i < 5; i++) {
                assertThat(site.get("/", "Authorization", basic("hanako", "guess-number-" + i))
                                .statusCode())
                        .isEqualTo(401);
            }
            HttpResponse<String> locked = site.get("/", "Authorization", basic("hanako", "guess-number-5"));
            assertThat(locked.statusCode()).isEqualTo(429);
            assertThat(locked.headers().firstValue("Retry-After")).hasValue("30");
            assertThat(site.get("/", "Authorization", basic("hanako", READER)).statusCode())
                    .isEqualTo(200);
            now.updateAndGet(time -> time.plusSeconds(31));
            assertThat(site.get("/", "Authorization", "Bearer hanako." + READER).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeAgain() throws IOException, InterruptedException {
        try (Site site = site(new AccessSettings(Optional.empty(), Optional.empty(), 6), settings -> settings)) {
            for (int i = 0; i < 6; i++) {
                assertThat(site.get("/api/dossiers").statusCode()).isEqualTo(200);
            }
            HttpResponse<String> refused = site.get("/api/dossiers");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("10");
            assertThat(site.get("/health").statusCode()).isEqualTo(200);
            now.updateAndGet(time -> time.plusSeconds(10));
            assertThat(site.get("/api/dossiers").statusCode()).isEqualTo(200);
            assertThat(site.get("/").statusCode()).isEqualTo(429);
        }
    }

    @Test
    void withoutSecretsTheQueriesAreForThisMachineAndNotForAProxy() throws IOException, InterruptedException {
        QueryLog log = QueryLog.of(folder.resolve("queries.jsonl"), clock);
        try (log;
                Site site = site(AccessSettings.OPEN, settings -> settings.recording(Optional.of(log)));
                Site proxied = site(
                        AccessSettings.OPEN,
                        settings -> settings.recording(Optional.of(log)).behindProxy(true))) {
            assertThat(site.get("/queries").statusCode()).isEqualTo(200);
            assertThat(proxied.get("/queries").statusCode()).isEqualTo(403);
        }
    }
}
