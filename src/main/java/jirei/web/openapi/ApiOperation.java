package jirei.web.openapi;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An operation on the page of the API.
 *
 * @param id the address of its section
 * @param example the address of a call that can be followed; empty where none can be followed
 */
public record ApiOperation(
        String id,
        String method,
        String path,
        String summary,
        String description,
        Optional<String> example,
        List<ApiParameter> parameters,
        Optional<ApiBody> body,
        List<ApiAnswer> answers) {
    /**
     * A parameter.
     *
     * @param place of the request, in Japanese
     * @param values which values it takes
     */
    public record ApiParameter(String name, String place, boolean required, String description, String values) {}

    /**
     * What is sent.
     *
     * @param type the media type
     */
    public record ApiBody(String type, String description, List<ApiParameter> fields) {}

    /**
     * An answer.
     *
     * @param types the media types
     * @param schema the name of its shape, if it has one
     */
    public record ApiAnswer(String status, String description, List<String> types, Optional<String> schema) {}

    static ApiOperation of(OpenApi document, String path, String method, Map<String, Object> operation) {
        List<Map<String, Object>> parameters = document.parameters(operation);
        return new ApiOperation(
                ApiPage.text(operation, "operationId"),
                method.toUpperCase(Locale.ROOT),
                path,
                ApiPage.text(operation, "summary"),
                ApiPage.text(operation, "description"),
                isFollowed(method, operation) ? Optional.of(ApiExample.of(path, parameters)) : Optional.empty(),
                parameters.stream().map(ApiOperation::parameter).toList(),
                RequestBody.of(document, operation).map(ApiOperation::sent),
                OpenApi.object(operation.get("responses")).entrySet().stream()
                        .map(answer -> answer(answer.getKey(), document.resolved(answer.getValue())))
                        .toList());
    }

    /** Some addresses answer only where a server offers them, or with more than an example has. */
    private static boolean isFollowed(String method, Map<String, Object> operation) {
        return method.equals("get") && !Boolean.FALSE.equals(operation.get("x-followed"));
    }

    private static ApiParameter parameter(Map<String, Object> parameter) {
        return new ApiParameter(
                ApiPage.text(parameter, "name"),
                "path".equals(parameter.get("in")) ? "パス" : "問い合わせ",
                Boolean.TRUE.equals(parameter.get("required")),
                ApiPage.text(parameter, "description"),
                ApiProperty.values(OpenApi.object(parameter.get("schema"))));
    }

    private static ApiBody sent(RequestBody body) {
        return new ApiBody(
                body.type(),
                body.description(),
                body.fields().stream()
                        .map(field -> new ApiParameter(
                                field.name().name(),
                                "本文",
                                field.required(),
                                ApiPage.text(field.schema(), "description"),
                                ApiProperty.values(field.schema())))
                        .toList());
    }

    private static ApiAnswer answer(String status, Map<String, Object> answer) {
        Map<String, Object> content = OpenApi.object(answer.get("content"));
        Set<String> schemas = new LinkedHashSet<>();
        content.values().forEach(type -> {
            Map<String, Object> schema = OpenApi.object(OpenApi.object(type).get("schema"));
            Map<String, Object> items = OpenApi.object(schema.get("items"));
            ApiProperty.nameOf(items.isEmpty() ? schema : items).ifPresent(schemas::add);
        });
        return new ApiAnswer(
                status,
                ApiPage.text(answer, "description"),
                List.copyOf(content.keySet()),
                schemas.stream().findFirst());
    }
}
