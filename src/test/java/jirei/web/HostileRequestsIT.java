package jirei.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import jirei.FuzzRounds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Whatever is sent, the fault is the sender's: no answer is a failure of the server, and none is logged. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostileRequestsIT {
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @AutoClose
    private Site site;

    @BeforeAll
    void start(@TempDir Path index) {
        site = Site.ofStudy(index);
        log.start();
        root().addAppender(log);
    }

    @AfterAll
    void stop() {
        root().detachAppender(log);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noRequestIsAFailureOfTheServer(long seed) throws IOException {
        URI server = URI.create(site.origin());
        Random random = new Random(seed);
        for (int round = 0; round < FuzzRounds.orElse(100); round++) {
            HostileRequest request = HostileRequest.next(random);
            assertThat(HostileRequest.statusOf(request.answerFrom(server)))
                    .as(request.text())
                    .isBetween(200, 499);
            assertThat(failures()).as(request.text()).isEmpty();
        }
    }

    private List<String> failures() {
        return log.list.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }
}
