package jirei.web.openapi;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The address of an example call, from the examples of the parameters that a call must have. */
final class ApiExample {
    private ApiExample() {}

    static String of(String path, List<Map<String, Object>> parameters) {
        String address = path;
        List<String> query = new ArrayList<>();
        for (Map<String, Object> parameter : parameters) {
            String name = ApiPage.text(parameter, "name");
            if ("path".equals(parameter.get("in"))) {
                address = address.replace("{" + name + "}", encoded(String.valueOf(parameter.get("example"))));
            } else if (Boolean.TRUE.equals(parameter.get("required")) || isTelling(name)) {
                values(parameter.get("example")).forEach(value -> query.add(name + "=" + encoded(value)));
            }
        }
        return query.isEmpty() ? address : address + "?" + String.join("&", query);
    }

    /** Without a query most addresses answer with all entries. */
    private static boolean isTelling(String name) {
        return name.equals("q");
    }

    private static Stream<String> values(@Nullable Object example) {
        return example instanceof List<?> several
                ? several.stream().map(String::valueOf)
                : Stream.of(String.valueOf(example));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
