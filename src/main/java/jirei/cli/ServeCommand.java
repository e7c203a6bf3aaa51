package jirei.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import jirei.corpus.Corpus;
import jirei.eval.JudgedSet;
import jirei.eval.MalformedFileException;
import jirei.ingestion.CorpusWatch;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.mcp.McpServlet;
import jirei.query.QueryParser;
import jirei.search.IndexView;
import jirei.search.IndexingStatus;
import jirei.search.SearchEngine;
import jirei.search.SearchRequest;
import jirei.web.ProgramAccess;
import jirei.web.Server;
import jirei.web.ServerException;
import jirei.web.ServerSettings;
import jirei.web.access.AccessSettings;
import jirei.web.access.AdminToken;
import jirei.web.http.AccessLog;
import jirei.web.parts.JapanTime;
import jirei.web.queries.QueryLog;
import jirei.web.queries.TrialSettings;
import jirei.web.upload.UploadSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the server until it is stopped. */
@Command(name = "serve", description = "Serves the pages and the API, and keeps the index in step with the corpus.")
final class ServeCommand implements Callable<Integer> {
    /**
     * How long to wait for the first indexing pass before the summary is printed; a small corpus is complete by then.
     */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

    private static final Duration FOREVER = Duration.ofDays(365);

    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    @Spec
    CommandSpec command = CommandSpec.create();

    @Mixin
    CorpusOptions folders = new CorpusOptions();

    @Mixin
    WordLists words = new WordLists();

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address to listen on; 0.0.0.0 for all. Default: ${DEFAULT-VALUE}")
    String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "7070",
            description = "The port to listen on; 0 for any free port. Default: ${DEFAULT-VALUE}")
    int port = 7070;

    @Option(
            names = "--behind-proxy",
            description = "Trust the headers Forwarded and X-Forwarded-Proto, so that URLs in citations and files are"
                    + " those of the reverse proxy. Only if the server is reachable through the proxy alone.")
    boolean behindProxy;

    @Option(
            names = "--admin-token",
            paramLabel = "TOKEN",
            description = "Accept uploads to the corpus with this token (16 characters or more), through the"
                    + " page /about and POST /api/corpus. Prefer JIREI_ADMIN_TOKEN or a file, as @FILE, to"
                    + " the command line, which other users of the machine can see. Default: no uploads")
    Optional<String> adminToken = Optional.empty();

    @Option(
            names = "--cors-origin",
            paramLabel = "ORIGIN",
            split = ",",
            description =
                    "Sites whose scripts may call the API and /mcp from a browser, such as https://portal.example."
                            + " Default: none")
    List<String> corsOrigins = new ArrayList<>();

    @Mixin
    AccessOptions access = new AccessOptions();

    @Option(
            names = "--access-log",
            paramLabel = "WHAT",
            defaultValue = "off",
            description = "Log each request: off, paths, or queries, which includes what was searched for."
                    + " Default: ${DEFAULT-VALUE}")
    AccessLog accessLog = AccessLog.OFF;

    @Option(
            names = "--query-log",
            paramLabel = "FILE",
            description = "Record in this file what is searched for, without who asked, and show it to admins on"
                    + " /queries. Default: nothing is recorded")
    Optional<Path> queryLog = Optional.empty();

    @Option(
            names = "--topics",
            paramLabel = "FILE",
            description = "Judged questions, as for eval, on which /queries measures synonyms that are tried."
                    + " Default: synonyms are tried on recorded queries only")
    Optional<Path> topics = Optional.empty();

    @Option(names = "--qrels", paramLabel = "FILE", description = "The judgments of --topics.")
    Optional<Path> qrels = Optional.empty();

    @Option(
            names = "--log-format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "The log on standard error: text, or json with an object a line. Default: ${DEFAULT-VALUE}")
    LogFormat logFormat = LogFormat.TEXT;

    @Option(names = "--check", description = "Start, ask for one page of each kind, print that it works, and stop.")
    boolean check;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(command.commandLine(), "not a port from 0 to 65535: " + port);
        }
        ProgramAccess programs = programs();
        logFormat.apply();
        folders.openCorpus().close();
        HeapAdvice.ofThisProcess()
                .ifPresent(advice -> command.commandLine().getErr().println("jirei: " + advice));
        Optional<UploadSettings> uploads = adminToken.map(this::uploadSettings);
        AccessSettings allowed = access.settings(uploads.map(UploadSettings::token));
        Optional<QueryLog> queries =
                GivenFile.of(queryLog).map(path -> QueryLog.of(path, Clock.system(JapanTime.ZONE)));
        TrialSettings trials = TrialSettings.STANDARD.with(judged(), words.files());
        Vocabulary vocabulary = words.open();
        SearchEngine engine = Engines.open(folders, vocabulary);
        IndexingStatus status = new IndexingStatus();
        Clock clock = Clock.system(JapanTime.ZONE);
        Server server = start(
                engine,
                ServerSettings.of(host, port)
                        .behindProxy(behindProxy)
                        .with(uploads)
                        .with(status)
                        .with(accessLog)
                        .with(allowed)
                        .recording(queries)
                        .with(trials)
                        .counting(Corpus::extractionDeaths)
                        .with(programs.with(McpServlet.PATH, () -> new McpServlet(engine, corsOrigins, clock))));
        ProgressDisplay progress = ProgressDisplay.of("Indexing", "files");
        CorpusWatch watch = Engines.watch(folders, vocabulary, engine, progress::done, status);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            watch.close();
            server.close();
            engine.close();
            queries.ifPresent(QueryLog::close);
        }));
        warmUp(engine);
        boolean isComplete = watch.awaitFirst(check ? FOREVER : LONGEST_SILENCE);
        progress.close();
        if (isComplete) {
            printSummary(engine);
        }
        if (check) {
            SelfCheck.run(host, server.port(), allowed.guardReading());
        }
        PrintWriter out = command.commandLine().getOut();
        String name = host.equals("127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host;
        out.println("Jirei is ready: http://" + name + ":" + server.port() + (check ? "" : "  (Ctrl+C stops it)"));
        if (!isComplete) {
            out.println("The corpus is still being indexed; what is done so far can be searched.");
            watch.awaitFirst(FOREVER);
            printSummary(engine);
        }
        if (!check) {
            Thread.currentThread().join();
        }
        return 0;
    }

    private Optional<JudgedSet> judged() {
        Optional<Path> asked = GivenFile.of(topics);
        Optional<Path> judgments = GivenFile.of(qrels);
        if (asked.isPresent() != judgments.isPresent()) {
            throw new ParameterException(command.commandLine(), "--topics and --qrels go together: name both files");
        }
        try {
            return asked.map(path -> JudgedSet.read(path, judgments.orElseThrow()));
        } catch (MalformedFileException | UncheckedIOException e) {
            throw new ParameterException(command.commandLine(), "--topics, --qrels: " + e.getMessage(), e);
        }
    }

    /** Of the state that was published before, which the engine has taken up by then. */
    private void printSummary(SearchEngine engine) {
        PrintWriter out = command.commandLine().getOut();
        try (IndexView view = engine.view()) {
            IndexSummary summary = IndexSummary.of(view);
            summary.problems().forEach(out::println);
            out.println(summary);
        }
    }

    /** Warms up the engine, so that the first search and the first suggestions are fast. */
    private static void warmUp(SearchEngine engine) {
        try (IndexView view = engine.view()) {
            view.search(SearchRequest.of(QueryParser.parse("高齢者 「デジタル」").query()))
                    .result();
            view.suggest("デジ", 1);
        }
    }

    private UploadSettings uploadSettings(String token) {
        AdminToken checked;
        try {
            checked = new AdminToken(token);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), "--admin-token: " + e.getMessage(), e);
        }
        if (!Files.isDirectory(folders.corpus)) {
            throw new ParameterException(
                    command.commandLine(), "--admin-token: research is added to a folder, not to a file: --corpus");
        }
        if (!isLoopback()) {
            LOG.warn("the upload token is sent unencrypted to {}, unless a proxy with TLS is in front", host);
        }
        try (Corpus corpus = folders.openCorpus()) {
            return new UploadSettings(
                    folders.corpus.toAbsolutePath(), corpus.endings(), Corpus.companionEndings(), checked);
        }
    }

    private ProgramAccess programs() {
        try {
            return new ProgramAccess(corsOrigins, Map.of());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), "--cors-origin: " + e.getMessage(), e);
        }
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private Server start(SearchEngine engine, ServerSettings settings) {
        try {
            return Server.start(engine, settings);
        } catch (ServerException e) {
            engine.close();
            throw new CommandFailure("cannot listen on " + host + ":" + port + ": " + e.getMessage(), e);
        }
    }
}
