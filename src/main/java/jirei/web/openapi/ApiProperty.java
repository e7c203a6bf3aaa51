package jirei.web.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A property of a JSON object on the page of the API.
 *
 * @param path with what it is in: {@code index.work.done}, {@code hits[].title}
 * @param type in JSON's words
 * @param schema the name of its shape, if that has one
 */
public record ApiProperty(String path, String type, Optional<String> schema, String description) {
    private static final String REFERENCE = "#/components/schemas/";

    /** The properties of a shape, those inside others behind them. */
    static List<ApiProperty> allOf(Map<String, Object> schema) {
        List<ApiProperty> properties = new ArrayList<>();
        collect("", schema, properties);
        return List.copyOf(properties);
    }

    private static void collect(String before, Map<String, Object> schema, List<ApiProperty> properties) {
        OpenApi.object(schema.get("properties")).forEach((name, value) -> {
            Map<String, Object> described = OpenApi.object(value);
            String path = before + name;
            properties.add(new ApiProperty(path, type(described), shape(described), meaning(described)));
            OpenApi.list(described.get("oneOf"))
                    .map(OpenApi::object)
                    .forEach(choice -> collect(path + ".", choice, properties));
            collect(path + ".", described, properties);
            collect(path + "[].", OpenApi.object(described.get("items")), properties);
        });
    }

    /** What it is and, where these are few, which values it has. */
    static String meaning(Map<String, Object> schema) {
        String inside = OpenApi.list(schema.get("oneOf"))
                .map(choice -> ApiPage.text(OpenApi.object(choice), "description"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("、"));
        String described = ApiPage.text(schema, "description");
        String values = values(schema);
        return Stream.of(described.isEmpty() ? inside : described, schema.containsKey("enum") ? values : "")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("。"));
    }

    /** Which values there are: {@code 1～100（なければ 20）}, {@code 100個まで、80文字まで}. */
    static String values(Map<String, Object> schema) {
        return Stream.of(most(schema, "maxItems", "個まで"), most(schema, "maxLength", "文字まで"), listed(schema))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("、"));
    }

    private static String most(Map<String, Object> schema, String limit, String unit) {
        return schema.get(limit) instanceof Integer most ? most + unit : "";
    }

    private static String listed(Map<String, Object> schema) {
        Map<String, Object> items = OpenApi.object(schema.get("items"));
        if (!items.isEmpty()) {
            return values(items);
        }
        Object least = schema.get("minimum");
        Object most = schema.get("maximum");
        String listed = OpenApi.list(schema.get("enum")).map(String::valueOf).collect(Collectors.joining("、"));
        String range = least != null && most != null ? least + "～" + most : "";
        Object otherwise = schema.get("default");
        return (listed.isEmpty() ? range : listed) + (otherwise == null ? "" : "（なければ " + otherwise + "）");
    }

    /** The name of the shape that a node refers to. */
    static Optional<String> nameOf(Map<String, Object> schema) {
        return Optional.of(ApiPage.text(schema, "$ref"))
                .filter(reference -> reference.startsWith(REFERENCE))
                .map(reference -> reference.substring(REFERENCE.length()));
    }

    private static Optional<String> shape(Map<String, Object> schema) {
        return Stream.of(
                        Stream.of(schema),
                        Stream.of(
                                OpenApi.object(schema.get("items")),
                                OpenApi.object(schema.get("additionalProperties"))),
                        OpenApi.list(schema.get("oneOf")).map(OpenApi::object))
                .flatMap(nodes -> nodes)
                .flatMap(node -> nameOf(node).stream())
                .findFirst();
    }

    private static String type(Map<String, Object> schema) {
        List<Object> choices = OpenApi.list(schema.get("oneOf")).toList();
        if (!choices.isEmpty()) {
            return choices.stream()
                    .map(choice -> type(OpenApi.object(choice)))
                    .filter(type -> !type.isEmpty())
                    .collect(Collectors.joining(" | "));
        }
        Object type = Objects.requireNonNullElse(schema.get("type"), "");
        String names = type instanceof List<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(" | "))
                : type.toString();
        return names.equals("array") && schema.containsKey("items")
                ? type(OpenApi.object(schema.get("items"))) + "[]"
                : names;
    }
}
