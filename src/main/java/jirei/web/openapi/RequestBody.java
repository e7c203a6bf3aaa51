package jirei.web.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The body of a request, as the document describes it: an object in one media type.
 *
 * @param type the media type
 */
record RequestBody(String type, String description, List<BodyField> fields) {
    RequestBody {
        fields = List.copyOf(fields);
    }

    /** A field of the object, or all fields whose names match a pattern. */
    record BodyField(KnownName name, boolean required, Map<String, Object> schema) {}

    /** The body of an operation; empty where nothing is sent. */
    static Optional<RequestBody> of(OpenApi document, Map<String, Object> operation) {
        return Optional.ofNullable(operation.get("requestBody"))
                .map(document::resolved)
                .flatMap(RequestBody::of);
    }

    private static Optional<RequestBody> of(Map<String, Object> body) {
        return OpenApi.object(body.get("content")).entrySet().stream()
                .findFirst()
                .map(content -> new RequestBody(
                        content.getKey(),
                        ApiPage.text(body, "description"),
                        fields(OpenApi.object(OpenApi.object(content.getValue()).get("schema")))));
    }

    private static List<BodyField> fields(Map<String, Object> schema) {
        Set<String> required =
                OpenApi.list(schema.get("required")).map(String::valueOf).collect(Collectors.toSet());
        return Stream.concat(
                        OpenApi.object(schema.get("properties")).entrySet().stream()
                                .map(field -> new BodyField(
                                        KnownName.of(field.getKey()),
                                        required.contains(field.getKey()),
                                        OpenApi.object(field.getValue()))),
                        OpenApi.object(schema.get("patternProperties")).entrySet().stream()
                                .map(field -> new BodyField(
                                        KnownName.matching(field.getKey()), false, OpenApi.object(field.getValue()))))
                .toList();
    }

    /** Whether it is a form of names and texts, without files. */
    boolean isForm() {
        return type.equals("application/x-www-form-urlencoded");
    }
}
