package jirei.mcp;

import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
        McpSyncServer server = new StudyServer(engine, clock)
                .serve(new StdioServerTransportProvider(StudyServer.MAPPER, new WatchedInput(in, ended), out), base);
        ended.await();
        server.closeGracefully();
    }

    /** An input that tells when it has ended. */
    private static final class WatchedInput extends FilterInputStream {
        private final CountDownLatch ended;

        WatchedInput(InputStream in, CountDownLatch ended) {
            super(in);
            this.ended = ended;
        }

        @Override
        public int read() throws IOException {
            return told(super.read());
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return told(super.read(buffer, offset, length));
        }

        private int told(int read) {
            if (read < 0) {
                ended.countDown();
            }
            return read;
        }
    }
}
