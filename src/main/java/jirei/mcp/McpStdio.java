package jirei.mcp;

import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import jirei.search.SearchEngine;
import jirei.web.url.BaseUrl;

/** The protocol over standard input and output, for an assistant that starts the program itself. */
public final class McpStdio {
    private McpStdio() {}

    /**
     * Answers one client until it closes the input.
     *
     * @param base where the pages are, for permanent addresses
     * @param clock the date of access in citations
     */
    public static void serve(SearchEngine engine, BaseUrl base, Clock clock, InputStream in, OutputStream out)
            throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        MessageInput messages = new MessageInput(in, new MessageInput.Events() {
            @Override
            public void refused() throws IOException {
                refuse(out);
            }

            @Override
            public void ended() {
                ended.countDown();
            }
        });
        McpSyncServer server = new StudyServer(engine, clock)
                .serve(new StdioServerTransportProvider(StudyServer.MAPPER, messages, out), base);
        ended.await();
        server.closeGracefully();
    }

    /** The SDK locks the output too while it writes an answer. */
    private static void refuse(OutputStream out) throws IOException {
        ErrorBody error = ErrorBody.of(
                McpSchema.ErrorCodes.INVALID_REQUEST, "not a message of the protocol: one a line, of 64 kB at most");
        String line = StudyServer.MAPPER.writeValueAsString(error) + "\n";
        synchronized (out) {
            out.write(line.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
