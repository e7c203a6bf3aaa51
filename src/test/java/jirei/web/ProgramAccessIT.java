package jirei.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts of other sites may call the API only where the server was told so, and pages never. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedSite.class)
final class ProgramAccessIT {
    private static final String PORTAL = "https://portal.example";
    private static final String ALLOWED = "Access-Control-Allow-Origin";

    private Site open;

    @BeforeAll
    void start(@TempDir Path index) {
        open = Site.ofStudy(index, new ProgramAccess(List.of(PORTAL, "http://localhost:3000"), Map.of()));
    }

    @AfterAll
    void stop() {
        open.close();
    }

    private static String allowed(HttpResponse<String> answer) {
        return answer.headers().firstValue(ALLOWED).orElse("");
    }

    @Test
    void anAllowedSiteMayReadTheApi() throws IOException, InterruptedException {
        for (String path : List.of("/api/v1/dossiers", "/api/search?q=防犯")) {
            HttpResponse<String> answer = open.get(path, "Origin", PORTAL);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(allowed(answer)).isEqualTo(PORTAL);
            assertThat(answer.headers().firstValue("Vary")).contains("Accept-Encoding, Origin");
            assertThat(answer.headers()
                            .firstValue("Access-Control-Expose-Headers")
                            .orElse(""))
                    .contains("ETag", "Link");
        }
        HttpResponse<String> asked =
                open.send("OPTIONS", "/api/v1/search", "Origin", PORTAL, "Access-Control-Request-Method", "GET");
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(allowed(asked)).isEqualTo(PORTAL);
    }

    @Test
    void anotherSiteMayNotNorMayAnyReadPages(Site usual) throws IOException, InterruptedException {
        assertThat(allowed(open.get("/api/v1/dossiers", "Origin", "https://other.example")))
                .isEmpty();
        assertThat(allowed(open.get("/help", "Origin", PORTAL))).isEmpty();
        assertThat(allowed(usual.get("/api/v1/dossiers", "Origin", PORTAL))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "portal.example",
                "https://portal.example/",
                "https://portal.example/a",
                "ftp://a.example",
                "",
                "https://",
                "null"
            })
    void whatIsNoOriginIsRefused(String written) {
        assertThatThrownBy(() -> new ProgramAccess(List.of(written), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not the origin of a site");
    }
}
