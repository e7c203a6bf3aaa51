package jirei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive that {@code mvn package} has made runs where it is unpacked, and names what is in it. */
final class ArchiveIT {
    private static Path archive() throws IOException {
        try (Stream<Path> made = Files.list(Path.of("target"))) {
            return made.filter(path -> path.getFileName().toString().matches("jirei-.*\\.zip"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no archive: mvn package makes it"));
        }
    }

    private static Path unpack(Path into) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(archive()).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                Path target =
                        into.resolve(entry.getName().substring(entry.getName().indexOf('/') + 1));
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(Objects.requireNonNull(target.getParent()));
                    Files.copy(zip.getInputStream(entry), target);
                    assertThat(target.toFile().setExecutable((entry.getUnixMode() & 0111) != 0))
                            .isTrue();
                }
            }
        }
        return into;
    }

    @Test
    void itRunsOnAJavaRuntimeWithoutSourcesAndTools(@TempDir Path folder) throws IOException, InterruptedException {
        Path home = unpack(folder.resolve("jirei"));
        assertThat(home.resolve("jirei")).isExecutable();
        assertThat(home.resolve("jirei.cmd")).content().contains("\r\n");
        assertThat(home.resolve("LICENSE")).exists();
        assertThat(home.resolve("deploy/jirei.service")).exists();
        assertThat(home.resolve("corpus/samples/paris.md")).exists();
        assertThat(home.resolve("corpus/tokyo")).doesNotExist();
        // A runtime that has no compiler, and is too old to record a start.
        Path java = Path.of(System.getProperty("java.home"), "bin/java");
        Path runtime = Files.createDirectories(folder.resolve("jre/bin"));
        Files.writeString(
                runtime.resolve("java"),
                "#!/bin/sh\n[ \"$1\" != -version ] || { echo 'openjdk version \"21.0.1\"' >&2; exit; }\nexec " + java
                        + " \"$@\"\n");
        assertThat(runtime.resolve("java").toFile().setExecutable(true)).isTrue();
        Map<String, String> environment =
                Map.of("JAVA_HOME", folder.resolve("jre").toString());
        try (Launched jirei = Launched.start(
                folder, environment, List.of(home.resolve("jirei").toString(), "settings", "--no-json", "serve"))) {
            assertThat(jirei.status()).as(jirei.output()).isZero();
            assertThat(jirei.output()).containsPattern("corpus +" + home.resolve("corpus") + " +default");
        }
    }

    @Test
    void everyLibraryIsNamedWithItsLicence(@TempDir Path folder) throws IOException {
        Path home = unpack(folder.resolve("jirei"));
        String licences = Files.readString(home.resolve("licences/THIRD-PARTY.txt"));
        try (Stream<Path> texts = Files.list(home.resolve("licences"))) {
            List<String> libraries = texts.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString().replaceFirst("(-module)?-jar$", ""))
                    .toList();
            assertThat(libraries)
                    .hasSizeGreaterThan(60)
                    .anyMatch(name -> name.startsWith("lucene-core-"))
                    .noneMatch(name -> name.contains("junit") || name.contains("playwright"))
                    .allSatisfy(name -> assertThat(licences.replaceAll(":([^: ]+) - ", "-$1 - "))
                            .contains(":" + name + " - "));
        }
        assertThat(licences.lines().filter(line -> line.contains("Unknown license")))
                .isEmpty();
    }
}
