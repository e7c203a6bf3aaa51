package jirei.corpus.metadata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jirei.corpus.metadata.FrontMatter.Value;
import jirei.corpus.metadata.FrontMatter.YamlError;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Turns the YAML of {@link FrontMatter} into values and errors. Of YAML that cannot be read as a whole the lines
 * {@code key: value} are kept.
 *
 * @param firstLine of the YAML in its file, from 1
 * @param errors is added to
 */
record FrontMatterReader(int firstLine, List<YamlError> errors) {
    /** Far more than anybody needs who describes a file. */
    private static final int DEEPEST = 20;

    private static final Pattern PAIR = Pattern.compile("^(\\s*)([^\\s:#-][^:]*?):(?:\\s+(.*?))?(?:\\s+#.*)?$");

    Map<String, Value> read(List<String> yaml) {
        try {
            String text = String.join("\n", yaml);
            LoadSettings settings = LoadSettings.builder().build();
            if (depth(text, settings) > DEEPEST) {
                errors.add(new YamlError(firstLine, "入れ子が深すぎます"));
                return Map.of();
            }
            Optional<Node> root = new Compose(settings).composeString(text);
            return root.map(node -> values(node, 1)).orElseGet(Map::of);
        } catch (MarkedYamlEngineException e) {
            int line =
                    e.getProblemMark().map(mark -> mark.getLine() + firstLine).orElse(firstLine);
            errors.add(new YamlError(line, e.getProblem()));
        } catch (YamlEngineException e) {
            errors.add(new YamlError(firstLine, String.valueOf(e.getMessage())));
        }
        return salvaged(yaml);
    }

    /** How deep maps and lists are nested, so far as it matters: what builds a tree of them does not ask, and would fall. */
    private static int depth(String yaml, LoadSettings settings) {
        int depth = 0;
        int deepest = 0;
        for (Event event : new Parse(settings).parseString(yaml)) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            deepest = Math.max(deepest, depth);
            if (deepest > DEEPEST) {
                break;
            }
        }
        return deepest;
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
                    .map(FrontMatterReader::text)
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
