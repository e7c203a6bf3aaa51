package jirei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jirei.corpus.Corpus;
import jirei.search.IndexInUseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change of the corpus is seen, once it is whole. */
final class CorpusWatchTest {
    private final BlockingQueue<Set<String>> runs = new LinkedBlockingQueue<>();

    @TempDir
    Path folder = Path.of("");

    private Optional<CorpusWatch> watch = Optional.empty();

    private final AtomicInteger refusals = new AtomicInteger();

    @BeforeEach
    void watch() throws IOException {
        Files.writeString(folder.resolve("a.md"), "# 港");
        watch = Optional.of(new CorpusWatch(new Corpus(folder), unfinished -> {
            if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IndexInUseException("in use", new IOException());
            }
            runs.add(unfinished);
            return new Ingestion.Outcome(1, 0, 0);
        }));
    }

    @AfterEach
    void stop() {
        watch.ifPresent(CorpusWatch::close);
    }

    private Set<String> nextRun() throws InterruptedException {
        Set<String> run = runs.poll(20, TimeUnit.SECONDS);
        assertThat(run).as("a run within 20 seconds").isNotNull();
        return run;
    }

    @Test
    void aFileThatIsAddedIsIndexedOnce() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("b.md"), "# 橋");
        assertThat(nextRun()).isEmpty();
        assertThat(runs.poll(3, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void aFileThatIsDeletedIsTakenOut() throws IOException, InterruptedException {
        Files.delete(folder.resolve("a.md"));
        assertThat(nextRun()).isEmpty();
    }

    @Test
    void aFileThatIsMovedIsIndexedUnderItsNewName() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("都市 🏙"));
        Files.move(folder.resolve("a.md"), folder.resolve("都市 🏙/a.md"));
        nextRun();
    }

    @Test
    void aChangeThatLeavesTheLengthIsSeenByItsTime() throws IOException, InterruptedException {
        Files.setLastModifiedTime(folder.resolve("a.md"), FileTime.from(Instant.parse("2026-01-31T00:00:00Z")));
        nextRun();
    }

    @Test
    void anIndexThatIsInUseIsTriedAgain() throws IOException, InterruptedException {
        refusals.set(1);
        Files.writeString(folder.resolve("b.md"), "# 橋");
        nextRun();
    }
}
