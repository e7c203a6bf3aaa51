package jirei.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The file of settings, {@code jirei.yaml}: a key for each option, {@code port: 8080}. Lists are for options that take
 * several values.
 *
 * @param values by the name of the option
 * @param problems what is wrong in it, each with its line
 */
record SettingsFile(Path path, Map<String, FileValue> values, List<String> problems) {
    SettingsFile {
        values = Map.copyOf(values);
        problems = List.copyOf(problems);
    }

    /**
     * The values of a key.
     *
     * @param line from 1
     */
    record FileValue(List<String> values, int line) {
        FileValue {
            values = List.copyOf(values);
        }
    }

    /**
     * Reads a file.
     *
     * @param known the names of all options
     * @throws UncheckedIOException if it cannot be read
     */
    static SettingsFile read(Path file, Set<String> known) {
        Map<String, FileValue> values = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        try {
            Optional<Node> root = new Compose(LoadSettings.builder()
                            .setLabel(String.valueOf(file.getFileName()))
                            .build())
                    .composeString(Files.readString(file));
            root.ifPresent(node -> fill(file, node, known, values, problems));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            problems.add(at(file, line) + "not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            problems.add(at(file, 1) + "not YAML: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the settings in " + file.toAbsolutePath(), e);
        }
        return new SettingsFile(file, values, problems);
    }

    private static void fill(
            Path file, Node root, Set<String> known, Map<String, FileValue> values, List<String> problems) {
        if (!(root instanceof MappingNode mapping)) {
            problems.add(at(file, line(root)) + "not a list of settings such as port: 8080");
            return;
        }
        for (NodeTuple pair : mapping.getValue()) {
            int line = line(pair.getKeyNode());
            String key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (!known.contains(key)) {
                problems.add(at(file, line) + "no such setting: " + key + " (the nearest is "
                        + NearestName.of(key, known) + ")");
            } else if (values.containsKey(key)) {
                problems.add(at(file, line) + "set twice: " + key + " (first in line "
                        + values.get(key).line() + ")");
            } else {
                List<String> read = values(pair.getValueNode());
                if (read.isEmpty()) {
                    problems.add(at(file, line) + "not a value or a list of values: " + key);
                } else {
                    values.put(key, new FileValue(read, line));
                }
            }
        }
    }

    /** The values; empty where they are none. */
    private static List<String> values(Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
            return List.of(scalar.getValue());
        }
        if (node instanceof SequenceNode list && list.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
            return list.getValue().stream()
                    .map(value -> ((ScalarNode) value).getValue())
                    .toList();
        }
        return List.of();
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /** Where something is: {@code jirei.yaml:3: }. */
    private static String at(Path file, int line) {
        return file + ":" + line + ": ";
    }
}
