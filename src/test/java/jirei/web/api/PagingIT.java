package jirei.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import jirei.web.SharedSite;
import jirei.web.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The links of pages lead through all hits, each once, and back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedSite.class)
final class PagingIT {
    @Test
    void theLinksLeadThroughAllHits(Site site) throws IOException, InterruptedException {
        JsonNode first = site.json("/api/v1/search?city=ソウル&size=7");
        int all = first.at("/total").asInt() + first.at("/others").asInt();
        List<String> ids = new ArrayList<>();
        JsonNode page = first;
        while (true) {
            page.at("/hits").forEach(hit -> ids.add(hit.at("/id").asString()));
            if (page.at("/links/next").isNull()) {
                break;
            }
            JsonNode next = site.json(page.at("/links/next").asString());
            assertThat(next.at("/links/prev")).isEqualTo(page.at("/links/self"));
            page = next;
        }
        assertThat(ids).hasSize(all).doesNotHaveDuplicates();
        assertThat(page.at("/links/self")).isEqualTo(first.at("/links/last"));
        assertThat(page.at("/links/first")).isEqualTo(first.at("/links/self"));
        assertThat(first.at("/links/prev").isNull()).isTrue();
    }

    @Test
    void theHeaderSaysTheSame(Site site) throws IOException, InterruptedException {
        String path = "/api/v1/search?q=デジタル&size=5&page=2";
        JsonNode links = site.json(path).at("/links");
        String header = site.get(path).headers().firstValue("Link").orElseThrow();
        for (String relation : List.of("first", "prev", "next", "last")) {
            assertThat(header)
                    .contains("<" + URI.create(links.at("/" + relation).asString()) + ">; rel=\"" + relation + "\"");
        }
    }

    @Test
    void aLongQueryIsAnsweredWithoutTheHeader(Site site) throws IOException, InterruptedException {
        assertThat(site.get("/api/v1/search?q=" + "防".repeat(480)).headers().firstValue("Link"))
                .isEmpty();
    }
}
