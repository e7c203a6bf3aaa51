package jirei.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jirei.FuzzRounds;
import jirei.JavaProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Any number of searches fits in the heap that the launcher sets: two hundred here, ten thousand with the two thousand rounds
 * of {@link FuzzRounds}.
 */
@ExtendWith(SharedSite.class)
final class HeapIT {
    private static final Pattern LAUNCHER_HEAP = Pattern.compile("-Xmx\"\\$\\{JIREI_HEAP:-(\\w+)}\"");
    private static final int FEWEST_ROUNDS = 40;
    private static final int SEARCHES_OF_A_ROUND = 5;

    /** In bytes: more than caches still fill, and a few kB for each of ten thousand searches. */
    private static final long GROWTH = 32L << 20;

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void searchesLeaveNothingInTheHeap(Site site, @TempDir Path folder) throws IOException, InterruptedException {
        int searches = FuzzRounds.orElse(FEWEST_ROUNDS) * SEARCHES_OF_A_ROUND;
        List<String> options =
                List.of("-Xmx" + launcherHeap(), "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");
        Path output = folder.resolve("output.txt");
        Path errors = folder.resolve("errors.txt");
        Process program = new ProcessBuilder(JavaProgram.command(SearchesInHeap.class, options, site.index(), searches))
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            assertThat(program.waitFor()).as(() -> read(errors)).isZero();
        } finally {
            program.destroyForcibly();
        }
        List<Long> used = read(output)
                .lines()
                .filter(line -> line.matches("\\d+"))
                .map(Long::valueOf)
                .toList();
        assertThat(used).hasSize(2);
        assertThat(used.getLast()).isLessThan(used.getFirst() + GROWTH);
    }

    private static String launcherHeap() {
        Matcher heap = LAUNCHER_HEAP.matcher(read(Path.of("jirei")));
        assertThat(heap.find()).isTrue();
        return heap.group(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
