package jirei.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jirei.corpus.Corpus;
import jirei.lucene.LuceneEngine;
import jirei.lucene.LuceneIndexer;
import jirei.lucene.WholeStudy;
import jirei.mcp.McpServlet;
import jirei.search.EntryIndexer;
import jirei.search.IndexingStatus;
import jirei.search.SearchEngine;
import jirei.web.queries.QueryLog;
import jirei.web.upload.Adding;
import jirei.web.upload.UploadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running server on a free port with an index in its own folder, and an HTTP client for it. */
public final class Site implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path index;
    private final SearchEngine engine;
    private final Server server;
    private final IndexingStatus status = new IndexingStatus();
    private final HttpClient client = HttpClient.newHttpClient();

    /** The access date in citations. */
    public static final String DAY = "2026年11月22日";

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC);

    private Site(Path index, boolean behindProxy) {
        this(index, behindProxy, Optional.empty(), ProgramAccess.NONE);
    }

    private Site(Path index, boolean behindProxy, Optional<UploadSettings> uploads, ProgramAccess access) {
        this(
                index,
                LuceneEngine.open(index),
                settings -> settings.behindProxy(behindProxy).with(uploads).with(access),
                CLOCK);
    }

    private Site(Path index, SearchEngine engine, UnaryOperator<ServerSettings> options, Clock clock) {
        this.index = index;
        this.engine = engine;
        this.server = Server.start(
                engine,
                options.apply(ServerSettings.of("127.0.0.1", 0)).with(status).at(clock));
    }

    /** Serves the study and its samples. */
    public static Site ofStudy(Path index) {
        WholeStudy.copyTo(index);
        return new Site(index, false);
    }

    /** Serves an existing index behind a reverse proxy. */
    public static Site behindProxy(Path index) {
        return new Site(index, true);
    }

    /** Serves the study and its samples, with uploads to another folder. */
    public static Site ofStudy(Path index, UploadSettings uploads) {
        WholeStudy.copyTo(index);
        return new Site(index, false, Optional.of(uploads), ProgramAccess.NONE);
    }

    /** Serves the study and its samples, also to assistants. */
    public static Site withAssistants(Path index, List<String> origins) {
        WholeStudy.copyTo(index);
        SearchEngine engine = LuceneEngine.open(index);
        ProgramAccess access =
                new ProgramAccess(origins, Map.of(McpServlet.PATH, () -> new McpServlet(engine, origins, CLOCK)));
        return new Site(index, engine, settings -> settings.with(access), CLOCK);
    }

    /** Serves the study and its samples with every option on; uploads and the query log go to the folder. */
    public static Site ofEverything(Path index, Path folder, QueryLog log) {
        WholeStudy.copyTo(index);
        SearchEngine engine = LuceneEngine.open(index);
        return new Site(index, engine, settings -> everything(settings, engine, folder, log), CLOCK);
    }

    /** The settings with every option that opens an address. */
    static ServerSettings everything(ServerSettings settings, SearchEngine engine, Path folder, QueryLog log) {
        return settings.with(Optional.of(Adding.settings(folder)))
                .recording(Optional.of(log))
                .with(ProgramAccess.NONE.with(McpServlet.PATH, () -> new McpServlet(engine, List.of(), CLOCK)));
    }

    /** Serves the study and its samples to other programs. */
    public static Site ofStudy(Path index, ProgramAccess access) {
        WholeStudy.copyTo(index);
        return new Site(index, false, Optional.empty(), access);
    }

    /** Serves another corpus. */
    public static Site of(Path folder, Path index) {
        fill(folder, index);
        return new Site(index, false);
    }

    /** Serves another corpus, with uploads. */
    public static Site of(Path folder, Path index, UploadSettings uploads) {
        fill(folder, index);
        return new Site(index, false, Optional.of(uploads), ProgramAccess.NONE);
    }

    /** Serves another corpus with these options and this clock. */
    public static Site of(Path folder, Path index, Clock clock, UnaryOperator<ServerSettings> options) {
        fill(folder, index);
        return new Site(index, LuceneEngine.open(index), options, clock);
    }

    /** Rebuilds an index from a corpus. */
    public static void fill(Path folder, Path index) {
        try (Corpus corpus = new Corpus(folder);
                EntryIndexer indexer = LuceneIndexer.open(index, false)) {
            corpus.files().forEach(file -> indexer.replace(file, entries -> corpus.read(file, entries)));
            indexer.publish();
        }
    }

    /** Whether the index can be brought up to date, as the pages see it. */
    public IndexingStatus status() {
        return status;
    }

    /** The folder of its index. */
    public Path index() {
        return index;
    }

    /** Has all seen that was published by now. */
    public void refresh() {
        engine.refresh();
    }

    /** The whole address of a path, whose Japanese is encoded here: {@code /?q=防犯}. */
    public URI address(String path) {
        return URI.create(URI.create(origin() + path).toASCIIString());
    }

    /** The base URL. */
    public String origin() {
        return "http://127.0.0.1:" + server.port();
    }

    /** Sends GET, with alternating names and values of headers. */
    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, headers);
    }

    /** Sends another method, without a body. */
    public HttpResponse<String> send(String method, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address(path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /**
     * Sends a request and decodes the answer as UTF-8. Methods other than GET use a new connection, since the client
     * does not retry them if the server has just closed a pooled one.
     */
    public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse.BodyHandler<String> text = HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);
        if (request.method().equals("GET")) {
            return client.send(request, text);
        }
        try (HttpClient once = HttpClient.newHttpClient()) {
            return once.send(request, text);
        }
    }

    /** The JSON answer of the API. */
    public JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path).body());
    }

    @Override
    public void close() {
        server.close();
        client.close();
        engine.close();
    }
}
