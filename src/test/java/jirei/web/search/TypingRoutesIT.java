package jirei.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jirei.web.SharedSite;
import jirei.web.Site;
import jirei.web.api.HitIds;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The requests of the page while typing, and the ids of hits for saved searches. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedSite.class)
final class TypingRoutesIT {
    private Site site;

    @BeforeAll
    void start(Site site) {
        this.site = site;
    }

    @Test
    void theIdsAreThoseOfAllHitsThatCount() throws IOException, InterruptedException {
        JsonNode answer = site.json("/api/search/ids?q=デジタル&rating=○&page=3&size=7");
        assertThat(answer.propertyNames()).containsExactly("total", "ids", "timedOut");
        List<String> paged = new ArrayList<>();
        for (int page = 1; page <= 10; page++) {
            for (JsonNode hit : site.json("/api/search?q=デジタル&rating=○&size=100&page=" + page)
                    .at("/hits")) {
                if (hit.at("/counted").asBoolean()) {
                    paged.add(hit.at("/id").asString());
                }
            }
        }
        assertThat(ids(answer)).isEqualTo(paged).hasSize(answer.at("/total").asInt());
    }

    @Test
    void moreThanAPageOfTheLargestSizeIsNamed() throws IOException, InterruptedException {
        JsonNode answer = site.json("/api/search/ids");
        assertThat(answer.at("/total").asInt()).isGreaterThan(100);
        assertThat(ids(answer))
                .doesNotHaveDuplicates()
                .hasSize(Math.min(answer.at("/total").asInt(), HitIds.MOST));
    }

    @Test
    void hitsThatMatchInPartAreNotNamed() throws IOException, InterruptedException {
        JsonNode answer = site.json("/api/search/ids?q=ソウル+高齢者+スマホ");
        assertThat(site.json("/api/search?q=ソウル+高齢者+スマホ").at("/others").asInt()).isPositive();
        assertThat(ids(answer)).hasSize(answer.at("/total").asInt());
        assertThat(ids(site.json("/api/search/ids?q=%22ほげほげ%22"))).isEmpty();
    }

    @Test
    void theSuggestionsAreAPartOfThePage() throws IOException, InterruptedException {
        String part = site.get("/suggest?q=ｓｅｏｕ").body();
        assertThat(part)
                .contains("role=\"option\"", "data-value=\"ソウル\"", "<mark>Seou</mark>l", "都市")
                .doesNotContain("<html", "<script");
        assertThat(site.get("/suggest?q=").body()).doesNotContain("role=\"option\"");
        assertThat(site.get("/suggest").body()).doesNotContain("role=\"option\"");
        assertThat(site.get("/suggest?q=%3Cb%3E%22'").statusCode()).isEqualTo(200);
    }

    private static List<String> ids(JsonNode answer) {
        List<String> ids = new ArrayList<>();
        answer.at("/ids").forEach(id -> ids.add(id.asString()));
        return ids;
    }
}
