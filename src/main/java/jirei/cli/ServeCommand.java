package jirei.cli;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import jirei.corpus.Corpus;
import jirei.ingestion.CorpusWatch;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.query.QueryParser;
import jirei.search.SearchEngine;
import jirei.search.SearchRequest;
import jirei.web.Server;
import jirei.web.ServerException;
import jirei.web.upload.AdminToken;
import jirei.web.upload.UploadSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves the search page until it is stopped. */
@Command(
        name = "serve",
        description = "Serves the search page and the API, and keeps the index up to date with the corpus meanwhile.")
final class ServeCommand implements Callable<Integer> {
    /** A small corpus is indexed sooner than that, and then the summary is of all of it. */
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
            description = "The address to listen on; 0.0.0.0 for every one. Default: ${DEFAULT-VALUE}")
    String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "7070",
            description = "The port to listen on; 0 for any free one. Default: ${DEFAULT-VALUE}")
    int port = 7070;

    @Option(
            names = "--behind-proxy",
            description =
                    "Believe the headers Forwarded and X-Forwarded-Proto, so that addresses in citations and files are"
                            + " those of the reverse proxy. Only where nobody reaches the server but by way of it.")
    boolean behindProxy;

    @Option(
            names = "--admin-token",
            paramLabel = "TOKEN",
            description =
                    "Let whoever has this token, of 16 characters or more, add research to the corpus by way of the"
                            + " page /about and of POST /api/corpus. Better as JIREI_ADMIN_TOKEN or in a file, as @FILE, than on"
                            + " the command line, which every user of the machine can see. Without it nothing can be added.")
    Optional<String> adminToken = Optional.empty();

    @Option(names = "--check", description = "Start, say so, and stop: to see whether it would work.")
    boolean check;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(command.commandLine(), "not a port from 0 to 65535: " + port);
        }
        folders.openCorpus().close();
        Optional<UploadSettings> intake = adminToken.map(this::intake);
        Vocabulary vocabulary = words.open();
        SearchEngine engine = Engines.open(folders, vocabulary);
        Server server = start(engine, intake);
        ProgressDisplay progress = ProgressDisplay.of("Indexing", "files");
        CorpusWatch watch = Engines.watch(folders, vocabulary, progress::done);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            watch.close();
            server.close();
            engine.close();
        }));
        warmUp(engine);
        boolean isComplete = watch.awaitFirst(check ? FOREVER : LONGEST_SILENCE);
        progress.close();
        if (isComplete) {
            print(IndexSummary.of(engine));
        }
        PrintWriter out = command.commandLine().getOut();
        String name = host.equals("127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host;
        out.println("Jirei is ready: http://" + name + ":" + server.port() + "  (Ctrl+C stops it)");
        if (!isComplete) {
            out.println("The corpus is still being indexed; what is done so far can be searched.");
            watch.awaitFirst(FOREVER);
            print(IndexSummary.of(engine));
        }
        if (!check) {
            Thread.currentThread().join();
        }
        return 0;
    }

    private void print(IndexSummary summary) {
        PrintWriter out = command.commandLine().getOut();
        summary.problems().forEach(out::println);
        out.println(summary);
    }

    /** Warms the engine up, so that the first search is as fast as others. */
    private static void warmUp(SearchEngine engine) {
        engine.search(SearchRequest.of(QueryParser.parse("高齢者 「デジタル」").query()));
    }

    private UploadSettings intake(String token) {
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
            LOG.warn(
                    "the token for adding research travels in the clear to {}, unless a proxy with TLS stands before it",
                    host);
        }
        try (Corpus corpus = folders.openCorpus()) {
            return new UploadSettings(
                    folders.corpus.toAbsolutePath(), corpus.endings(), Corpus.companionEndings(), checked);
        }
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private Server start(SearchEngine engine, Optional<UploadSettings> intake) {
        try {
            return Server.start(engine, host, port, behindProxy, intake);
        } catch (ServerException e) {
            engine.close();
            throw new CommandFailure("cannot listen on " + host + ":" + port + ": " + e.getMessage(), e);
        }
    }
}
