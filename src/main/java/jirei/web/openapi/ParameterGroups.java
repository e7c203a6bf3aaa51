package jirei.web.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Replaces names of parameters and groups by references to the parameters. */
record ParameterGroups(Map<String, Object> groups, Map<String, Object> parameters) {

    /** The operations of a path with all names in their lists of parameters replaced. */
    Map<String, Object> expand(Map<String, Object> operations) {
        Map<String, Object> expanded = new LinkedHashMap<>(operations);
        expanded.replaceAll((method, operation) -> {
            Map<String, Object> whole = new LinkedHashMap<>(OpenApi.object(operation));
            whole.computeIfPresent(
                    "parameters",
                    (key, listed) -> OpenApi.list(listed).flatMap(this::named).toList());
            return whole;
        });
        return expanded;
    }

    private Stream<Object> named(Object item) {
        if (!(item instanceof String name)) {
            return Stream.of(item);
        }
        if (groups.containsKey(name)) {
            return OpenApi.list(groups.get(name)).flatMap(this::named);
        }
        if (!parameters.containsKey(name)) {
            throw new IllegalStateException("neither a parameter nor a group: " + name);
        }
        return Stream.of(Map.of("$ref", "#/components/parameters/" + name));
    }
}
