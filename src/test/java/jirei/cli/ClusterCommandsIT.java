package jirei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jirei.opensearch.SharedCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands work on an index on a cluster as on one in a folder. */
final class ClusterCommandsIT {
    private static Run on(Path folder, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--engine", "opensearch", "--opensearch-index", "commands", "--replicas", "0"));
        all.addAll(List.of("--opensearch-url", SharedCluster.node().toString()));
        return Run.on(folder.resolve("corpus"), folder.resolve("index"), all.toArray(String[]::new));
    }

    @Test
    void anIndexIsMadeSearchedRebuiltAndTakenBack(@TempDir Path folder) throws IOException {
        Path file = Files.createDirectories(folder.resolve("corpus")).resolve("ソウル.md");
        Files.writeString(file, "# 防犯カメラの設置\n\n駅前に防犯カメラを設置した。\n");
        Run index = on(folder, "index");
        assertThat(index.err()).isEmpty();
        assertThat(index.status()).isZero();
        assertThat(on(folder, "search", "防犯カメラ", "--no-json").out()).contains("防犯カメラの設置");
        assertThat(on(folder, "suggest", "防犯").status()).isZero();
        Files.writeString(file, "# 図書館の開館\n\n図書館を開いた。\n");
        assertThat(on(folder, "index", "--rebuild").status()).isZero();
        assertThat(on(folder, "search", "図書館", "--no-json").out()).contains("図書館の開館");
        Run back = on(folder, "index", "--rollback");
        assertThat(back.out()).startsWith("searched again: commands-v");
    }

    @Test
    void wrongOptionsAreWrongUsage() {
        assertThat(Run.of("search", "a", "--engine", "solr").status()).isEqualTo(2);
        assertThat(Run.of("search", "a", "--engine", "opensearch").err()).contains("--opensearch-url");
        assertThat(Run.of("search", "a", "--engine", "opensearch", "--opensearch-url", "search.example")
                        .status())
                .isEqualTo(2);
        assertThat(Run.of("index", "--rollback").status()).isEqualTo(2);
    }

    @Test
    void aClusterThatIsAwayIsOneLine(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("corpus"));
        Run run = Run.on(
                folder.resolve("corpus"),
                folder.resolve("index"),
                "index",
                "--engine",
                "opensearch",
                "--opensearch-url",
                "http://127.0.0.1:9");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("does not answer").doesNotContain("\tat ");
    }
}
