package jirei.mcp;

import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.GetPromptResult;
import io.modelcontextprotocol.spec.McpSchema.PromptMessage;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.Role;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import jirei.mcp.Descriptions.PromptDescription;
import jirei.search.IndexView;
import jirei.search.SearchEngine;
import jirei.web.http.BadRequest;
import jirei.web.http.NotFound;
import jirei.web.url.BaseUrl;
import tools.jackson.databind.json.JsonMapper;

/** Answers the requests of assistants in the terms of the protocol, each from one state of the index. */
record StudyAnswers(SearchEngine engine, Clock clock) {
    /** The address of the dossier on a city, with the city percent-encoded. */
    static final String DOSSIERS = "jirei://dossiers/";

    static final String JSON = "application/json";

    private static final JsonMapper MAPPER = new JsonMapper();

    /** What a tool answers; what the assistant asked wrongly is said in the answer, so that it can ask again. */
    CallToolResult call(StudyTool tool, CallToolRequest request, BaseUrl base) {
        try {
            Object answer = ask(base, asking -> tool.answer(Arguments.of(request.arguments()), asking));
            String json = MAPPER.writeValueAsString(answer);
            return CallToolResult.builder(List.of(text(json)))
                    .structuredContent(MAPPER.readValue(json, Map.class))
                    .isError(false)
                    .build();
        } catch (NotFound e) {
            return refusal(SearchAnswer.NO_EVIDENCE + ": " + e.getMessage());
        } catch (BadRequest e) {
            return refusal(Objects.requireNonNullElse(e.getMessage(), "bad request"));
        }
    }

    private static CallToolResult refusal(String reason) {
        return CallToolResult.builder(List.of(text(reason))).isError(true).build();
    }

    /** The dossier of an address. */
    ReadResourceResult read(ReadResourceRequest request, BaseUrl base) {
        String uri = request.uri();
        String city = URLDecoder.decode(uri.substring(DOSSIERS.length()), StandardCharsets.UTF_8);
        try {
            DossierAnswer dossier = ask(base, asking -> DossierAnswer.of(city, asking));
            return ReadResourceResult.builder(
                            List.of(TextResourceContents.builder(uri, MAPPER.writeValueAsString(dossier))
                                    .mimeType(JSON)
                                    .build()))
                    .build();
        } catch (NotFound e) {
            throw McpError.builder(McpSchema.ErrorCodes.RESOURCE_NOT_FOUND)
                    .message(Objects.requireNonNullElse(e.getMessage(), "not found"))
                    .data(Map.of("uri", uri))
                    .build();
        }
    }

    /** A prompt with its arguments filled in, of which none may be missing. */
    static GetPromptResult prompt(PromptDescription prompt, GetPromptRequest request) {
        Map<String, Object> values = Objects.requireNonNullElse(request.arguments(), Map.of());
        List<String> missing = prompt.missing(values);
        if (!missing.isEmpty()) {
            throw McpError.builder(McpSchema.ErrorCodes.INVALID_PARAMS)
                    .message("missing arguments of the prompt " + prompt.name() + ": " + String.join(", ", missing))
                    .build();
        }
        String text = prompt.filled(values);
        return GetPromptResult.builder(List.of(new PromptMessage(Role.USER, text(text))))
                .description(prompt.description())
                .build();
    }

    private static TextContent text(String text) {
        return TextContent.builder(text).build();
    }

    private <T> T ask(BaseUrl base, Function<Asking, T> question) {
        try (IndexView view = engine.view()) {
            return question.apply(new Asking(view, base, LocalDate.now(clock)));
        }
    }
}
