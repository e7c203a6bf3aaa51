package jirei.opensearch;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jirei.JavaProgram;

/** An OpenSearch node, which is a process of its own. It ends with the process that started it. */
final class OpenSearchNode implements AutoCloseable {
    private final URI address;
    private final List<String> command;
    private final Path output;
    private Process process;

    private OpenSearchNode(URI address, List<String> command, Path output) throws IOException {
        this.address = address;
        this.command = List.copyOf(command);
        this.output = output;
        this.process = begun();
    }

    private Process begun() throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(output.toFile()))
                .start();
    }

    /**
     * Starts a node and does not wait until it is ready.
     *
     * @param home an empty folder for its data
     * @param jvmOptions such as {@code -Xmx256m}
     * @param settings of OpenSearch, as {@code key=value}
     */
    static OpenSearchNode start(
            Path home, String classPath, List<String> jvmOptions, int httpPort, List<String> settings)
            throws IOException {
        Files.createDirectories(home.resolve("config"));
        Path output = home.resolve("output.log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", classPath));
        command.add(NodeClassPath.MAIN);
        command.addAll(List.of("path.home=" + home, "http.port=" + httpPort));
        command.addAll(settings);
        return new OpenSearchNode(URI.create("http://127.0.0.1:" + httpPort), command, output);
    }

    /** Where it answers, such as {@code http://127.0.0.1:9200}. */
    URI address() {
        return address;
    }

    /** Its process. */
    ProcessHandle process() {
        return process.toHandle();
    }

    /** What it has printed so far. */
    String output() throws IOException {
        return Files.readString(output);
    }

    /** Ends it at once, as a failure of its machine would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Starts it again with its data, and does not wait until it is ready. */
    void restart() throws IOException {
        process = begun();
    }

    /** Ends it, and returns when it has ended. */
    @Override
    public void close() throws IOException {
        JavaProgram.end(process);
    }
}
