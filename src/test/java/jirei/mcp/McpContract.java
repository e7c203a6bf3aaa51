package jirei.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an assistant gets, by whichever way it asks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class McpContract {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> OF_A_PASSAGE = List.of(
            "id",
            "title",
            "city",
            "theme",
            "rating",
            "text",
            "document",
            "page",
            "sources",
            "address",
            "notice",
            "citation");

    /** A client that is connected. */
    abstract McpSyncClient client();

    private CallToolResult call(String tool, Map<String, Object> arguments) {
        return client().callTool(
                        CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private static String text(CallToolResult result) {
        return ((TextContent) result.content().getFirst()).text();
    }

    private JsonNode answer(String tool, Map<String, Object> arguments) {
        CallToolResult result = call(tool, arguments);
        assertThat(result.isError()).as(text(result)).isFalse();
        assertThat(JSON.<JsonNode>valueToTree(result.structuredContent())).isEqualTo(JSON.readTree(text(result)));
        return JSON.readTree(text(result));
    }

    private static void assertCited(JsonNode passages) {
        assertThat(passages).isNotEmpty().allSatisfy(passage -> {
            assertThat(passage.propertyNames()).containsAll(OF_A_PASSAGE);
            assertThat(passage.at("/address").asString()).matches("https?://[^/]+/entries/.+");
            assertThat(passage.at("/citation").asString())
                    .contains(passage.at("/document").asString());
        });
    }

    private String someId() {
        return answer("search_cases", Map.of("query", "高齢者 スマホ", "size", 1))
                .at("/passages/0/id")
                .asString();
    }

    @Test
    void allToolsOnlyRead() {
        assertThat(client().listTools().tools())
                .hasSize(StudyTool.values().length)
                .allSatisfy(tool -> {
                    assertThat(tool.annotations().readOnlyHint()).isTrue();
                    assertThat(tool.annotations().destructiveHint()).isFalse();
                    assertThat(tool.annotations().openWorldHint()).isFalse();
                })
                .extracting(tool -> tool.name())
                .containsExactlyInAnyOrder(
                        "search_cases",
                        "get_entry",
                        "get_dossier",
                        "coverage_matrix",
                        "compare_cities",
                        "similar_cases");
        assertThat(client().getServerInstructions()).contains("no evidence");
    }

    @Test
    void casesAreFoundWithTheirOrigin() {
        JsonNode found =
                answer("search_cases", Map.of("query", "高齢者にスマホを教えている都市は", "cities", List.of("ソウル"), "size", 3));
        assertThat(found.at("/evidence").asString()).isEqualTo("found");
        assertThat(found.at("/passages").size()).isBetween(1, 3);
        assertCited(found.at("/passages"));
        assertThat(found.at("/passages/0/city").asString()).isEqualTo("ソウル");
        assertThat(found.at("/coverage").isNull()).isTrue();
    }

    @Test
    void withoutEvidenceItSaysWhatWasResearched() {
        JsonNode nothing = answer("search_cases", Map.of("query", "\"量子もつれ課税\"", "cities", List.of("ソウル", "大阪")));
        assertThat(nothing.at("/evidence").asString()).isEqualTo("no evidence");
        assertThat(nothing.at("/total").asInt()).isZero();
        assertThat(nothing.at("/passages")).isEmpty();
        assertThat(nothing.at("/coverage/researched/ソウル")).isNotEmpty();
        assertThat(nothing.at("/coverage/unknownCities").toString()).isEqualTo("[\"大阪\"]");
        assertThat(nothing.at("/coverage/allCities")).hasSizeGreaterThan(20);
    }

    @Test
    void whatMatchesInPartIsNoEvidence() {
        JsonNode partial = answer("search_cases", Map.of("query", "ソウル 量子もつれ課税"));
        assertThat(partial.at("/evidence").asString()).isEqualTo("no evidence");
        assertThat(partial.at("/passages")).isEmpty();
        assertCited(partial.at("/partial"));
        assertThat(partial.at("/lacking")).isNotEmpty();
    }

    @Test
    void anEntryIsReadWhole() {
        String id = someId();
        JsonNode entry = answer("get_entry", Map.of("id", id));
        assertThat(entry.at("/entry/id").asString()).isEqualTo(id);
        assertCited(JSON.createArrayNode().add(entry.at("/entry")));
        assertThat(text(call("get_entry", Map.of("id", "nowhere")))).startsWith("no evidence: ");
    }

    @Test
    void aDossierSaysWhatWasNotResearched() {
        JsonNode dossier = answer("get_dossier", Map.of("city", "ソウル"));
        assertThat(dossier.at("/ratings").size()).isEqualTo(11);
        assertCited(dossier.at("/entries"));
        CallToolResult unknown = call("get_dossier", Map.of("city", "大阪"));
        assertThat(unknown.isError()).isTrue();
        assertThat(text(unknown)).startsWith("no evidence: ");
    }

    @Test
    void theMatrixHasARatingOrSaysThatThereWasNoResearch() {
        JsonNode matrix = answer("coverage_matrix", Map.of("query", "防犯", "themes", List.of("スマートシティ", "AI")));
        assertThat(matrix.at("/cities"))
                .hasSizeGreaterThan(20)
                .allSatisfy(row -> assertThat(row.at("/themes").propertyStream())
                        .hasSize(2)
                        .allSatisfy(
                                cell -> assertThat(cell.getValue().at("/rating").asString())
                                        .isIn("BENCHMARK", "INFORMATION", "NONE", "NOT_RESEARCHED")));
        assertThat(matrix.at("/total").asInt()).isPositive();
    }

    @Test
    void citiesAreComparedAndGapsExplained() {
        JsonNode compared = answer("compare_cities", Map.of("cities", List.of("ソウル", "パリ"), "query", "防犯カメラ"));
        assertThat(compared.at("/themes"))
                .hasSize(11)
                .allSatisfy(row -> assertThat(row.at("/cities")).hasSize(2).allSatisfy(cell -> {
                    assertThat(cell.at("/gap").isNull())
                            .isEqualTo(cell.at("/entries").asInt() > 0);
                    if (cell.at("/entries").asInt() > 0) {
                        assertCited(cell.at("/passages"));
                    }
                }));
        assertThat(call("compare_cities", Map.of("cities", List.of("ソウル"))).isError())
                .isTrue();
    }

    @Test
    void similarCasesAreFound() {
        JsonNode similar = answer("similar_cases", Map.of("id", someId(), "size", 3));
        assertThat(similar.at("/passages")).hasSize(3);
        assertCited(similar.at("/passages"));
    }

    @Test
    void aBadArgumentIsExplained() {
        assertThat(text(call("search_cases", Map.of("themes", List.of("料理"))))).contains("料理", "使えるのは");
        assertThat(call("search_cases", Map.of("citties", List.of("ソウル"))).isError())
                .isTrue();
        assertThat(call("get_entry", Map.of()).isError()).isTrue();
    }

    @Test
    void dossiersAreResources() {
        var resources = client().listResources().resources();
        assertThat(resources).hasSize(31);
        TextResourceContents dossier = (TextResourceContents) client().readResource(
                        ReadResourceRequest.builder(resources.getFirst().uri()).build())
                .contents()
                .getFirst();
        assertThat(JSON.readTree(dossier.text()).at("/city").asString())
                .isEqualTo(resources.getFirst().name());
        assertThat(client().listResourceTemplates().resourceTemplates())
                .extracting(template -> template.uriTemplate())
                .containsExactly("jirei://dossiers/{city}");
    }

    @Test
    void promptsAreFilledIn() {
        assertThat(client().listPrompts().prompts())
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(prompt -> {
                    Map<String, Object> values = new HashMap<>();
                    prompt.arguments().forEach(argument -> values.put(argument.name(), "〈" + argument.name() + "〉"));
                    String filled = ((TextContent) client().getPrompt(GetPromptRequest.builder(prompt.name())
                                            .arguments(values)
                                            .build())
                                    .messages()
                                    .getFirst()
                                    .content())
                            .text();
                    assertThat(filled).doesNotContain("{", "}");
                    prompt.arguments().forEach(argument -> assertThat(filled).contains("〈" + argument.name() + "〉"));
                });
    }

    @Test
    void aPromptNeedsAllItsArguments() {
        assertThatThrownBy(() -> client().getPrompt(GetPromptRequest.builder("compare")
                        .arguments(Map.of("first", "ソウル"))
                        .build()))
                .isInstanceOf(McpError.class)
                .hasMessageContainingAll("second", "theme");
    }
}
