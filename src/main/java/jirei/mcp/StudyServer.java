package jirei.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures;
import io.modelcontextprotocol.server.McpStatelessServerFeatures;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.Implementation;
import io.modelcontextprotocol.spec.McpSchema.Prompt;
import io.modelcontextprotocol.spec.McpSchema.PromptArgument;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import jirei.casestudy.City;
import jirei.casestudy.Dossier;
import jirei.mcp.Descriptions.PromptDescription;
import jirei.mcp.Descriptions.ToolDescription;
import jirei.search.IndexView;
import jirei.search.SearchEngine;
import jirei.web.about.Version;
import jirei.web.url.Addresses;
import jirei.web.url.BaseUrl;
import tools.jackson.databind.json.JsonMapper;

/** What assistants find: the tools, the dossiers of one state of the index as resources, and the prompts. */
final class StudyServer {
    static final McpJsonMapper MAPPER = new JacksonMcpJsonMapper(JsonMapper.builder()
            .addMixIn(McpError.class, ErrorBody.OfException.class)
            .build());

    /** Only reads, alike each time, and knows nothing but the research. */
    private static final ToolAnnotations READ_ONLY = ToolAnnotations.builder()
            .readOnlyHint(true)
            .destructiveHint(false)
            .idempotentHint(true)
            .openWorldHint(false)
            .build();

    private static final ServerCapabilities CAPABILITIES = ServerCapabilities.builder()
            .tools(false)
            .resources(false, false)
            .prompts(false)
            .build();

    private static final Implementation NAME = Implementation.builder("jirei", Version.NAME.replaceFirst("^\\D+", ""))
            .title("Jirei 事例検索")
            .build();

    private final SearchEngine engine;
    private final StudyAnswers answers;
    private final Descriptions descriptions = Descriptions.ofProgram();

    StudyServer(SearchEngine engine, Clock clock) {
        this.engine = engine;
        this.answers = new StudyAnswers(engine, clock);
    }

    /** Answers requests that come one by one, each with the address of this server in its context. */
    void serve(McpStatelessServerTransport transport, Function<McpTransportContext, BaseUrl> base) {
        McpServer.sync(transport)
                .serverInfo(NAME)
                .instructions(descriptions.instructions())
                .capabilities(CAPABILITIES)
                .jsonMapper(MAPPER)
                .immediateExecution(true)
                .tools(tools().map(tool -> new McpStatelessServerFeatures.SyncToolSpecification(
                                described(tool),
                                (context, request) -> answers.call(tool, request, base.apply(context))))
                        .toList())
                .resources(dossiers().stream()
                        .map(dossier -> new McpStatelessServerFeatures.SyncResourceSpecification(
                                dossier, (context, request) -> answers.read(request, base.apply(context))))
                        .toList())
                .resourceTemplates(List.of(new McpStatelessServerFeatures.SyncResourceTemplateSpecification(
                        template(), (context, request) -> answers.read(request, base.apply(context)))))
                .prompts(descriptions.prompts().stream()
                        .map(prompt -> new McpStatelessServerFeatures.SyncPromptSpecification(
                                described(prompt), (context, request) -> StudyAnswers.prompt(prompt, request)))
                        .toList())
                .build();
    }

    /** Answers one client for as long as it stays. */
    McpSyncServer serve(McpServerTransportProvider transport, BaseUrl base) {
        return McpServer.sync(transport)
                .serverInfo(NAME)
                .instructions(descriptions.instructions())
                .capabilities(CAPABILITIES)
                .jsonMapper(MAPPER)
                .tools(tools().map(tool -> new McpServerFeatures.SyncToolSpecification(
                                described(tool), (exchange, request) -> answers.call(tool, request, base)))
                        .toList())
                .resources(dossiers().stream()
                        .map(dossier -> new McpServerFeatures.SyncResourceSpecification(
                                dossier, (exchange, request) -> answers.read(request, base)))
                        .toList())
                .resourceTemplates(List.of(new McpServerFeatures.SyncResourceTemplateSpecification(
                        template(), (exchange, request) -> answers.read(request, base))))
                .prompts(descriptions.prompts().stream()
                        .map(prompt -> new McpServerFeatures.SyncPromptSpecification(
                                described(prompt), (exchange, request) -> StudyAnswers.prompt(prompt, request)))
                        .toList())
                .build();
    }

    private static Stream<StudyTool> tools() {
        return Arrays.stream(StudyTool.values());
    }

    private Tool described(StudyTool tool) {
        ToolDescription description = descriptions.of(tool);
        return Tool.builder(description.name(), description.inputSchema())
                .title(description.title())
                .description(description.description())
                .annotations(READ_ONLY)
                .build();
    }

    private static Prompt described(PromptDescription prompt) {
        List<PromptArgument> arguments = prompt.arguments().stream()
                .map(argument -> PromptArgument.builder(argument.name())
                        .description(argument.description())
                        .required(true)
                        .build())
                .toList();
        return Prompt.builder(prompt.name())
                .title(prompt.title())
                .description(prompt.description())
                .arguments(arguments)
                .build();
    }

    private List<Resource> dossiers() {
        try (IndexView view = engine.view()) {
            return view.dossiers().stream()
                    .flatMap(dossier -> dossier.city().map(City::name).flatMap(view::dossier).stream())
                    .distinct()
                    .map(StudyServer::resource)
                    .toList();
        }
    }

    private static Resource resource(Dossier dossier) {
        String city = dossier.city().orElseThrow().name();
        return Resource.builder(StudyAnswers.DOSSIERS + Addresses.segment(city), city)
                .title(city + "の調査資料")
                .description(dossier.provenance().document())
                .mimeType(StudyAnswers.JSON)
                .build();
    }

    private static ResourceTemplate template() {
        return ResourceTemplate.builder(StudyAnswers.DOSSIERS + "{city}", "dossier")
                .title("都市の調査資料")
                .description("The research on a city, by its name in Japanese, percent-encoded.")
                .mimeType(StudyAnswers.JSON)
                .build();
    }
}
