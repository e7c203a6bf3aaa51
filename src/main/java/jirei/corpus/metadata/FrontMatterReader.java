package jirei.corpus.metadata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jirei.corpus.metadata.FrontMatter.Value;
import jirei.corpus.metadata.YamlNode.YamlList;
import jirei.corpus.metadata.YamlNode.YamlMap;
import jirei.corpus.metadata.YamlNode.YamlPair;
import jirei.corpus.metadata.YamlNode.YamlText;
import jirei.corpus.metadata.YamlReader.YamlDocument;
import jirei.corpus.metadata.YamlReader.YamlError;
import org.jspecify.annotations.Nullable;

/**
 * Turns the YAML of {@link FrontMatter} into values and errors. Of YAML that cannot be read as a whole the lines
 * {@code key: value} are kept.
 *
 * @param firstLine of the YAML in its file, from 1
 * @param errors is added to
 */
record FrontMatterReader(int firstLine, List<YamlError> errors) {
    private static final Pattern PAIR = Pattern.compile("^(\\s*)([^\\s:#-][^:]*?):(?:\\s+(.*?))?(?:\\s+#.*)?$");

    Map<String, Value> read(List<String> yaml) {
        try {
            YamlDocument document = YamlReader.read(String.join("\n", yaml), firstLine);
            errors.addAll(document.repeated());
            return document.root().map(root -> values(root, 1)).orElseGet(Map::of);
        } catch (YamlException e) {
            errors.add(new YamlError(e.line(), e.reason()));
            return salvaged(yaml);
        }
    }

    private Map<String, Value> values(YamlNode node, int depth) {
        Map<String, Value> values = new LinkedHashMap<>();
        if (node instanceof YamlMap map) {
            for (YamlPair pair : map.pairs()) {
                String key = pair.key().text().strip();
                int line = pair.key().line();
                boolean isMap = pair.value() instanceof YamlMap;
                if (isMap && depth > 1) {
                    errors.add(new YamlError(line, "「" + key + "」の値が文ではありません"));
                } else {
                    Map<String, Value> nested = isMap ? values(pair.value(), depth + 1) : Map.of();
                    values.put(key, new Value(line, text(pair.value()), nested));
                }
            }
        }
        return values;
    }

    /** A list is one text; {@code ~} and {@code null} are none. */
    private static String text(YamlNode node) {
        if (node instanceof YamlList list) {
            return list.items().stream()
                    .filter(YamlText.class::isInstance)
                    .map(FrontMatterReader::text)
                    .collect(Collectors.joining("、"));
        }
        String text = YamlNode.textOf(node).strip();
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
