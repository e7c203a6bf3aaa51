package jirei.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.web.Site;
import jirei.web.queries.QueryLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** What the document says of bodies is what the server takes, and what it rules out is refused. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RequestBodiesIT {
    private static final String TOKEN = "correct-horse-battery";
    private static final JsonMapper JSON = new JsonMapper();

    private Site site;
    private QueryLog log;

    @BeforeAll
    void start(@TempDir Path index, @TempDir Path folder) {
        log = QueryLog.of(folder.resolve("queries.jsonl"), Clock.systemUTC());
        site = Site.ofEverything(index, folder, log);
    }

    @AfterAll
    void stop() {
        site.close();
        log.close();
    }

    /** A body and the status of its answer; with a fault, the keyword of the schema that rules it out. */
    private record SentBody(DocumentedOperation operation, Map<String, Object> body, String status, String fault) {
        static SentBody of(Map<String, Object> written) {
            return new SentBody(
                    DocumentedOperation.named(String.valueOf(written.get("call"))),
                    OpenApi.object(written.get("body")),
                    String.valueOf(written.get("status")),
                    String.valueOf(written.getOrDefault("fault", "")));
        }
    }

    private static Stream<SentBody> bodies() {
        Load load = new Load(LoadSettings.builder().build());
        return OpenApi.list(load.loadFromInputStream(
                        Objects.requireNonNull(RequestBodiesIT.class.getResourceAsStream("/openapi/requests.yaml"))))
                .map(OpenApi::object)
                .map(SentBody::of);
    }

    @TestFactory
    Stream<DynamicTest> aBodyIsTakenIfItIsAsDescribedAndElseRefused() {
        return bodies().map(sent -> DynamicTest.dynamicTest(sent.operation() + " " + sent.body(), () -> {
            List<String> faults = sent.operation().faultsOfBody(sent.body());
            HttpResponse<String> answer = send(sent);
            assertThat(sent.operation().checked("" + sent.body(), answer)).isEqualTo(sent.status());
            if (sent.fault().isEmpty()) {
                assertThat(faults).isEmpty();
                assertThat(sent.status()).matches("[23]..");
            } else {
                assertThat(faults).anyMatch(fault -> fault.contains(sent.fault()));
                assertThat(sent.status()).startsWith("4");
            }
        }));
    }

    @Test
    void everyBodyIsTriedRightAndWrong() {
        List<String> described = DocumentedOperation.all()
                .filter(DocumentedOperation::hasBody)
                .map(DocumentedOperation::toString)
                .toList();
        for (boolean isRight : List.of(true, false)) {
            assertThat(bodies().filter(sent -> sent.fault().isEmpty() == isRight)
                            .map(sent -> sent.operation().toString()))
                    .as("right: " + isRight)
                    .containsAll(described);
        }
    }

    @Test
    void aBodyOfAnotherKindIsRefused() throws IOException, InterruptedException {
        for (DocumentedOperation operation :
                DocumentedOperation.all().filter(DocumentedOperation::hasBody).toList()) {
            String other =
                    operation.bodyType().startsWith("multipart") ? "text/plain" : "multipart/form-data; boundary=x";
            HttpResponse<String> answer = post(operation.path(), other, "--x--");
            assertThat(operation.checked(operation.toString(), answer)).isEqualTo("415");
        }
    }

    @Test
    void uploadsFareAsDescribed() throws IOException, InterruptedException {
        DocumentedOperation operation = DocumentedOperation.named("POST /api/v1/corpus");
        String type = "multipart/form-data; boundary=x";
        for (Map.Entry<String, String> expected :
                Map.of("a.md", "201", "a.exe", "415").entrySet()) {
            String body = parts(Map.of("file", List.of(expected.getKey())));
            assertThat(operation.checked("", post(operation.path(), type, body)))
                    .isEqualTo(expected.getValue());
        }
        String again = parts(Map.of("file", List.of("a.md")));
        assertThat(operation.checked("", post(operation.path() + "?replace=true", type, again)))
                .isEqualTo("200");
        HttpResponse<String> stranger = post(operation.path(), type, again, "Authorization", "Bearer wrong");
        assertThat(operation.checked("", stranger)).isEqualTo("401");
    }

    private HttpResponse<String> send(SentBody sent) throws IOException, InterruptedException {
        String type = sent.operation().bodyType();
        return switch (type) {
            case "multipart/form-data" -> post(sent.operation().path(), type + "; boundary=x", parts(sent.body()));
            case "application/x-www-form-urlencoded" -> post(sent.operation().path(), type, form(sent.body()));
            default -> post(sent.operation().path(), type, JSON.writeValueAsString(sent.body()));
        };
    }

    private static String form(Map<String, Object> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> values(field.getValue())
                        .map(value -> field.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    /** The token and such come before the files. */
    private static String parts(Map<String, ?> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> values(value).forEach(text -> {
            boolean isFile = name.equals("file");
            body.append("--x\r\nContent-Disposition: form-data; name=\"")
                    .append(name)
                    .append('"');
            body.append(isFile ? "; filename=\"" + text + "\"" : "").append("\r\n\r\n");
            body.append(isFile ? "# 港の備え\n\n高潮から街を守る。\n" : text).append("\r\n");
        }));
        return body.append("--x--\r\n").toString();
    }

    private static Stream<String> values(Object value) {
        return value instanceof List<?> several ? several.stream().map(String::valueOf) : Stream.of("" + value);
    }

    private HttpResponse<String> post(String path, String type, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.address(path))
                .setHeader("Content-Type", type)
                .setHeader("Accept", "application/json, text/event-stream")
                .POST(BodyPublishers.ofString(body));
        if (path.startsWith("/api/v1/corpus")) {
            request.setHeader("Authorization", "Bearer " + TOKEN);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return site.send(request.build());
    }
}
