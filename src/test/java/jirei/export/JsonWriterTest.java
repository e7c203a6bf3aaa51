package jirei.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jirei.casestudy.Entry;
import jirei.search.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class JsonWriterTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void theNamesAreStable() {
        JsonNode report = JSON.readTree(ExportFormat.JSON.fileOf(Reports.saying("一")));
        assertThat(report.propertyNames())
                .containsExactly("title", "seen", "found", "count", "conditions", "sections", "table");
        assertThat(report.at("/sections/0").propertyNames()).containsExactly("heading", "items");
        assertThat(report.at("/conditions/0").propertyNames()).containsExactly("label", "value");
        assertThat(report.at("/table").propertyNames()).containsExactly("columns", "rows");
        assertThat(report.at("/sections/0/items/0").propertyNames())
                .containsExactly(
                        "number",
                        "id",
                        "title",
                        "kind",
                        "kindLabel",
                        "city",
                        "country",
                        "region",
                        "theme",
                        "rating",
                        "ratingLabel",
                        "rated",
                        "overview",
                        "points",
                        "facts",
                        "sources",
                        "document",
                        "publisher",
                        "researched",
                        "page",
                        "pages",
                        "license",
                        "notice",
                        "guessed",
                        "note",
                        "foundBy",
                        "citation",
                        "address");
        assertThat(report.at("/seen").asString()).isEqualTo("2026-11-22");
        assertThat(report.at("/sections/0/items/0/researched").asString()).isEqualTo("2026-03");
    }

    @Test
    void noTextOfTheStudyIsLost() {
        JsonNode items =
                JSON.readTree(ExportFormat.JSON.fileOf(Reports.ofStudy())).at("/sections/0/items");
        List<Entry> entries = Study.entries();
        assertThat(items).hasSameSizeAs(entries);
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            JsonNode item = items.get(i);
            assertThat(item.get("id").asString()).isEqualTo(entry.id().value());
            assertThat(item.get("title").asString()).isEqualTo(entry.title());
            assertThat(item.get("overview").valueStream().map(JsonNode::asString))
                    .isEqualTo(entry.content().overview());
            assertThat(item.get("points")
                            .valueStream()
                            .map(point -> point.get("text").asString()))
                    .isEqualTo(entry.content().points().stream()
                            .map(point -> point.text())
                            .toList());
            assertThat(item.get("facts")).hasSameSizeAs(entry.content().facts());
            assertThat(item.get("sources")).hasSameSizeAs(entry.content().sources());
        }
    }

    /** An unpaired surrogate, which UTF-8 cannot encode, becomes a question mark. */
    @ParameterizedTest
    @MethodSource("jirei.export.Reports#texts")
    void difficultTextIsReadBackUnchanged(Reports.Hard hard) {
        JsonNode report = JSON.readTree(ExportFormat.JSON.fileOf(Reports.saying(hard.text())));
        assertThat(report.at("/sections/0/items/0/note").asString())
                .isEqualTo(hard.text().replaceAll("\\p{Cs}", "?"));
    }
}
