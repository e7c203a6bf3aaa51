package jirei.corpus.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jirei.corpus.tables.TableRow.TableCell;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes rows of objects of JSON: a column for each name, and for what is in an object within it one that is called so:
 * {@code {"a": {"b": 1}} → a.b: 1}.
 */
public final class JsonRows {
    /** What is deeper than that is no table. */
    private static final int DEEPEST = 4;

    private static final int LONGEST_VALUE = 16 << 20;
    private static final int LONGEST_NAME = 1_000;

    /** Trees of JSON are built and printed by recursion. */
    private static final int DEEPEST_NESTING = 500;

    /** Reads JSON without trust: names stand once, and nothing is endlessly long or deep. */
    public static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_VALUE)
                            .maxNameLength(LONGEST_NAME)
                            .maxNestingDepth(DEEPEST_NESTING)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonRows() {}

    /** The row of an object. */
    public static TableRow row(int line, JsonNode object, String original) {
        Map<String, TableCell> cells = new LinkedHashMap<>();
        addAll(object, "", 1, cells);
        return new TableRow(line, Optional.empty(), cells, List.of(), original);
    }

    /** What the library says, without its hints for programmers, which stand in brackets. */
    public static String reason(JacksonException e) {
        return String.valueOf(e.getOriginalMessage()).replaceFirst(" \\(.*", "");
    }

    /** Where the library found a fault; empty where it does not say, as for what is too deep or too long. */
    public static Optional<TokenStreamLocation> location(JacksonException e) {
        @Nullable TokenStreamLocation location = e.getLocation();
        return Optional.ofNullable(location);
    }

    private static void addAll(JsonNode object, String prefix, int depth, Map<String, TableCell> cells) {
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            String name = prefix + property.getKey().strip();
            JsonNode value = property.getValue();
            cells.put(name, cell(value));
            if (value.isObject() && depth < DEEPEST) {
                addAll(value, name + ".", depth + 1, cells);
            }
        }
    }

    private static TableCell cell(JsonNode value) {
        if (value.isNull() || (value.isContainer() && value.isEmpty())) {
            return TableCell.of("");
        }
        if (value.isString() || value.isNumber()) {
            return TableCell.of(value.asString());
        }
        List<String> values = new ArrayList<>();
        if (value.isBoolean()) {
            values.add(value.asString());
        }
        if (value.isArray() && value.valueStream().allMatch(JsonNode::isValueNode)) {
            value.valueStream()
                    .filter(each -> !each.isNull())
                    .map(each -> each.asString().strip())
                    .filter(each -> !each.isEmpty())
                    .forEach(values::add);
        }
        return new TableCell(values, false);
    }
}
