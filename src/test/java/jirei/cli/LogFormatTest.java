package jirei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.status.Status;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event is one line, whatever is in it. */
final class LogFormatTest {
    private static List<String> logged(LogFormat format) {
        PrintStream before = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        LoggerContext context = new LoggerContext();
        try {
            context.setMDCAdapter(new LogbackMDCAdapter());
            format.configure(context);
            assertThat(context.getStatusManager().getCopyOfStatusList())
                    .filteredOn(status -> status.getLevel() > Status.INFO)
                    .isEmpty();
            context.getLogger("jirei.access")
                    .atInfo()
                    .addKeyValue("status", 200)
                    .log("GET {} {}", "/\nforged", 200);
            context.getLogger("jirei.web")
                    .error("failed: 港", new IllegalStateException("no\nreason", new RuntimeException()));
            context.getLogger("jirei.web").debug("not told");
            return written.toString(StandardCharsets.UTF_8).lines().toList();
        } finally {
            context.stop();
            System.setErr(before);
        }
    }

    @Test
    void textIsALineForEachEvent() {
        List<String> lines = logged(LogFormat.TEXT);
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dS?\\S+ INFO  jirei\\.access - GET / \\| forged 200");
        assertThat(lines.getLast())
                .contains(
                        "failed: 港",
                        "failed: 港 | java.lang.IllegalStateException: no | reason",
                        " | at ",
                        "Caused by: java.lang.RuntimeException");
    }

    @Test
    void jsonIsAnObjectForEachEvent() {
        List<String> lines = logged(LogFormat.JSON);
        assertThat(lines).hasSize(2);
        JsonNode first = new JsonMapper().readTree(lines.getFirst());
        assertThat(first.at("/level").asString()).isEqualTo("INFO");
        assertThat(first.at("/loggerName").asString()).isEqualTo("jirei.access");
        assertThat(first.at("/formattedMessage").asString()).isEqualTo("GET /\nforged 200");
        assertThat(lines.getFirst()).contains("\"status\"");
        assertThat(new JsonMapper()
                        .readTree(lines.getLast())
                        .at("/throwable/className")
                        .asString())
                .isEqualTo("java.lang.IllegalStateException");
    }
}
