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
     * Lets Maven resolve it once for each state of its pom, which downloads what this machine does not have yet.
     *
     * @throws IOException if {@code mvn} is not on the PATH, or fails
     */
    static String resolve() throws IOException, InterruptedException {
        Path pom = resource("pom.xml");
        String state = Integer.toHexString(Files.readString(pom).hashCode());
        Path known = Files.createDirectories(Path.of("target").toAbsolutePath())
                .resolve("opensearch-node-" + state + ".classpath");
        if (!Files.exists(known)) {
            resolve(pom, known);
        }
        return Files.readString(known);
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
