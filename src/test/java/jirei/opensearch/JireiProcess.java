package jirei.opensearch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jirei.JavaProgram;
import jirei.lucene.LuceneEngine;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.search.SearchEngine;
import jirei.web.Server;

/** Jirei's server on an index, as a process of its own with the options of the launcher. It does not follow a corpus. */
final class JireiProcess implements AutoCloseable {
    /** As in the launcher. */
    static final List<String> JVM_OPTIONS =
            List.of("-Xmx1g", "-Xmn32m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED");

    private final Process process;
    private final URI address;

    private JireiProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it on a folder, and returns when it answers. */
    static JireiProcess start(Path index) throws IOException {
        return start(new Object[] {index});
    }

    /** Starts it on a cluster, and returns when it answers. */
    static JireiProcess start(ClusterAddress index) throws IOException {
        return start(new Object[] {index.nodes().getFirst(), index.index()});
    }

    private static JireiProcess start(Object[] index) throws IOException {
        Process process = new ProcessBuilder(JavaProgram.command(JireiProcess.class, JVM_OPTIONS, index))
                .redirectError(Redirect.INHERIT)
                .start();
        return new JireiProcess(process, URI.create("http://127.0.0.1:" + firstLine(process)));
    }

    /**
     * Serves an index until standard input ends, and prints the port. The arguments are a folder, or a node and the name of
     * an index.
     */
    public static void main(String[] arguments) throws IOException {
        try (SearchEngine engine = arguments.length == 1
                        ? LuceneEngine.open(Path.of(arguments[0]))
                        : ClusterEngine.open(
                                ClusterAddress.of(URI.create(arguments[0]), arguments[1]), Vocabulary.standard());
                Server server = Server.start(engine, "127.0.0.1", 0)) {
            System.out.println(server.port());
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /**
     * The first line that a process prints.
     *
     * @throws IOException if it ends without one
     */
    static String firstLine(Process process) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return Optional.ofNullable(output.readLine())
                .orElseThrow(() -> new IOException("it ended: " + process.info().commandLine()));
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /** The request for what was typed, for ten hits. */
    HttpRequest search(String typed) {
        String query = URLEncoder.encode(typed, StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(address.resolve("/api/search?size=10&q=" + query))
                .timeout(Duration.ofSeconds(30))
                .build();
    }

    @Override
    public void close() throws IOException {
        JavaProgram.end(process);
    }
}
