package jirei.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import jirei.web.SharedSite;
import jirei.web.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Suggestions through the API. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedSite.class)
final class SuggestApiIT {
    private Site site;

    @BeforeAll
    void start(Site site) {
        this.site = site;
    }

    @Test
    void aSuggestionSaysWhatItIsAndWhatItWasFoundBy() throws IOException, InterruptedException {
        JsonNode city = site.json("/api/suggest?q=seoul").get(0);
        assertThat(city.propertyNames()).containsExactly("text", "kind", "kindLabel", "reading", "entries");
        assertThat(city.at("/text").asString()).isEqualTo("ソウル");
        assertThat(city.at("/kind").asString()).isEqualTo("CITY");
        assertThat(city.at("/kindLabel").asString()).isEqualTo("都市");
        assertThat(city.at("/reading").asString()).isEqualTo("Seoul");
        assertThat(city.at("/entries").asInt()).isEqualTo(23);
        assertThat(site.json("/api/suggest?q=ソウ").at("/0/reading").isNull()).isTrue();
    }

    @Test
    void thereAreTenOrAsManyAsAreAskedFor() throws IOException, InterruptedException {
        assertThat(site.json("/api/suggest?q=デ")).hasSize(10);
        assertThat(site.json("/api/suggest?q=デ&size=3")).hasSize(3);
        assertThat(site.json("/api/suggest?q=")).isEmpty();
        assertThat(site.json("/api/suggest")).isEmpty();
    }

    @Test
    void aSizeThatThereCannotBeIsABadRequest() throws IOException, InterruptedException {
        for (String size : new String[] {"0", "-1", "many", "101"}) {
            assertThat(site.get("/api/suggest?q=デ&size=" + size).statusCode())
                    .as(size)
                    .isEqualTo(400);
        }
    }
}
