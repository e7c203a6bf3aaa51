package jirei.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jirei.JavaProgram;
import jirei.cli.Main;
import jirei.lucene.WholeStudy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The protocol over standard input and output, with the command in a process of its own. */
final class StdioMcpIT extends McpContract {
    private static final String BASE = "https://jirei.example";

    private McpSyncClient client;

    @BeforeAll
    void start(@TempDir Path index) {
        WholeStudy.copyTo(index);
        List<String> command = JavaProgram.command(
                Main.class,
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                "mcp",
                "--corpus",
                "corpus",
                "--index",
                index,
                "--base-url",
                BASE);
        ServerParameters server = new ServerParameters.Builder(command.getFirst())
                .args(command.subList(1, command.size()))
                .build();
        client = McpClient.sync(new StdioClientTransport(server, StudyServer.MAPPER))
                .build();
        client.initialize();
    }

    @AfterAll
    void stop() {
        client.close();
    }

    @Override
    McpSyncClient client() {
        return client;
    }

    @Test
    void addressesBeginAsTheCommandIsTold() {
        assertThat(((TextContent) client.callTool(CallToolRequest.builder("search_cases")
                                        .arguments(Map.of("query", "防犯"))
                                        .build())
                                .content()
                                .getFirst())
                        .text())
                .contains("\"address\":\"" + BASE + "/entries/");
    }
}
