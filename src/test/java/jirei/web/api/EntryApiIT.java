package jirei.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.casestudy.Theme;
import jirei.search.Study;
import jirei.web.SharedSite;
import jirei.web.Site;
import jirei.web.url.Addresses;
import jirei.web.url.SearchUrl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Entries and dossiers through the API. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedSite.class)
final class EntryApiIT {
    private Site site;

    @BeforeAll
    void start(Site site) {
        this.site = site;
    }

    @Test
    void everyEntryHasItsAddressInTheApi() throws IOException, InterruptedException {
        for (Entry entry : Study.entries()) {
            String id = entry.id().value();
            JsonNode answer = site.json("/api/entries/" + Addresses.segment(id));
            assertThat(answer.at("/id").asString()).isEqualTo(id);
            assertThat(answer.at("/title").asString()).isEqualTo(entry.title());
            assertThat(answer.at("/points")).hasSize(entry.content().points().size());
            assertThat(answer.at("/sources")).hasSize(entry.content().sources().size());
        }
    }

    /** A page costs ten times the answer of the API, mostly for the similar entries. */
    @Test
    void everyTenthEntryHasItsPage() throws IOException, InterruptedException {
        List<Entry> entries = Study.entries();
        for (int i = 0; i < entries.size(); i += 10) {
            EntryId id = entries.get(i).id();
            HttpResponse<String> page = site.get(Addresses.entry(id, SearchUrl.HOME));
            assertThat(page.statusCode()).as(id.value()).isEqualTo(200);
        }
    }

    @Test
    void anEntryIsAllThatIsKnownOfIt() throws IOException, InterruptedException {
        JsonNode entry = site.json("/api/entries/" + Addresses.segment(idOf("mVoting(モバイル投票アプリ)")));
        assertThat(entry.propertyNames())
                .containsExactly(
                        "id",
                        "title",
                        "kind",
                        "city",
                        "country",
                        "region",
                        "theme",
                        "rating",
                        "rated",
                        "page",
                        "pages",
                        "line",
                        "headings",
                        "overview",
                        "points",
                        "facts",
                        "sources",
                        "attributes",
                        "years",
                        "original",
                        "provenance",
                        "previous",
                        "next");
        assertThat(entry.at("/city").asString()).isEqualTo("ソウル");
        assertThat(entry.at("/country").asString()).isEqualTo("韓国");
        assertThat(entry.at("/region").asString()).isEqualTo("アジア");
        assertThat(entry.at("/page").asInt()).isEqualTo(5);
        assertThat(entry.at("/provenance").propertyNames())
                .containsExactly("file", "document", "publisher", "researched", "license", "notice", "guessed");
        assertThat(entry.at("/sources/0").propertyNames()).containsExactly("title", "address");
        assertThat(entry.at("/previous").propertyNames())
                .containsExactly("id", "title", "kind", "theme", "rating", "rated", "page", "pages");
    }

    @Test
    void neighboursLeadThroughTheWholeDossierAndBack() throws IOException, InterruptedException {
        List<String> ids = site.json("/api/dossiers/" + Addresses.segment("ソウル"))
                .at("/entries")
                .valueStream()
                .map(entry -> entry.get("id").asString())
                .toList();
        for (int i = 0; i < ids.size(); i++) {
            JsonNode entry = site.json("/api/entries/" + Addresses.segment(ids.get(i)));
            assertThat(entry.at("/previous/id").asString("")).isEqualTo(i == 0 ? "" : ids.get(i - 1));
            assertThat(entry.at("/next/id").asString("")).isEqualTo(i + 1 == ids.size() ? "" : ids.get(i + 1));
        }
    }

    @Test
    void similarEntriesAreAnsweredAndLinked() throws IOException, InterruptedException {
        String address = Addresses.segment(idOf("mVoting(モバイル投票アプリ)"));
        JsonNode similar = site.json("/api/entries/" + address + "/similar?size=3");
        assertThat(similar).hasSize(3);
        assertThat(similar.get(0).propertyNames()).contains("id", "title", "city", "snippet", "score");
        String page = site.get("/entries/" + address).body();
        assertThat(page)
                .contains("id=\"similar\"", "似た事例")
                .contains("/entries/" + Addresses.segment(similar.at("/0/id").asString()));
        assertThat(site.get("/?q=mVoting").body()).contains("/entries/" + address + "?q=mVoting#similar");
        assertThat(site.get("/api/entries/nowhere/similar").statusCode()).isEqualTo(404);
        assertThat(site.get("/api/entries/" + address + "/similar?size=0").statusCode())
                .isEqualTo(400);
    }

    @Test
    void anEntryThatThereIsNotIsNamed() throws IOException, InterruptedException {
        for (String id : List.of("ソウル-ない-0000", "a b", "<script>", "x".repeat(300))) {
            HttpResponse<String> response = site.get("/api/entries/" + Addresses.segment(id));
            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(response.body()).contains("項目「" + id + "」はありません。");
        }
    }

    @Test
    void theListOfDossiersHasEveryFile() throws IOException, InterruptedException {
        JsonNode dossiers = site.json("/api/dossiers").at("/dossiers");
        assertThat(dossiers).hasSize(Study.readings().size());
        assertThat(dossiers.get(0).propertyNames())
                .containsExactly("city", "country", "region", "document", "file", "entries");
        assertThat(dossiers.valueStream()
                        .mapToInt(dossier -> dossier.get("entries").asInt())
                        .sum())
                .isEqualTo(Study.entries().size());
    }

    @Test
    void theDossierOnSeoulHasItsProfileItsRatingsAndItsEntries() throws IOException, InterruptedException {
        JsonNode seoul = site.json("/api/dossiers/" + Addresses.segment("ソウル"));
        assertThat(seoul.propertyNames())
                .containsExactly("city", "country", "region", "provenance", "profile", "ratings", "entries");
        assertThat(seoul.at("/profile/面積").asString()).isEqualTo("605 km²");
        assertThat(seoul.at("/profile").has("GDP")).isFalse();
        assertThat(seoul.at("/ratings").propertyNames())
                .containsExactlyElementsOf(
                        List.of(Theme.values()).stream().map(Theme::label).toList());
        assertThat(seoul.at("/ratings/スマートシティ").asString()).isEqualTo("BENCHMARK");
        assertThat(seoul.at("/ratings/サイバーセキュリティ").asString()).isEqualTo("INFORMATION");
        assertThat(seoul.at("/ratings/デジタル予算").asString()).isEqualTo("NONE");
        assertThat(seoul.at("/entries")).hasSize(23);
    }

    @Test
    void aCityWithoutDossierIsToldWhichThereAre() throws IOException, InterruptedException {
        HttpResponse<String> response = site.get("/api/dossiers/" + Addresses.segment("アトランティス"));
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("「アトランティス」の調査資料はありません。", "ソウル");
    }

    @Test
    void healthTellsWhatTheIndexHolds() throws IOException, InterruptedException {
        JsonNode health = site.json("/health");
        assertThat(health.propertyNames())
                .containsExactly("status", "dossiers", "entries", "problems", "notes", "message", "version", "index");
        assertThat(health.at("/status").asString()).isEqualTo("ok");
        assertThat(health.at("/dossiers").asInt()).isEqualTo(Study.readings().size());
        assertThat(health.at("/entries").asInt()).isEqualTo(Study.entries().size());
    }

    private static String idOf(String title) {
        return Study.entries().stream()
                .filter(entry -> entry.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }
}
