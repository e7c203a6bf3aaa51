package jirei.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** An operation of the document, which judges answers. */
record DocumentedOperation(String path, String method, Map<String, Object> described) {
    static final OpenApi DOCUMENT = OpenApi.ofProgram();
    static final DocumentSchemas SCHEMAS = new DocumentSchemas(DOCUMENT);

    /** All operations. */
    static Stream<DocumentedOperation> all() {
        return OpenApi.object(DOCUMENT.tree().get("paths")).entrySet().stream()
                .flatMap(path -> OpenApi.object(path.getValue()).entrySet().stream()
                        .map(method -> new DocumentedOperation(
                                path.getKey(), method.getKey(), OpenApi.object(method.getValue()))));
    }

    /** The operation of this name: {@code POST /basket}. */
    static DocumentedOperation named(String name) {
        return all().filter(operation -> operation.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<Map<String, Object>> parameters() {
        return DOCUMENT.parameters(described);
    }

    DocumentedCalls calls() {
        return new DocumentedCalls(path, parameters());
    }

    Set<String> statuses() {
        return responses().keySet();
    }

    private Map<String, Object> responses() {
        return OpenApi.object(described.get("responses"));
    }

    private String pointer() {
        return "/paths/" + escaped(path) + "/" + method;
    }

    private static String escaped(String text) {
        return text.replace("~", "~0").replace("/", "~1");
    }

    /** Whether something is sent with it. */
    boolean hasBody() {
        return described.containsKey("requestBody");
    }

    /** The media type of what is sent. */
    String bodyType() {
        return RequestBody.of(DOCUMENT, described).orElseThrow().type();
    }

    /** What is wrong with a body; nothing if it is as described. */
    List<String> faultsOfBody(Object body) {
        Object sent = Objects.requireNonNull(described.get("requestBody"));
        String where = OpenApi.object(sent).get("$ref") instanceof String reference
                ? reference.substring(1)
                : pointer() + "/requestBody";
        return SCHEMAS.faults(where + "/content/" + escaped(bodyType()) + "/schema", body);
    }

    /** The status of an answer, which is one of the operation's and has the body that is described for it. */
    String checked(String address, HttpResponse<String> answer) {
        String status = "" + answer.statusCode();
        assertThat(statuses()).as(address + "\n" + answer.body()).contains(status);
        Object response = Objects.requireNonNull(responses().get(status));
        Map<String, Object> content = OpenApi.object(DOCUMENT.resolved(response).get("content"));
        if (content.isEmpty()) {
            return status;
        }
        String type = answer.headers().firstValue("Content-Type").orElse("none").replaceFirst(";.*", "");
        assertThat(content.keySet()).as(address).contains(type);
        if (type.endsWith("json") && OpenApi.object(content.get(type)).containsKey("schema")) {
            String where = response instanceof Map<?, ?> map && map.get("$ref") instanceof String reference
                    ? reference.substring(1)
                    : pointer() + "/responses/" + status;
            assertThat(SCHEMAS.faults(where + "/content/" + escaped(type) + "/schema", answer.body()))
                    .as(address)
                    .isEmpty();
        }
        return status;
    }

    @Override
    public String toString() {
        return method.toUpperCase(Locale.ROOT) + " " + path;
    }
}
