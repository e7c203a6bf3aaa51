package jirei.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.transport.HeaderAccessor;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.server.transport.ServerTransportSecurityException;
import io.modelcontextprotocol.spec.HttpHeaders;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jirei.search.IndexView;
import jirei.search.SearchEngine;
import jirei.web.url.BaseUrl;

/**
 * The protocol over HTTP (Streamable HTTP, without sessions and streams: each request is answered at once). A request that
 * a page of another site sends is refused by its {@code Origin}, as the protocol demands.
 */
public final class McpServlet extends HttpServlet {
    /** Where assistants look for it. */
    public static final String PATH = "/mcp";

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REQUEST_BYTES = 64 << 10;
    private static final String BASE = "base";
    private static final String METHODS = "POST, OPTIONS";

    private final transient SearchEngine engine;
    private final transient List<String> origins;
    private final transient StudyServer server;
    private transient volatile Served served;

    /** The transport of a server whose resources are of one state of the index. */
    private record Served(String version, HttpServletStatelessServerTransport transport) {}

    /**
     * Answers from an engine.
     *
     * @param origins the sites whose scripts may ask; programs that are no browsers send none
     * @param clock the date of access in citations
     */
    public McpServlet(SearchEngine engine, List<String> origins, Clock clock) {
        this.engine = engine;
        this.origins = List.copyOf(origins);
        this.server = new StudyServer(engine, clock);
        this.served = serve(version());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String version = version();
        if (!served.version().equals(version)) {
            served = serve(version);
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        RefusingResponse refusing = new RefusingResponse(response);
        switch (request.getMethod()) {
            case "POST" -> served.transport().service(request, refusing);
            case "OPTIONS" -> {
                response.setHeader("Allow", METHODS);
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            default -> {
                response.setHeader("Allow", METHODS);
                refusing.sendError(
                        HttpServletResponse.SC_METHOD_NOT_ALLOWED, "only POST: there are no streams and no sessions");
            }
        }
    }

    private Served serve(String version) {
        HttpServletStatelessServerTransport transport = HttpServletStatelessServerTransport.builder()
                .jsonMapper(StudyServer.MAPPER)
                .messageEndpoint(PATH)
                .maxRequestSize(LONGEST_REQUEST_BYTES)
                .httpHeaderValidator(this::check)
                .contextExtractor(request -> McpTransportContext.create(Map.of(BASE, base(request))))
                .build();
        server.serve(transport, context -> (BaseUrl) Objects.requireNonNull(context.get(BASE)));
        return new Served(version, transport);
    }

    private static BaseUrl base(HttpServletRequest request) {
        return BaseUrl.of(request.getScheme(), request.getHeader("Host"));
    }

    private void check(HeaderAccessor headers) throws ServerTransportSecurityException {
        List<String> sent = headers.getHeader("Origin");
        if (!origins.containsAll(sent)) {
            throw new ServerTransportSecurityException(
                    HttpServletResponse.SC_FORBIDDEN, "not an allowed origin: " + String.join(", ", sent));
        }
        List<String> known = served.transport().protocolVersions();
        List<String> spoken = headers.getHeader(HttpHeaders.PROTOCOL_VERSION);
        if (!known.containsAll(spoken)) {
            throw new ServerTransportSecurityException(
                    HttpServletResponse.SC_BAD_REQUEST,
                    "not a known version of the protocol: " + String.join(", ", spoken) + " (there are "
                            + String.join(", ", known) + ")");
        }
    }

    private String version() {
        try (IndexView view = engine.view()) {
            return view.version();
        }
    }
}
