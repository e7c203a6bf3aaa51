package jirei.web.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches are counted by what was typed, over restarts, and never with who asked or at what time. */
final class QueryLogTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:04:05Z"), ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of("");

    private QueryLog open() {
        return QueryLog.of(folder.resolve("queries.jsonl"), CLOCK);
    }

    @Test
    void frequentUnansweredAndSlowOnesAreTold() {
        try (QueryLog log = open()) {
            log.asked("防犯　カメラ", 12, false, 7);
            log.asked(" 防犯 カメラ ", 11, true, 40);
            log.asked("ﾒﾀﾊﾞｰｽ", 0, false, 3);
            log.asked("港", 0, true, 3);
            log.asked("", 700, false, 5);
            assertThat(log.frequent(1))
                    .extracting(QueryCount::query, QueryCount::times, QueryCount::hits)
                    .containsExactly(tuple("防犯 カメラ", 2, 11));
            assertThat(log.unanswered(10)).extracting(QueryCount::query).containsExactly("メタバース");
            assertThat(log.slow(1)).extracting(QueryCount::slowest).containsExactly(40L);
            assertThat(log.size()).isEqualTo(3);
        }
    }

    @Test
    void theFileHasTheDayAndNoMoreOfTheReader() throws IOException {
        try (QueryLog log = open()) {
            log.asked("港", 3, false, 5);
        }
        assertThat(folder.resolve("queries.jsonl"))
                .content()
                .isEqualTo("{\"day\":\"2026-11-22\",\"query\":\"港\",\"hits\":3,\"filtered\":false,\"millis\":5}\n");
    }

    @Test
    void itGoesOnWhereItEndedAndPassesOverBadLines() throws IOException {
        try (QueryLog log = open()) {
            log.asked("港", 3, false, 5);
        }
        Files.writeString(folder.resolve("queries.jsonl"), "{\"day\":\n", StandardOpenOption.APPEND);
        try (QueryLog log = open()) {
            log.asked("港", 3, false, 5);
            assertThat(log.frequent(5)).extracting(QueryCount::times).containsExactly(2);
        }
    }
}
