package jirei.cli;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher finds a JDK that is new enough, whatever {@code java} on the PATH is, and runs the program from anywhere. */
final class LauncherIT {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final Path LAUNCHER = HOME.resolve("jirei");

    @TempDir
    Path folder = Path.of("");

    private Launched start(Path from, Path launcher, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        return Launched.start(from, environment, command);
    }

    /** The launcher in a project of its own, where a JDK that only looks like one can do no harm. */
    private Path copiedLauncher() throws IOException {
        Path project = Files.createDirectories(folder.resolve("project"));
        Path sources = Files.createDirectories(project.resolve("src/main"));
        Path pom = Files.writeString(project.resolve("pom.xml"), "");
        for (Path source : List.of(sources, pom)) {
            Files.setLastModifiedTime(source, FileTime.from(Instant.EPOCH));
        }
        Files.writeString(Files.createDirectories(project.resolve("target")).resolve("jirei.jar"), "");
        return Files.copy(LAUNCHER, project.resolve("jirei"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    /** A folder that looks like a JDK of this release, whose java says what it was given. */
    private Path jdk(int release) throws IOException {
        Path jdk = folder.resolve("jdk-" + release);
        Path bin = Files.createDirectories(jdk.resolve("bin"));
        for (String name : List.of("java", "javac")) {
            Path program = Files.writeString(bin.resolve(name), """
                    #!/bin/sh
                    [ "$1" = -version ] && { echo 'openjdk version "%1$d.0.1" 2026-01-01' >&2; exit; }
                    echo "$@" >> "$0.calls"
                    echo "release %1$d:" "$@"
                    """.formatted(release));
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return jdk;
    }

    private static String path(Path jdk) {
        return jdk.resolve("bin") + ":" + System.getenv("PATH");
    }

    @Test
    void javaHomeGoesBeforeThePath() throws IOException, InterruptedException {
        Map<String, String> environment = Map.of("JAVA_HOME", jdk(25).toString(), "PATH", path(jdk(17)));
        try (Launched jirei = start(folder, copiedLauncher(), environment, "search", "防犯 カメラ")) {
            assertThat(jirei.status()).as(jirei.output()).isZero();
            assertThat(jirei.output()).startsWith("release 25: -Xmx1g ").endsWith("jirei.jar search 防犯 カメラ\n");
        }
    }

    @Test
    void thePathIsTakenWhereJavaHomeIsTooOld() throws IOException, InterruptedException {
        Map<String, String> environment =
                Map.of("JAVA_HOME", jdk(17).toString(), "PATH", path(jdk(21)), "JIREI_HEAP", "3g", "HOME", "");
        try (Launched jirei = start(folder, copiedLauncher(), environment, "index")) {
            assertThat(jirei.status()).as(jirei.output()).isZero();
            assertThat(jirei.output()).startsWith("release 21: -Xmx3g ");
        }
    }

    @Test
    void theUsualFoldersAreTakenWhereBothAreTooOld() throws IOException, InterruptedException {
        // A real one may come before ours; then it is the program that answers.
        Path old = jdk(17);
        Path found = Files.createDirectories(folder.resolve("home/.jdks")).resolve("newest-99");
        Files.move(jdk(99), found);
        Map<String, String> environment = Map.of(
                "JAVA_HOME",
                "",
                "PATH",
                path(old),
                "HOME",
                folder.resolve("home").toString());
        Path launcher = copiedLauncher();
        Path jar = launcher.resolveSibling("target/jirei.jar");
        Files.copy(HOME.resolve("target/jirei.jar"), jar, StandardCopyOption.REPLACE_EXISTING);
        try (Launched jirei = start(folder, launcher, environment, "--version")) {
            assertThat(jirei.status()).as(jirei.output()).isZero();
            assertThat(jirei.output()).doesNotContain("release 17:").containsAnyOf("release 99:", "Jirei");
        }
    }

    @Test
    void aBrokenJdkIsPassedOver() throws IOException, InterruptedException {
        Path broken = jdk(30);
        Files.writeString(broken.resolve("bin/java"), "#!/bin/sh\nexit 1\n");
        Map<String, String> environment = Map.of("JAVA_HOME", broken.toString(), "PATH", path(jdk(25)));
        try (Launched jirei = start(folder, copiedLauncher(), environment, "index")) {
            assertThat(jirei.status()).as(jirei.output()).isZero();
            assertThat(jirei.output()).startsWith("release 25:");
        }
    }

    @Test
    void aStartIsRecordedOncePerBuild() throws IOException, InterruptedException {
        Path launcher = copiedLauncher();
        Path jdk = jdk(25);
        Path jar = launcher.resolveSibling("target/jirei.jar");
        for (boolean rebuilt : new boolean[] {true, false, true}) {
            Path calls = Files.writeString(jdk.resolve("bin/java.calls"), "");
            if (rebuilt) {
                Files.setLastModifiedTime(jar, FileTime.from(Instant.now()));
            }
            try (Launched jirei = start(folder, launcher, Map.of("JAVA_HOME", jdk.toString()), "index")) {
                assertThat(jirei.status()).as(jirei.output()).isZero();
            }
            assertThat(Files.readAllLines(calls))
                    .hasSize(rebuilt ? 2 : 1)
                    .last()
                    .asString()
                    .endsWith(" index");
        }
    }

    @Test
    void itRunsFromAnywhereAndThroughALink() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(folder.resolve("link to jirei"), LAUNCHER);
        Map<String, String> environment = Map.of("JAVA_HOME", System.getProperty("java.home"));
        try (Launched jirei = start(folder, link, environment, "index", "--index", "here")) {
            assertThat(jirei.status()).as(jirei.output()).isZero();
            assertThat(jirei.output()).contains("31 dossiers, ", " 0 problems");
            assertThat(folder.resolve("here")).isDirectory();
        }
        Files.delete(link);
    }

    @Test
    void settingsComeFromTheEnvironmentAndOptionsGoFirst() throws IOException, InterruptedException {
        Path corpus = Files.createDirectories(folder.resolve("研究"));
        Files.writeString(corpus.resolve("覚え書き.txt"), "覚え書き\n\n港の防犯カメラについて。\n");
        Map<String, String> environment = Map.ofEntries(
                entry("JAVA_HOME", System.getProperty("java.home")),
                entry("JIREI_CORPUS", corpus.toString()),
                entry("JIREI_INDEX", folder.resolve("index").toString()),
                entry("LC_ALL", "C"));
        try (Launched jirei = start(folder, LAUNCHER, environment, "search", "防犯カメラ")) {
            assertThat(jirei.status()).as(jirei.output()).isZero();
            assertThat(jirei.output()).contains("\"total\":1,", "\"text\":");
        }
        Path empty = Files.createDirectories(folder.resolve("empty"));
        try (Launched jirei = start(folder, LAUNCHER, environment, "index", "--corpus", empty.toString())) {
            assertThat(jirei.outputWith("0 dossiers")).contains("1 removed");
        }
    }

    @Test
    void itEndsWithTheStatusOfTheCommand() throws IOException, InterruptedException {
        Map<String, String> environment = Map.of("JAVA_HOME", System.getProperty("java.home"));
        try (Launched jirei = start(folder, LAUNCHER, environment, "serch")) {
            assertThat(jirei.status()).isEqualTo(2);
            assertThat(jirei.output()).contains("Did you mean: jirei search");
        }
    }
}
