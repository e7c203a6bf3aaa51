package jirei.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
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
        assertThat(city.propertyNames())
                .containsExactly("text", "label", "kind", "kindLabel", "reading", "entries", "filter", "url");
        assertThat(city.at("/text").asString()).isEqualTo("ソウル");
        assertThat(city.at("/kind").asString()).isEqualTo("CITY");
        assertThat(city.at("/kindLabel").asString()).isEqualTo("都市");
        assertThat(city.at("/reading").asString()).isEqualTo("Seoul");
        assertThat(city.at("/entries").asInt()).isEqualTo(23);
        assertThat(site.json("/api/suggest?q=ソウ").at("/0/reading").isNull()).isTrue();
    }

    @Test
    void aValueSaysHowItFilters() throws IOException, InterruptedException {
        JsonNode city = site.json("/api/suggest?q=データ+ソウ&rating=★").get(0);
        assertThat(city.at("/label").asString()).isEqualTo("ソウル");
        assertThat(city.at("/text").asString()).isEqualTo("データ ソウル");
        assertThat(city.at("/filter/parameter").asString()).isEqualTo("city");
        assertThat(city.at("/filter/values/0").asString()).isEqualTo("ソウル");
        assertThat(city.at("/filter/q").asString()).isEqualTo("データ");
        assertThat(URLDecoder.decode(city.at("/url").asString(), StandardCharsets.UTF_8))
                .isEqualTo("/?q=データ&rating=BENCHMARK&city=ソウル");
        JsonNode word = site.json("/api/suggest?q=行政手").get(0);
        assertThat(word.at("/filter").isNull()).isTrue();
        assertThat(URLDecoder.decode(word.at("/url").asString(), StandardCharsets.UTF_8))
                .isEqualTo("/?q=" + word.at("/text").asString());
    }

    @Test
    void theCountsAreThoseUnderTheFilters() throws IOException, InterruptedException {
        String filters = "&theme=スマートシティ&rating=★";
        for (JsonNode value : site.json("/api/suggest?q=都市:&size=100" + filters)) {
            String city = value.at("/filter/values/0").asString();
            assertThat(value.at("/entries").asInt())
                    .as(city)
                    .isEqualTo(site.json("/api/search?city=" + city + filters)
                            .at("/total")
                            .asInt());
        }
        JsonNode word = site.json("/api/suggest?q=行政&city=ソウル").get(0);
        assertThat(word.at("/entries").asInt())
                .isEqualTo(site.json("/api/search?q=" + word.at("/text").asString() + "&city=ソウル")
                        .at("/total")
                        .asInt());
    }

    @Test
    void aFilterThatThereCannotBeIsABadRequest() throws IOException, InterruptedException {
        assertThat(site.get("/api/suggest?q=デ&rating=△").statusCode()).isEqualTo(400);
        assertThat(site.get("/suggest?q=デ&rating=△").statusCode()).isEqualTo(400);
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
