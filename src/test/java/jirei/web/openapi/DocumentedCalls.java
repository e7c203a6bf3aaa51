package jirei.web.openapi;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The calls of an operation that the document's examples give: with what it must have, with each other parameter alone,
 * and with all of them.
 *
 * @param path as documented: {@code /api/v1/entries/{id}}
 */
record DocumentedCalls(String path, List<Map<String, Object>> parameters) {

    /**
     * The addresses, the whole ones last. Of several formats all parameters are tried with one only, and for few entries.
     */
    List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        String usual = filled(path);
        List<Map<String, Object>> narrowing = registered().size() == 1
                ? List.of()
                : optional().stream()
                        .filter(parameter -> "q".equals(parameter.get("name")))
                        .toList();
        addresses.add(address(usual, List.of()));
        for (Map<String, Object> parameter : optional()) {
            addresses.add(address(
                    usual,
                    Stream.concat(narrowing.stream(), Stream.of(parameter))
                            .distinct()
                            .toList()));
        }
        registered().forEach(path -> addresses.add(address(filled(path), optional())));
        return addresses.stream().distinct().toList();
    }

    /** The path for each value of its parameters that is one of few: {@code /export.csv}, {@code /export.md}, … */
    List<String> registered() {
        List<String> paths = List.of(path);
        for (Map<String, Object> parameter : in("path").toList()) {
            List<Object> values = OpenApi.list(
                            OpenApi.object(parameter.get("schema")).get("enum"))
                    .toList();
            if (!values.isEmpty()) {
                paths = paths.stream()
                        .flatMap(path ->
                                values.stream().map(value -> path.replace(placeholder(parameter), value.toString())))
                        .toList();
            }
        }
        return paths;
    }

    private String filled(String path) {
        String filled = path;
        for (Map<String, Object> parameter : in("path").toList()) {
            filled = filled.replace(placeholder(parameter), encoded(String.valueOf(parameter.get("example"))));
        }
        return filled;
    }

    private List<Map<String, Object>> optional() {
        return in("query").filter(parameter -> !isRequired(parameter)).toList();
    }

    private Stream<Map<String, Object>> in(String place) {
        return parameters.stream().filter(parameter -> place.equals(parameter.get("in")));
    }

    private String address(String path, List<Map<String, Object>> more) {
        List<String> query = Stream.concat(in("query").filter(DocumentedCalls::isRequired), more.stream())
                .flatMap(DocumentedCalls::pairs)
                .toList();
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private static Stream<String> pairs(Map<String, Object> parameter) {
        Object example = Objects.requireNonNull(parameter.get("example"));
        if (example instanceof Map<?, ?> named) {
            return named.entrySet().stream().flatMap(pair -> pairs(pair.getKey().toString(), pair.getValue()));
        }
        return pairs(String.valueOf(parameter.get("name")), example);
    }

    private static Stream<String> pairs(String name, Object example) {
        List<?> values = example instanceof List<?> several ? several : List.of(example);
        return values.stream().map(value -> encoded(name) + "=" + encoded(value.toString()));
    }

    private static boolean isRequired(Map<String, Object> parameter) {
        return Boolean.TRUE.equals(parameter.get("required"));
    }

    private static String placeholder(Map<String, Object> parameter) {
        return "{" + parameter.get("name") + "}";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
