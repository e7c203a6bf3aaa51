package jirei.corpus.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jirei.corpus.metadata.YamlNode.YamlList;
import jirei.corpus.metadata.YamlNode.YamlMap;
import jirei.corpus.metadata.YamlNode.YamlPair;
import jirei.corpus.metadata.YamlNode.YamlText;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads any YAML of the corpus within limits: column maps, sidecars, folder metadata and front matter. The limits hold
 * for its length, its nesting, and its values once aliases ({@code *a}) are replaced by what they repeat.
 *
 * <p>The tree is built from the library's events, whose parser does not recurse; the library's own composer recurses
 * without a limit on depth and overflows the stack.
 */
public final class YamlReader {
    /** In characters. Whatever describes a file is written by hand. */
    private static final int LONGEST = 64 << 10;

    private static final int DEEPEST = 20;
    private static final int MOST_VALUES = 50_000;

    private final int firstLine;
    private final Iterator<Event> events;
    private final Map<Anchor, Anchored> anchors = new HashMap<>();
    private final List<YamlError> repeated = new ArrayList<>();
    private int depth;
    private int values;

    /**
     * What was read.
     *
     * @param root empty where nothing is written but blanks and comments
     * @param repeated keys that stand twice in one map, of which the first counts
     */
    public record YamlDocument(Optional<YamlNode> root, List<YamlError> repeated) {
        public YamlDocument {
            repeated = List.copyOf(repeated);
        }
    }

    /**
     * A fault in YAML.
     *
     * @param line from 1
     */
    public record YamlError(int line, String message) {}

    /** A value that aliases may repeat, and how many values it holds. */
    private record Anchored(YamlNode node, int size) {}

    private YamlReader(String yaml, int firstLine) {
        this.firstLine = firstLine;
        this.events =
                new Parse(LoadSettings.builder().build()).parseString(yaml).iterator();
    }

    /**
     * Reads YAML.
     *
     * @param firstLine of the YAML in its file, from 1
     * @throws YamlException if it is no YAML, or is too long, too deeply nested or repeats too much
     */
    public static YamlDocument read(String yaml, int firstLine) throws YamlException {
        if (yaml.length() > LONGEST) {
            throw new YamlException(firstLine, "長すぎます（64KBまで）。短くしてください。");
        }
        try {
            YamlReader reader = new YamlReader(yaml, firstLine);
            return new YamlDocument(reader.root(), reader.repeated);
        } catch (MarkedYamlEngineException e) {
            int line =
                    e.getProblemMark().map(mark -> mark.getLine() + firstLine).orElse(firstLine);
            throw new YamlException(line, e.getProblem().strip());
        } catch (YamlEngineException e) {
            throw new YamlException(firstLine, String.valueOf(e.getMessage()).strip());
        }
    }

    private Optional<YamlNode> root() throws YamlException {
        Optional<YamlNode> root = Optional.empty();
        for (Event event = events.next(); !(event instanceof StreamEndEvent); event = events.next()) {
            if (event instanceof DocumentStartEvent && root.isPresent()) {
                throw new YamlException(line(event), "「---」のあとに二つ目の部分があります。一つにまとめてください。");
            } else if (event instanceof NodeEvent begin) {
                root = Optional.of(node(begin));
            }
        }
        return root;
    }

    private YamlNode node(NodeEvent begin) throws YamlException {
        int line = line(begin);
        if (begin instanceof AliasEvent alias) {
            return repeat(alias, line);
        }
        count(1, line);
        int before = values;
        // An alias within the value that it names would have no end; it stands for an empty map.
        begin.getAnchor().ifPresent(name -> anchors.put(name, new Anchored(new YamlMap(line, List.of()), 1)));
        YamlNode node = switch (begin) {
            case MappingStartEvent map -> map(line);
            case SequenceStartEvent list -> list(line);
            case ScalarEvent text -> new YamlText(line, text.getValue());
            default -> throw new IllegalStateException("not the beginning of a value: " + begin);
        };
        begin.getAnchor().ifPresent(name -> anchors.put(name, new Anchored(node, values - before + 1)));
        return node;
    }

    private YamlNode repeat(AliasEvent alias, int line) throws YamlException {
        Anchored anchored = anchors.get(alias.getAlias());
        if (anchored == null) {
            throw new YamlException(line, "「*" + alias.getAlias() + "」の指す値がありません。値をそのまま書いてください。");
        }
        count(anchored.size(), line);
        return anchored.node();
    }

    private YamlMap map(int line) throws YamlException {
        enter(line);
        List<YamlPair> pairs = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            if (!(node((NodeEvent) event) instanceof YamlText key)) {
                throw new YamlException(line(event), "項目の名前が文ではありません。「項目: 値」のように書いてください。");
            }
            YamlNode value = node((NodeEvent) events.next());
            if (keys.add(key.text().strip())) {
                pairs.add(new YamlPair(key, value));
            } else {
                repeated.add(new YamlError(key.line(), "「" + key.text().strip() + "」が二つあります。一つにまとめてください。"));
            }
        }
        depth--;
        return new YamlMap(line, pairs);
    }

    private YamlList list(int line) throws YamlException {
        enter(line);
        List<YamlNode> items = new ArrayList<>();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            items.add(node((NodeEvent) event));
        }
        depth--;
        return new YamlList(line, items);
    }

    private void enter(int line) throws YamlException {
        depth++;
        if (depth > DEEPEST) {
            throw new YamlException(line, "入れ子が深すぎます（%d段まで）。「項目: 値」のように書いてください。".formatted(DEEPEST));
        }
    }

    private void count(int more, int line) throws YamlException {
        values += more;
        if (values > MOST_VALUES) {
            throw new YamlException(line, "値が多すぎます（&と*による繰り返しも数えて%,d個まで）。減らしてください。".formatted(MOST_VALUES));
        }
    }

    private int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + firstLine).orElse(firstLine);
    }
}
