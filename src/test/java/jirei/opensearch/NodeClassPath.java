package jirei.opensearch;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The class path of a node. It never becomes a part of Jirei's: a server's Lucene need not be that of Jirei. */
final class NodeClassPath {
    private NodeClassPath() {}

    /**
     * Lets Maven resolve it, which downloads what this machine does not have yet.
     *
     * @throws IOException if {@code mvn} is not on the PATH, or fails
     */
    static String resolve() throws IOException, InterruptedException {
        Path file = Files.createTempFile("jirei-opensearch", ".classpath");
        try {
            Process maven = new ProcessBuilder(
                            "mvn",
                            "-q",
                            "-B",
                            "-f",
                            resource("pom.xml").toString(),
                            "dependency:build-classpath",
                            "-Dmdep.outputFile=" + file)
                    .redirectErrorStream(true)
                    .start();
            String output = new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (maven.waitFor() != 0) {
                throw new IOException("mvn cannot resolve the class path of a node: " + output);
            }
            return Files.readString(file);
        } finally {
            Files.delete(file);
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
