package jirei.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * The YAML between two lines of {@code ---} at the head of a Markdown file: values, one level of nested values, and the
 * line of each.
 *
 * @param endLine the line behind it, from 1
 * @param error what is wrong with the YAML, and empty where it could be read
 */
record FrontMatter(Map<String, Value> values, int endLine, Optional<YamlError> error) {

    /** Where the YAML breaks and how. */
    record YamlError(int line, String message) {}

    /**
     * A value of front matter.
     *
     * @param text empty where the value is a map
     * @param nested empty where the value is text
     */
    record Value(int line, String text, Map<String, Value> nested) {}

    static final String FENCE = "---";

    /** Whether the text begins as front matter that holds the key. */
    static boolean opens(SourceText text, String key) {
        return !text.lines().isEmpty()
                && text.lines().getFirst().strip().equals(FENCE)
                && text.lines().stream().anyMatch(line -> line.startsWith(key + ":"));
    }

    /** Reads the front matter that opens the text. Where the second fence is missing, it ends at the first blank line. */
    static FrontMatter of(SourceText text) {
        List<String> lines = text.lines();
        int end = 1;
        while (end < lines.size() && !lines.get(end).strip().equals(FENCE)) {
            end++;
        }
        boolean open = end == lines.size();
        if (open) {
            end = 1;
            while (end < lines.size() && !lines.get(end).isBlank()) {
                end++;
            }
        }
        FrontMatter read = parse(lines.subList(1, end), Math.min(end, lines.size() - 1) + 2);
        return open ? new FrontMatter(read.values, read.endLine, Optional.of(new YamlError(1, "「---」が閉じていません"))) : read;
    }

    private static FrontMatter parse(List<String> yaml, int endLine) {
        try {
            LoadSettings settings = LoadSettings.builder().build();
            Optional<Node> root = new Compose(settings).composeString(String.join("\n", yaml));
            Map<String, Value> values = root.map(FrontMatter::nested).orElseGet(Map::of);
            return new FrontMatter(values, endLine, Optional.empty());
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 2).orElse(1);
            return new FrontMatter(salvaged(yaml), endLine, Optional.of(new YamlError(line, e.getProblem())));
        } catch (YamlEngineException e) {
            return new FrontMatter(
                    salvaged(yaml), endLine, Optional.of(new YamlError(1, String.valueOf(e.getMessage()))));
        }
    }

    /** The simple values of YAML that cannot be read as a whole. */
    private static Map<String, Value> salvaged(List<String> yaml) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (int i = 0; i < yaml.size(); i++) {
            String[] pair = yaml.get(i).split(":\\s+", 2);
            if (pair.length == 2 && pair[0].matches("[a-z]+")) {
                String value = pair[1].replaceFirst("\\s+#.*$", "").strip();
                values.put(pair[0], new Value(i + 2, value, Map.of()));
            }
        }
        return values;
    }

    private static Map<String, Value> nested(Node node) {
        Map<String, Value> values = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple pair : mapping.getValue()) {
                if (pair.getKeyNode() instanceof ScalarNode key) {
                    int line =
                            key.getStartMark().map(mark -> mark.getLine() + 2).orElse(1);
                    Node value = pair.getValueNode();
                    values.put(key.getValue(), new Value(line, text(value), nested(value)));
                }
            }
        }
        return values;
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    }

    /** The value of the key, if it is there and is text. */
    Optional<String> text(String key) {
        return value(key).map(Value::text).filter(text -> !text.isEmpty());
    }

    /** The values below the key; none where there are none. */
    Map<String, Value> nested(String key) {
        return value(key).map(Value::nested).orElseGet(Map::of);
    }

    /** The line of the key, or the first of the file where the key is missing. */
    int line(String key) {
        return value(key).map(Value::line).orElse(1);
    }

    /** The keys that are none of these. */
    List<String> keysExcept(List<String> known) {
        List<String> unknown = new ArrayList<>(values.keySet());
        unknown.removeAll(known);
        return unknown;
    }

    private Optional<Value> value(String key) {
        @Nullable Value value = values.get(key);
        return Optional.ofNullable(value);
    }
}
