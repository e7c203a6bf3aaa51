package jirei.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import jirei.FuzzRounds;
import jirei.casestudy.Entry;
import jirei.lucene.LuceneEngine;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.search.IndexView;
import jirei.search.SearchEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whenever an indexer is killed, each file is in the index as a whole, in its state before or after, and never in an older
 * one; the next pass makes the index complete.
 */
@Order(2)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KilledIndexingIT {
    /** Of one index: the first one, and later ones upon whatever the kill before has left. */
    private static final int KILLS = 4;

    private static final int FILES = 5;
    private static final int ENTRIES = 20;

    /** The time of a pass that is not disturbed. */
    private Duration pass = Duration.ZERO;

    @BeforeAll
    void measure(@TempDir Path folder) throws IOException, InterruptedException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        write(corpus, 1);
        try (KilledIndexing indexing = KilledIndexing.begin(corpus, folder.resolve("index"))) {
            long start = System.nanoTime();
            assertThat(indexing.status()).isZero();
            pass = Duration.ofNanos(System.nanoTime() - start);
        }
        assertThat(versions(folder.resolve("index"))).hasSize(FILES);
    }

    private static void write(Path corpus, int version) throws IOException {
        for (int file = 0; file < FILES; file++) {
            StringBuilder table = new StringBuilder("題名,本文\n");
            for (int entry = 0; entry < ENTRIES; entry++) {
                table.append("港の記録%d,第%d版の港を見た。%s\n".formatted(entry, version, "橋を渡り、坂を上る。".repeat(8)));
            }
            Files.writeString(corpus.resolve(file + ".csv"), table);
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, FuzzRounds.orElse(2));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsLostAndNothingIsHalf(long seed, @TempDir Path folder) throws IOException, InterruptedException {
        Random random = new Random(seed);
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Path index = folder.resolve("index");
        Map<String, Integer> before = new HashMap<>();
        for (int version = 1; version <= KILLS; version++) {
            write(corpus, version);
            try (KilledIndexing indexing = KilledIndexing.begin(corpus, index)) {
                // The first third of a pass opens the index.
                indexing.killAfter(Duration.ofNanos(random.nextLong(pass.toNanos() / 3, pass.toNanos())));
            }
            Map<String, Integer> after = versions(index);
            assertThat(after.keySet()).as("after kill %d", version).containsAll(before.keySet());
            before.forEach((file, seen) -> assertThat(after.get(file)).as(file).isBetween(seen, Integer.MAX_VALUE));
            before.putAll(after);
        }
        KilledIndexing.pass(corpus, index, Vocabulary.standard());
        assertThat(versions(index))
                .hasSize(FILES)
                .allSatisfy((file, version) -> assertThat(version).isEqualTo(KILLS));
    }

    /** The version of each file in the index, which must be in it with all its entries of this version and no others. */
    private static Map<String, Integer> versions(Path index) {
        Map<String, Integer> versions = new HashMap<>();
        try (SearchEngine engine = LuceneEngine.open(index);
                IndexView view = engine.view()) {
            for (int i = 0; i < FILES; i++) {
                String file = i + ".csv";
                List<Entry> entries = view.entries(file);
                if (!entries.isEmpty()) {
                    Set<String> states = entries.stream()
                            .map(entry -> entry.content().text().replaceAll("(?s).*第(\\d+)版.*", "$1"))
                            .collect(Collectors.toSet());
                    assertThat(entries).as(file).hasSize(ENTRIES);
                    assertThat(states).as(file).hasSize(1);
                    versions.put(file, Integer.valueOf(states.iterator().next()));
                }
            }
        }
        return versions;
    }
}
