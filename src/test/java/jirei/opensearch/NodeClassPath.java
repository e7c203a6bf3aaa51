package jirei.opensearch;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.tools.ToolProvider;

/** The class path of a node. It never becomes a part of Jirei's: a server's Lucene need not be that of Jirei. */
final class NodeClassPath {
    private NodeClassPath() {}

    /** The class of a node, which {@link #resolve} compiles once, so that no node has to. */
    static final String MAIN = "KuromojiNode";

    /**
     * Lets Maven resolve it once for each state of its pom, which downloads what this machine does not have yet.
     *
     * @throws IOException if {@code mvn} is not on the PATH, or fails
     */
    static synchronized String resolve() throws IOException, InterruptedException {
        Path pom = resource("pom.xml");
        Path source = resource(MAIN + ".java");
        Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
        String state = Integer.toHexString((Files.readString(pom) + Files.readString(source)).hashCode());
        Path known = target.resolve("opensearch-node-" + state + ".classpath");
        Path classes = target.resolve("opensearch-node-" + state);
        if (!Files.exists(known)) {
            resolve(pom, known);
        }
        String libraries = Files.readString(known);
        if (!Files.exists(classes.resolve(MAIN + ".class"))) {
            compile(source, libraries, classes);
        }
        return classes + File.pathSeparator + libraries;
    }

    private static void compile(Path source, String libraries, Path classes) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, output, output, "-proc:none", "-cp", libraries, "-d", classes.toString(), source.toString());
        if (result != 0) {
            throw new IOException("javac cannot compile a node: " + output.toString(StandardCharsets.UTF_8));
        }
    }

    private static void resolve(Path pom, Path known) throws IOException, InterruptedException {
        Process maven = new ProcessBuilder(
                        "mvn",
                        "-q",
                        "-B",
                        "-f",
                        pom.toString(),
                        "dependency:build-classpath",
                        "-Dmdep.outputFile=" + known)
                .redirectErrorStream(true)
                .start();
        String output = new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (maven.waitFor() != 0) {
            Files.deleteIfExists(known);
            throw new IOException("mvn cannot resolve the class path of a node: " + output);
        }
    }

    /** A file beside the node's pom. */
    static Path resource(String name) {
        URL found = Objects.requireNonNull(NodeClassPath.class.getResource("/opensearch/" + name));
        try {
            return Path.of(found.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
