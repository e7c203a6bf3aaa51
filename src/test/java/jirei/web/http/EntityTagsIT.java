package jirei.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jirei.search.IndexingStatus.Trouble;
import jirei.web.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that has the answer is told so, until the index or anything else that decides the answer changes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EntityTagsIT {
    private Path corpus = Path.of(".");
    private Path index = Path.of(".");
    private Site site;

    @BeforeAll
    void start(@TempDir Path corpus, @TempDir Path index) throws IOException {
        this.corpus = corpus;
        this.index = index;
        Files.writeString(corpus.resolve("a.md"), "# 港の備え\n\n高潮から街を守るため、防潮堤を高くする。\n");
        site = Site.of(corpus, index);
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private static Optional<String> tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag");
    }

    private int statusFor(String path, String tag, String... headers) throws IOException, InterruptedException {
        String[] all = new String[headers.length + 2];
        all[0] = "If-None-Match";
        all[1] = tag;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return site.get(path, all).statusCode();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?q=港",
                "/api/v1/search?q=港",
                "/api/dossiers",
                "/export.csv?q=港",
                "/feed.atom",
                "/sitemap.xml",
                "/basket"
            })
    void anAnswerThatTheClientHasIsNotSentAgain(String path) throws IOException, InterruptedException {
        HttpResponse<String> first = site.get(path);
        assertThat(first.statusCode()).isEqualTo(200);
        String tag = tag(first).orElseThrow();
        HttpResponse<String> second = site.get(path, "If-None-Match", "\"other\", " + tag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(tag(second)).contains(tag);
        assertThat(second.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(site.send("HEAD", path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void anotherAddressAndAPartHaveOtherTags() throws IOException, InterruptedException {
        String tag = tag(site.get("/?q=港")).orElseThrow();
        assertThat(statusFor("/?q=街", tag)).isEqualTo(200);
        assertThat(statusFor("/?q=港", tag, "HX-Request", "true")).isEqualTo(200);
        String part = tag(site.get("/?q=港", "HX-Request", "true")).orElseThrow();
        HttpResponse<String> known = site.get("/?q=港", "HX-Request", "true", "If-None-Match", part);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.headers().firstValue("Vary").orElse("")).contains("HX-Request");
    }

    @Test
    void whatTheIndexDoesNotDecideHasNone() throws IOException, InterruptedException {
        for (String path : new String[] {"/health", "/about", "/?year-from=2020", "/entries/nowhere"}) {
            assertThat(tag(site.get(path))).as(path).isEmpty();
        }
    }

    @Test
    void aNewStateOfTheIndexOrItsTroubleIsANewAnswer() throws IOException, InterruptedException {
        String tag = tag(site.get("/api/v1/search?q=港")).orElseThrow();
        site.status().set(Optional.of(Trouble.DISK_FULL));
        assertThat(statusFor("/api/v1/search?q=港", tag)).isEqualTo(200);
        site.status().set(Optional.empty());
        assertThat(statusFor("/api/v1/search?q=港", tag)).isEqualTo(304);
        Files.writeString(corpus.resolve("b.md"), "# 港の光\n\n灯台を直す。\n");
        Site.fill(corpus, index);
        site.refresh();
        assertThat(statusFor("/api/v1/search?q=港", tag)).isEqualTo(200);
    }
}
