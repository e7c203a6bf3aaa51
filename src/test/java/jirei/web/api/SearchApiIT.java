package jirei.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import jirei.web.SharedSite;
import jirei.web.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** {@code /api/search} answers with these names, values and reasons. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedSite.class)
final class SearchApiIT {
    private Site site;

    @BeforeAll
    void start(Site site) {
        this.site = site;
    }

    @Test
    void theAnswerHasTheseNamesInThisOrder() throws IOException, InterruptedException {
        JsonNode answer = site.json("/api/search?q=AI");
        assertThat(names(answer))
                .containsExactly(
                        "query",
                        "total",
                        "complete",
                        "others",
                        "relaxation",
                        "lacking",
                        "correction",
                        "offers",
                        "understood",
                        "expansions",
                        "exact",
                        "meaning",
                        "page",
                        "size",
                        "tookMillis",
                        "hits",
                        "near",
                        "facets",
                        "notes",
                        "indexing",
                        "timedOut",
                        "links");
        assertThat(names(answer.at("/hits/0")))
                .containsExactly(
                        "id",
                        "title",
                        "kind",
                        "city",
                        "theme",
                        "rating",
                        "rated",
                        "page",
                        "pages",
                        "years",
                        "snippet",
                        "counted",
                        "complete",
                        "why",
                        "score");
        assertThat(names(answer.at("/hits/0/why/0")))
                .containsExactly("typed", "matched", "part", "partLabel", "way", "wayLabel");
        assertThat(names(answer.at("/hits/0/snippet/0"))).containsExactly("text", "marked");
        assertThat(names(answer.at("/facets")))
                .containsExactly("city", "theme", "rating", "kind", "region", "country", "year");
        for (JsonNode facet : answer.at("/facets")) {
            assertThat(names(facet.get(0))).containsExactly("value", "label", "count", "selected");
        }
    }

    @Test
    void aHitIsNamedAsTheStudyNamesIt() throws IOException, InterruptedException {
        JsonNode hit = site.json("/api/search?q=スマート防犯カメラ&city=ソウル").at("/hits/0");
        assertThat(hit.at("/title").asString()).isEqualTo("スマート防犯カメラ");
        assertThat(hit.at("/kind").asString()).isEqualTo("INITIATIVE");
        assertThat(hit.at("/city").asString()).isEqualTo("ソウル");
        assertThat(hit.at("/rating").asString()).isEqualTo("BENCHMARK");
        assertThat(hit.at("/page").asInt()).isEqualTo(8);
        assertThat(hit.at("/pages").asInt()).isEqualTo(9);
        assertThat(hit.at("/score").asDouble()).isPositive();
    }

    @Test
    void whatAnEntryDoesNotHaveIsNull() throws IOException, InterruptedException {
        JsonNode hit = site.json("/api/search?city=パリ&kind=PROFILE").at("/hits/0");
        for (String name : List.of("theme", "rating", "page", "pages")) {
            assertThat(hit.has(name)).as(name).isTrue();
            assertThat(hit.get(name).isNull()).as(name).isTrue();
        }
    }

    @Test
    void snippetsAreTextAndWhatMatchedIsMarked() throws IOException, InterruptedException {
        JsonNode snippet = site.json("/api/search?q=高齢者&city=ソウル").at("/hits/0/snippet");
        assertThat(snippet.valueStream()
                        .filter(segment -> segment.get("marked").asBoolean())
                        .map(segment -> segment.get("text").asString()))
                .isNotEmpty()
                .allMatch(text -> text.contains("高齢者"));
    }

    @Test
    void everyHitTellsWhetherItIsCountedAndWhyItWasFound() throws IOException, InterruptedException {
        JsonNode answer = site.json("/api/search?q=ソウル+高齢者+スマホ");
        assertThat(answer.at("/relaxation").asString()).isEqualTo("NONE");
        assertThat(answer.at("/correction").isNull()).isTrue();
        long counted = answer.at("/hits")
                .valueStream()
                .filter(hit -> hit.get("counted").asBoolean())
                .count();
        assertThat(answer.at("/total").asInt()).isPositive().isEqualTo(Math.toIntExact(counted));
        assertThat(answer.at("/others").asInt()).isPositive();
        assertThat(answer.at("/hits/0/why").valueStream())
                .anyMatch(why -> why.get("typed").asString().equals("スマホ")
                        && why.get("way").asString().equals("SYNONYM")
                        && why.get("wayLabel").asString().equals("同義語"))
                .allMatch(why -> !why.get("matched").asString().isEmpty()
                        && !why.get("partLabel").asString().isEmpty());
    }

    @Test
    void whatElseIsLookedForIsToldAndCanBeSwitchedOff() throws IOException, InterruptedException {
        JsonNode expansion = site.json("/api/search?q=スマホ").at("/expansions/0");
        assertThat(names(expansion)).containsExactly("typed", "forms");
        assertThat(names(expansion.at("/forms/0"))).containsExactly("text", "way", "wayLabel", "weight");
        assertThat(expansion.at("/forms").toString()).contains("スマートフォン");
        JsonNode exact = site.json("/api/search?q=スマホ&exact=スマホ");
        assertThat(exact.at("/exact").toString()).isEqualTo("[\"スマホ\"]");
        assertThat(exact.at("/expansions")).isEmpty();
        assertThat(exact.at("/total").asInt()).isPositive().isLessThan(total("/api/search?q=スマホ"));
    }

    @Test
    void aTextIsAnalyzedAsItIsSearched() throws IOException, InterruptedException {
        JsonNode answer = site.json("/api/analyze?q=高齢者のｽﾏﾎ");
        assertThat(names(answer))
                .containsExactly("text", "normalized", "query", "notes", "views", "expansions", "asked");
        assertThat(answer.at("/normalized").asString()).isEqualTo("高齢者のスマホ");
        assertThat(strings(answer.at("/views"), "view")).containsExactly("word", "gram", "sound");
        assertThat(answer.at("/views/0/terms").valueStream())
                .anyMatch(term -> term.get("text").asString().equals("スマホ")
                        && term.get("start").asInt() == 4
                        && term.get("end").asInt() == 7);
        assertThat(answer.at("/expansions").toString()).contains("スマートフォン");
        assertThat(strings(answer.at("/asked"), "role")).contains("MATCH", "PART", "RANK");
        assertThat(site.get("/api/analyze?q=" + "a".repeat(2_001)).statusCode()).isEqualTo(400);
        assertThat(site.json("/api/analyze").at("/views/0/terms")).isEmpty();
    }

    private int total(String path) throws IOException, InterruptedException {
        return site.json(path).at("/total").asInt();
    }

    private static Collection<String> names(JsonNode object) {
        return object.propertyNames();
    }

    private static List<String> strings(JsonNode hits, String name) {
        return hits.valueStream().map(hit -> hit.get(name).asString()).toList();
    }
}
