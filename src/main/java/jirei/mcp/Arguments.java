package jirei.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jirei.web.url.SearchUrl;
import org.jspecify.annotations.Nullable;

/** The arguments of a call, which fit the schema of its tool. */
record Arguments(Map<String, Object> given) {
    /** The parameter of a search that each argument stands for. */
    private static final Map<String, String> PARAMETERS = Map.of(
            "query", "q",
            "cities", "city",
            "themes", "theme",
            "ratings", "rating",
            "kinds", "kind",
            "regions", "region",
            "countries", "country",
            "years", "year");

    static Arguments of(@Nullable Map<String, Object> given) {
        return new Arguments(Objects.requireNonNullElse(given, Map.of()));
    }

    /** A text that the schema requires. */
    String text(String name) {
        return String.valueOf(given.get(name));
    }

    List<String> texts(String name) {
        return given.get(name) instanceof List<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of();
    }

    int number(String name, int otherwise) {
        return given.get(name) instanceof Number number ? number.intValue() : otherwise;
    }

    /**
     * The search that the arguments ask for.
     *
     * @throws jirei.web.http.BadRequest if a value is none of those there are
     */
    SearchUrl search(int size) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        PARAMETERS.forEach((argument, parameter) -> {
            Object value = given.get(argument);
            if (value != null) {
                parameters.put(parameter, value instanceof List<?> ? texts(argument) : List.of(value.toString()));
            }
        });
        parameters.put("size", List.of("" + size));
        parameters.put("view", List.of("list"));
        return SearchUrl.of(parameters);
    }
}
