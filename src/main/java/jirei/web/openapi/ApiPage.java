package jirei.web.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The OpenAPI document as a page, all of it from the document.
 *
 * @param lead what stands at its top
 * @param notes what holds for all addresses, line by line
 * @param topics the operations by topic
 * @param schemas the shapes of answers
 */
public record ApiPage(String lead, List<String> notes, List<ApiTopic> topics, List<ApiSchema> schemas) {
    /**
     * The operations of a topic.
     *
     * @param name for the address of the section
     */
    public record ApiTopic(String name, String label, List<ApiOperation> operations) {}

    /**
     * A named shape of a JSON value.
     *
     * @param properties none where it is no object
     */
    public record ApiSchema(String name, String description, List<ApiProperty> properties) {}

    /** The page of a document. */
    static ApiPage of(OpenApi document) {
        Map<String, Object> info = OpenApi.object(document.tree().get("info"));
        return new ApiPage(
                text(info, "summary"), text(info, "description").lines().toList(), topics(document), schemas(document));
    }

    private static List<ApiTopic> topics(OpenApi document) {
        Map<String, List<ApiOperation>> operations = new LinkedHashMap<>();
        OpenApi.object(document.tree().get("paths"))
                .forEach((path, methods) -> OpenApi.object(methods).forEach((method, operation) -> {
                    Map<String, Object> described = OpenApi.object(operation);
                    OpenApi.list(described.get("tags"))
                            .forEach(tag -> operations
                                    .computeIfAbsent(String.valueOf(tag), key -> new ArrayList<>())
                                    .add(ApiOperation.of(document, path, method, described)));
                }));
        return OpenApi.list(document.tree().get("tags"))
                .map(OpenApi::object)
                .map(tag -> new ApiTopic(
                        text(tag, "name"),
                        text(tag, "description"),
                        operations.getOrDefault(text(tag, "name"), List.of())))
                .toList();
    }

    private static List<ApiSchema> schemas(OpenApi document) {
        return OpenApi.object(OpenApi.object(document.tree().get("components")).get("schemas")).entrySet().stream()
                .map(named -> {
                    Map<String, Object> schema = OpenApi.object(named.getValue());
                    return new ApiSchema(named.getKey(), ApiProperty.meaning(schema), ApiProperty.allOf(schema));
                })
                .toList();
    }

    /** A text of a node, or an empty one. */
    static String text(Map<String, Object> node, String key) {
        return node.get(key) instanceof String text ? text : "";
    }
}
