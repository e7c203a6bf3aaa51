package jirei.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reference client of the protocol, in TypeScript, in a process of Node. It is installed by npm below {@code target} once;
 * where there is no Node, or npm cannot install it, the test reports that it did not run, or fails with {@code
 * JIREI_NODE_TESTS=required}.
 */
record ReferenceClient(Path folder) {
    private static final Path SOURCE = Path.of("src/test/node/mcp");
    private static final Path INSTALLED = Path.of("target/mcp-client");
    private static final List<String> FILES = List.of("package.json", "package-lock.json", "client.mjs");
    private static final long LONGEST_SECONDS = 120;

    static synchronized ReferenceClient installed() throws IOException, InterruptedException {
        Files.createDirectories(INSTALLED);
        for (String file : FILES) {
            Files.copy(SOURCE.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(INSTALLED.resolve("node_modules/.package-lock.json"))) {
            run(INSTALLED, List.of("npm", "ci", "--no-audit", "--no-fund", "--prefer-offline"));
        }
        return new ReferenceClient(INSTALLED);
    }

    /** What it gets from a server at an address, or from one that it starts by a command. */
    JsonNode answer(String... server) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("node", folder.resolve("client.mjs").toString()));
        command.addAll(List.of(server));
        return new JsonMapper().readTree(run(Path.of("."), command));
    }

    static void check(JsonNode answer, String base) {
        assertThat(answer.at("/server/name").asString()).isEqualTo("jirei");
        assertThat(answer.at("/tools"))
                .hasSize(6)
                .allSatisfy(tool -> assertThat(tool.at("/readOnly").asBoolean()).isTrue());
        assertThat(answer.at("/prompts")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(answer.at("/resources").asInt()).isEqualTo(31);
        assertThat(answer.at("/dossier").asString()).isNotEmpty();
        assertThat(answer.at("/prompt").asString()).contains("「防犯」");
        assertThat(answer.at("/found/evidence").asString()).isEqualTo("found");
        assertThat(answer.at("/found/passages/0/address").asString())
                .startsWith(base)
                .contains("/entries/");
        assertThat(answer.at("/nothing/evidence").asString()).isEqualTo("no evidence");
        assertThat(answer.at("/nothing/coverage/researched")).isNotEmpty();
    }

    private static String run(Path folder, List<String> command) throws InterruptedException, IOException {
        Path output = Files.createTempFile("node", ".json");
        Path errors = Files.createTempFile("node", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            if (command.getFirst().equals("npm") && (!ended || process.exitValue() != 0)) {
                absent("npm could not install the reference client: " + Files.readString(errors));
            }
            assertThat(ended && process.exitValue() == 0)
                    .as(Files.readString(errors))
                    .isTrue();
            return Files.readString(output);
        } catch (IOException e) {
            absent("no " + command.getFirst() + ": " + e.getMessage());
            throw e;
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }

    private static void absent(String reason) {
        if ("required".equals(System.getenv("JIREI_NODE_TESTS"))) {
            fail(reason);
        }
        abort(reason);
    }
}
