package jirei.web.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jirei.casestudy.Content;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.casestudy.EntryKind;
import jirei.casestudy.Place;
import jirei.casestudy.Provenance;
import jirei.casestudy.Source;
import jirei.search.Study;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the head of an entry's page says to programs. */
final class EntryMetadataTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static Entry titled(String title) {
        return new Entry(
                EntryId.of(title, "a"),
                EntryKind.INITIATIVE,
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Place(0, 1, Optional.empty(), List.of()),
                new Content(List.of("一つ目。", "あ".repeat(300)), List.of(), List.of(), List.of(Source.titled(title)), ""),
                Provenance.of("a.md", title));
    }

    @Test
    void noTextEndsTheScript() {
        String title = "</script><script>alert(1)</script><!-- & \u2028\u2029 \" \\";
        String data = EntryMetadata.of(titled(title), "https://jirei.example/entries/a")
                .linkedData();
        assertThat(data).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        JsonNode read = JSON.readTree(data);
        assertThat(read.at("/headline").asString()).isEqualTo(title);
        assertThat(read.at("/citation/0/name").asString()).isEqualTo(title);
    }

    @Test
    void theDescriptionIsTheBeginningOnOneLine() {
        assertThat(EntryMetadata.of(titled("題"), "").description())
                .startsWith("一つ目。 あ")
                .endsWith("…")
                .hasSize(201);
    }

    @Test
    void anEntryIsSaidInTheTermsOfSchemaOrg() {
        for (Entry entry : Study.entries()) {
            JsonNode data = JSON.readTree(
                    EntryMetadata.of(entry, "https://jirei.example/a").linkedData());
            assertThat(data.at("/@context").asString()).isEqualTo("https://schema.org");
            assertThat(data.at("/url").asString()).isEqualTo("https://jirei.example/a");
            assertThat(data.at("/headline").asString()).isEqualTo(entry.title());
            assertThat(data.at("/isPartOf/name").asString())
                    .isEqualTo(entry.provenance().document());
            assertThat(data.at("/contentLocation").size())
                    .isEqualTo(entry.city().isPresent() ? 1 : 0);
            assertThat(data.at("/citation").size())
                    .isEqualTo(entry.content().sources().size());
            assertThat(data.has("usageInfo"))
                    .isEqualTo(entry.provenance().notice().isPresent());
        }
    }
}
