package jirei.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jirei.lucene.LuceneEngine;
import jirei.search.SearchEngine;
import jirei.web.url.BaseUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What comes over standard input and is no message. */
final class McpStdioTest {
    private static final String INITIALIZE =
            "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"initialize\", \"params\": {\"protocolVersion\": \"2024-11-05\","
                    + " \"capabilities\": {}, \"clientInfo\": {\"name\": \"test\", \"version\": \"1\"}}}";

    @Test
    @Timeout(60)
    void aLineThatIsNoMessageIsRefusedAndTheNextIsAnswered(@TempDir Path folder)
            throws IOException, InterruptedException {
        PipedOutputStream sent = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(sent, 1 << 20);
        PipedOutputStream out = new PipedOutputStream();
        try (SearchEngine engine = LuceneEngine.open(folder.resolve("no index yet"));
                BufferedReader answers = new BufferedReader(new InputStreamReader(new PipedInputStream(out), UTF_8))) {
            Thread server = Thread.ofPlatform().start(() -> serve(engine, in, out));
            String tooLong = INITIALIZE.replace("{}", "{" + " ".repeat(64 << 10) + "}");
            for (String line : List.of("nonsense", "", "[]", "{\"id\": 1}", tooLong, INITIALIZE)) {
                sent.write((line + "\n").getBytes(UTF_8));
            }
            for (int i = 0; i < 4; i++) {
                assertThat(answers.readLine()).startsWith("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,");
            }
            assertThat(answers.readLine()).startsWith("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{");
            sent.close();
            assertThat(server.join(Duration.ofSeconds(30))).isTrue();
        }
    }

    private static void serve(SearchEngine engine, PipedInputStream in, PipedOutputStream out) {
        try {
            McpStdio.serve(engine, new BaseUrl("https://jirei.example"), Clock.systemUTC(), in, out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
