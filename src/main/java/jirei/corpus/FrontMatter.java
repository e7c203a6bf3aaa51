package jirei.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The YAML between two lines of {@code ---} at the head of a Markdown file: values, one level of nested values, and the
 * line of each.
 *
 * <p>Two slips are seen through: a full-width colon behind a key, and a bare dash as a value, which YAML takes for a list.
 * Of YAML that cannot be read as a whole the lines {@code key: value} are kept.
 *
 * @param endLine the line behind it, from 1
 * @param errors what could not be read
 */
record FrontMatter(Map<String, Value> values, int endLine, List<YamlError> errors) {
    private static final String FENCE = "---";
    private static final Pattern HEADING = Pattern.compile("#{2,6}\\s.*");
    private static final Pattern FULL_WIDTH_COLON = Pattern.compile("^(\\s*[^\\s:：#]+)：\\s*");
    private static final Pattern BARE_DASH = Pattern.compile("^(\\s*[^:#]+:\\s+)-(\\s*(?:#.*)?)$");
    private static final Pattern PAIR = Pattern.compile("^(\\s*)([^\\s:#-][^:]*?):(?:\\s+(.*?))?(?:\\s+#.*)?$");

    /** Where the YAML breaks and how. */
    record YamlError(int line, String message) {}

    /**
     * A value of front matter.
     *
     * @param text empty where the value is a map
     * @param nested empty where the value is text
     */
    record Value(int line, String text, Map<String, Value> nested) {}

    /** Whether the text begins with front matter that holds one of the keys. */
    static boolean opens(SourceText text, List<String> keys) {
        int fence = fence(text.lines());
        return fence >= 0
                && text.lines().subList(fence + 1, end(text.lines(), fence)).stream()
                        .map(FrontMatter::tidy)
                        .anyMatch(line -> keys.stream().anyMatch(key -> line.startsWith(key + ":")));
    }

    /** Reads the front matter that opens the text. */
    static FrontMatter of(SourceText text) {
        List<String> lines = text.lines();
        int fence = fence(lines);
        int end = end(lines, fence);
        boolean closed = end < lines.size() && lines.get(end).strip().equals(FENCE);
        List<YamlError> errors = new ArrayList<>();
        if (!closed) {
            errors.add(new YamlError(fence + 1, "「---」が閉じていません"));
        }
        List<String> yaml =
                lines.subList(fence + 1, end).stream().map(FrontMatter::tidy).toList();
        Map<String, Value> values = new YamlReader(fence + 2, errors).read(yaml);
        return new FrontMatter(values, end + (closed ? 2 : 1), List.copyOf(errors));
    }

    /** The index of the first fence, -1 where the text does not begin with one. */
    private static int fence(List<String> lines) {
        int first = 0;
        while (first < lines.size() && lines.get(first).isBlank()) {
            first++;
        }
        return first < lines.size() && lines.get(first).strip().equals(FENCE) ? first : -1;
    }

    /** The index of the second fence; where it is missing, that of the first blank line or heading. */
    private static int end(List<String> lines, int fence) {
        int firstBlank = -1;
        for (int i = fence + 1; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(FENCE)) {
                return i;
            }
            if (lines.get(i).isBlank() && firstBlank < 0) {
                firstBlank = i;
            }
            if (HEADING.matcher(lines.get(i)).matches()) {
                return firstBlank < 0 ? i : firstBlank;
            }
        }
        return firstBlank < 0 ? lines.size() : firstBlank;
    }

    private static String tidy(String line) {
        String colon = FULL_WIDTH_COLON.matcher(line).replaceFirst("$1: ");
        return BARE_DASH.matcher(colon).replaceFirst("$1\"-\"$2");
    }

    /** Turns YAML into values and errors. */
    private record YamlReader(int firstLine, List<YamlError> errors) {
        Map<String, Value> read(List<String> yaml) {
            try {
                Compose compose = new Compose(LoadSettings.builder().build());
                Optional<Node> root = compose.composeString(String.join("\n", yaml));
                return root.map(node -> values(node, 1)).orElseGet(Map::of);
            } catch (MarkedYamlEngineException e) {
                int line = e.getProblemMark()
                        .map(mark -> mark.getLine() + firstLine)
                        .orElse(firstLine);
                errors.add(new YamlError(line, e.getProblem()));
            } catch (YamlEngineException e) {
                errors.add(new YamlError(firstLine, String.valueOf(e.getMessage())));
            }
            return salvaged(yaml);
        }

        private Map<String, Value> values(Node node, int depth) {
            Map<String, Value> values = new LinkedHashMap<>();
            if (node instanceof MappingNode mapping) {
                for (NodeTuple pair : mapping.getValue()) {
                    String key = text(pair.getKeyNode());
                    int line = line(pair.getKeyNode());
                    boolean map = pair.getValueNode() instanceof MappingNode;
                    if (values.containsKey(key)) {
                        errors.add(new YamlError(line, "「" + key + "」が二つあります"));
                    } else if (map && depth > 1) {
                        errors.add(new YamlError(line, "「" + key + "」の値が文ではありません"));
                    } else {
                        Map<String, Value> nested = map ? values(pair.getValueNode(), depth + 1) : Map.of();
                        values.put(key, new Value(line, text(pair.getValueNode()), nested));
                    }
                }
            }
            return values;
        }

        private int line(Node node) {
            return node.getStartMark().map(mark -> mark.getLine() + firstLine).orElse(firstLine);
        }

        /** A list is one text; {@code ~} and {@code null} are none. */
        private static String text(Node node) {
            if (node instanceof SequenceNode list) {
                return list.getValue().stream()
                        .filter(ScalarNode.class::isInstance)
                        .map(YamlReader::text)
                        .collect(Collectors.joining("、"));
            }
            String text = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
            return text.equals("~") || text.equals("null") ? "" : text;
        }

        /** The pairs of YAML that cannot be read as a whole; what is indented belongs to the last key that is not. */
        private Map<String, Value> salvaged(List<String> yaml) {
            Map<String, Value> values = new LinkedHashMap<>();
            Map<String, Value> nested = new LinkedHashMap<>();
            for (int i = 0; i < yaml.size(); i++) {
                Matcher pair = PAIR.matcher(yaml.get(i));
                if (pair.matches()) {
                    @Nullable String written = pair.group(3);
                    String value = written == null ? "" : written.strip().replaceAll("^\"(.*)\"$", "$1");
                    boolean indented = !pair.group(1).isEmpty();
                    nested = indented ? nested : new LinkedHashMap<>();
                    (indented ? nested : values).putIfAbsent(pair.group(2), new Value(i + firstLine, value, nested));
                }
            }
            return values;
        }
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
