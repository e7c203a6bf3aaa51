package jirei.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jirei.web.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The protocol over HTTP, by the client of the Java SDK and by the reference client in TypeScript. */
final class HttpMcpIT extends McpContract {
    private static final String PORTAL = "https://portal.example";
    private static final String LIST = """
            {"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {}}""";

    private Site site;
    private McpSyncClient client;

    @BeforeAll
    void start(@TempDir Path index) {
        site = Site.withAssistants(index, List.of(PORTAL));
        client = McpClient.sync(HttpClientStreamableHttpTransport.builder(site.origin())
                        .endpoint(McpServlet.PATH)
                        .jsonMapper(StudyServer.MAPPER)
                        .build())
                .build();
        client.initialize();
    }

    @AfterAll
    void stop() {
        client.close();
        site.close();
    }

    @Override
    McpSyncClient client() {
        return client;
    }

    private HttpResponse<String> post(String body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.address(McpServlet.PATH))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return site.send(request.build());
    }

    @Test
    void aPageOfAnotherSiteIsRefused() throws IOException, InterruptedException {
        assertThat(post(LIST).statusCode()).isEqualTo(200);
        assertThat(post(LIST, "Origin", PORTAL).statusCode()).isEqualTo(200);
        for (String origin : List.of("https://other.example", site.origin(), "null")) {
            HttpResponse<String> refused = post(LIST, "Origin", origin);
            assertThat(refused.statusCode()).as(origin).isEqualTo(403);
            assertRefusal(refused);
        }
    }

    @Test
    void whatIsNotOfTheProtocolIsRefused() throws IOException, InterruptedException {
        HttpResponse<String> nonsense = post("nonsense");
        assertThat(nonsense.statusCode()).isEqualTo(400);
        assertThat(nonsense.body())
                .isEqualTo("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,\"message\":\"Invalid message format\"}}");
    }

    @Test
    void anotherMethodIsRefusedInTheTermsOfTheProtocol() throws IOException, InterruptedException {
        for (String method : List.of("GET", "DELETE", "PUT", "PATCH")) {
            HttpResponse<String> refused = site.send(method, McpServlet.PATH);
            assertThat(refused.statusCode()).as(method).isEqualTo(405);
            assertThat(refused.headers().firstValue("Allow")).contains("POST, OPTIONS");
            assertRefusal(refused);
        }
    }

    @Test
    void onlyKnownVersionsOfTheProtocolAreAnswered() throws IOException, InterruptedException {
        assertThat(post(LIST, "MCP-Protocol-Version", "2025-06-18").statusCode())
                .isEqualTo(200);
        HttpResponse<String> unknown = post(LIST, "MCP-Protocol-Version", "1999-01-01");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertRefusal(unknown);
        assertThat(unknown.body()).contains("1999-01-01", "2025-06-18");
    }

    @Test
    void aBrowserMayAskForAnAllowedSiteOnly() throws IOException, InterruptedException {
        for (String origin : List.of(PORTAL, "https://other.example")) {
            HttpResponse<String> asked = site.send(
                    "OPTIONS",
                    McpServlet.PATH,
                    "Origin",
                    origin,
                    "Access-Control-Request-Method",
                    "POST",
                    "Access-Control-Request-Headers",
                    "content-type");
            assertThat(asked.statusCode()).isEqualTo(204);
            assertThat(asked.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEqualTo(Optional.of(origin).filter(PORTAL::equals));
        }
        assertThat(post(LIST, "Origin", PORTAL).headers().firstValue("Access-Control-Allow-Origin"))
                .contains(PORTAL);
    }

    private static void assertRefusal(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(answer.body()).startsWith("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,");
    }

    /** No more is sent than the server reads before it answers, so that no answer is lost when the connection is closed. */
    @Test
    void aMessageThatIsTooLongIsRefused() throws IOException {
        int longest = 64 << 10;
        String body = LIST + " ".repeat(longest - LIST.length());
        assertThat(statusLine("Content-Length: " + longest + "\r\n\r\n" + body)).contains(" 200 ");
        assertThat(statusLine("Content-Length: " + (longest + 1) + "\r\n\r\n"))
                .as("refused by its length, before it is read")
                .contains(" 413 ");
        String chunk = Integer.toHexString(longest + 1) + "\r\n" + body + " ";
        assertThat(statusLine("Transfer-Encoding: chunked\r\n\r\n" + chunk))
                .as("refused where it becomes too long")
                .contains(" 413 ");
    }

    /** Of the answer to a request that ends so. */
    private String statusLine(String end) throws IOException {
        URI server = URI.create(site.origin());
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(30_000);
            String request =
                    "POST " + McpServlet.PATH + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                            + "Accept: application/json, text/event-stream\r\n" + end;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return String.valueOf(
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                            .readLine());
        }
    }

    @Test
    void theReferenceClientGetsTheSame() throws IOException, InterruptedException {
        ReferenceClient.check(ReferenceClient.installed().answer(site.origin() + McpServlet.PATH), "http://127.0.0.1");
    }
}
