package jirei.web.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The OpenAPI 3.1 document of all addresses. It is written in YAML, one file for each topic, and read when it is first
 * asked for.
 *
 * <p>The files are plain OpenAPI with two abbreviations in lists of parameters. A name stands for the reference to the
 * parameter of that name, and the name of a group for the parameters of the group:
 *
 * <pre>parameters: [query, sort]   →   parameters: [{$ref: "#/components/parameters/q"}, …]</pre>
 *
 * @param tree the document as maps, lists, texts, numbers and booleans
 */
public record OpenApi(Map<String, Object> tree) {
    private static final String FOLDER = "/openapi/";

    /** In the order in which the paths are listed. */
    private static final List<String> TOPICS =
            List.of("search", "study", "status", "feeds", "assistants", "pages", "parameters", "bodies", "document");

    /** Read by the first request that needs it, so that no start waits for it. */
    private static final class OfProgram {
        static final OpenApi DOCUMENT = read();
    }

    /** The document of this program. */
    public static OpenApi ofProgram() {
        return OfProgram.DOCUMENT;
    }

    private static OpenApi read() {
        Map<String, Object> groups = new LinkedHashMap<>();
        Map<String, Object> paths = new LinkedHashMap<>();
        Map<String, Object> components = new LinkedHashMap<>();
        Map<String, Object> document = new LinkedHashMap<>();
        for (String topic : TOPICS) {
            Map<String, Object> file = new LinkedHashMap<>(load(FOLDER + topic + ".yaml"));
            add(object(file.remove("groups")), groups);
            add(object(file.remove("paths")), paths);
            object(file.remove("components"))
                    .forEach((kind, named) ->
                            add(object(named), object(components.computeIfAbsent(kind, key -> new LinkedHashMap<>()))));
            add(file, document);
        }
        ParameterGroups parameters = new ParameterGroups(groups, object(components.get("parameters")));
        paths.replaceAll((path, operations) -> parameters.expand(object(operations)));
        document.put("paths", paths);
        document.put("components", components);
        return new OpenApi(document);
    }

    /** The operations of a path by their methods; empty if there is no such path. */
    public Map<String, Object> operations(String path) {
        return object(object(tree.get("paths")).get(path));
    }

    /** The parameters of an operation, with references replaced by what they refer to. */
    public List<Map<String, Object>> parameters(Map<String, Object> operation) {
        return list(operation.get("parameters")).map(this::resolved).toList();
    }

    /** The object itself, or what it refers to. */
    public Map<String, Object> resolved(Object node) {
        Map<String, Object> object = object(node);
        if (!(object.get("$ref") instanceof String reference)) {
            return object;
        }
        Map<String, Object> found = tree;
        for (String step : reference.substring("#/".length()).split("/", -1)) {
            found = object(found.get(step));
        }
        return found;
    }

    /** A node as an object; empty if it is none. */
    @SuppressWarnings("unchecked") // Keys of the files are texts.
    static Map<String, Object> object(@Nullable Object node) {
        return node instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    /** The items of a node; none if it is no list. */
    static Stream<Object> list(@Nullable Object node) {
        return node instanceof List<?> items ? items.stream().map(Object.class::cast) : Stream.empty();
    }

    private static void add(Map<String, Object> more, Map<String, Object> all) {
        more.forEach((name, value) -> {
            if (all.putIfAbsent(name, value) != null) {
                throw new IllegalStateException("described twice: " + name);
            }
        });
    }

    private static Map<String, Object> load(String resource) {
        try (InputStream file = OpenApi.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("not in the program: " + resource);
            }
            LoadSettings settings = LoadSettings.builder().setLabel(resource).build();
            return object(new Load(settings).loadFromInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
