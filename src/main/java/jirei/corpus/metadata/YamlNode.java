package jirei.corpus.metadata;

import java.util.List;

/** A value in YAML with the line on which it begins, from 1. */
public sealed interface YamlNode {
    /** The line on which it begins, from 1. */
    int line();

    /** A text, number or other single value, as it is written. */
    record YamlText(int line, String text) implements YamlNode {}

    /** A list of values. */
    record YamlList(int line, List<YamlNode> items) implements YamlNode {
        public YamlList {
            items = List.copyOf(items);
        }
    }

    /** Values by their keys, in the order of the file; no key stands twice. */
    record YamlMap(int line, List<YamlPair> pairs) implements YamlNode {
        public YamlMap {
            pairs = List.copyOf(pairs);
        }
    }

    /** A key and its value. */
    record YamlPair(YamlText key, YamlNode value) {}

    /** The text of a single value; empty for a list or a map. */
    static String textOf(YamlNode node) {
        return node instanceof YamlText single ? single.text() : "";
    }
}
