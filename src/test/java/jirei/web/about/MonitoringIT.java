package jirei.web.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Pattern;
import jirei.web.SharedSite;
import jirei.web.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Programs that watch the server learn whether it lives, whether it can answer, and its figures. */
@ExtendWith(SharedSite.class)
final class MonitoringIT {
    private static final Pattern SAMPLE = Pattern.compile("[a-z0-9_]+(\\{.*})? ([-+0-9.E]+|NaN|\\+Inf)");

    private final Site site;

    MonitoringIT(Site site) {
        this.site = site;
    }

    private static double value(String metrics, String sample) {
        String line = metrics.lines()
                .filter(each -> each.startsWith(sample + " "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + sample + " in\n" + metrics));
        return Double.parseDouble(line.substring(sample.length() + 1));
    }

    @Test
    void requestsAreCountedByRouteAndStatus() throws IOException, InterruptedException {
        String entries = "jirei_http_requests_seconds_count{method=\"GET\",route=\"/entries/{id}\",status=\"404\"}";
        site.get("/entries/none");
        double before = value(site.get("/metrics").body(), entries);
        site.get("/entries/none-either");
        site.get("/nowhere/at/all");
        String metrics = site.get("/metrics").body();
        assertThat(value(metrics, entries)).isEqualTo(before + 1);
        assertThat(metrics)
                .contains("jirei_http_requests_seconds_count{method=\"GET\",route=\"none\",status=\"404\"}")
                .contains(
                        "jirei_http_requests_seconds_bucket{method=\"GET\",route=\"/entries/{id}\",status=\"404\",le=\"0.05\"}")
                .doesNotContain("none-either", "nowhere");
    }

    @Test
    void theIndexTheQueueTheHeapAndTheExtractionAreMeasured() throws IOException, InterruptedException {
        HttpResponse<String> answer = site.get("/metrics");
        String metrics = answer.body();
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain; version=0.0.4; charset=utf-8");
        assertThat(value(metrics, "jirei_index_entries")).isGreaterThan(700);
        assertThat(value(metrics, "jirei_index_dossiers")).isEqualTo(31);
        assertThat(value(metrics, "jirei_index_size_bytes")).isGreaterThan(100_000);
        assertThat(value(metrics, "jirei_index_age_seconds")).isBetween(0.0, 3_600.0);
        assertThat(value(metrics, "jirei_index_problems")).isZero();
        assertThat(value(metrics, "jirei_index_trouble{reason=\"disk_full\"}")).isZero();
        assertThat(value(metrics, "jirei_requests_waiting")).isZero();
        assertThat(value(metrics, "jirei_extraction_deaths_total")).isZero();
        assertThat(metrics).contains("jvm_memory_used_bytes{area=\"heap\"", "jirei_requests_refused_total");
        assertThat(metrics.lines().filter(line -> !line.startsWith("#")))
                .allSatisfy(line -> assertThat(line).matches(SAMPLE));
    }

    @Test
    void openMetricsIsWrittenOnRequest() throws IOException, InterruptedException {
        HttpResponse<String> answer = site.get("/metrics", "Accept", "application/openmetrics-text; version=1.0.0");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/openmetrics-text");
        assertThat(answer.body()).endsWith("# EOF\n");
    }

    @Test
    void aServerWithAnIndexLivesAndIsReady() throws IOException, InterruptedException {
        assertThat(site.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(site.json("/health/live").at("/status").asString()).isEqualTo("ok");
        assertThat(site.get("/health/ready").body())
                .isEqualTo(site.get("/health").body());
    }

    @Test
    void aServerWithoutEntriesLivesAndIsNotReady(@TempDir Path folder, @TempDir Path index)
            throws IOException, InterruptedException {
        try (Site empty = Site.of(folder, index)) {
            assertThat(empty.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(empty.get("/health/ready").statusCode()).isEqualTo(503);
            assertThat(empty.get("/metrics").statusCode()).isEqualTo(200);
        }
    }
}
