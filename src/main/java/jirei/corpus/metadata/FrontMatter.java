package jirei.corpus.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jirei.corpus.metadata.YamlReader.YamlError;
import jirei.corpus.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * The YAML between two lines of {@code ---} at the head of a text, or of a file that is nothing else: values, one level
 * of nested values, and the line of each.
 *
 * <p>Two slips are seen through: a full-width colon behind a key, and a bare dash as a value, which YAML takes for a
 * list.
 *
 * @param endLine the line behind it, from 1
 * @param errors what could not be read
 */
public record FrontMatter(Map<String, Value> values, int endLine, List<YamlError> errors) {
    private static final String FENCE = "---";
    private static final Pattern PAIR = Pattern.compile("^([^\\s:-][^:]*):(?:\\s.*)?$");
    private static final int MOST_LINES = 200;
    private static final Pattern HEADING = Pattern.compile("#{2,6}\\s.*");
    private static final Pattern FULL_WIDTH_COLON = Pattern.compile("^(\\s*[^\\s:：#]+)：\\s*");
    private static final Pattern BARE_DASH = Pattern.compile("^(\\s*[^:#]+:\\s+)-(\\s*(?:#.*)?)$");

    /**
     * A value of front matter.
     *
     * @param text empty where the value is a map
     * @param nested empty where the value is text
     */
    public record Value(int line, String text, Map<String, Value> nested) {}

    /** Whether the text begins with front matter that holds one of the keys. */
    public static boolean opens(SourceText text, List<String> keys) {
        int fence = fence(text.lines());
        return fence >= 0
                && text.lines().subList(fence + 1, end(text.lines(), fence)).stream()
                        .map(FrontMatter::tidy)
                        .anyMatch(line -> keys.stream().anyMatch(key -> line.startsWith(key + ":")));
    }

    /**
     * Whether the text begins with front matter of any kind: below the fence stands a pair, and a line before the
     * second fence, or the first where there is no second, says what is known to be said of files.
     */
    public static boolean opens(SourceText text) {
        List<String> lines = text.lines();
        int fence = fence(lines);
        if (fence < 0 || fence + 1 >= lines.size()) {
            return false;
        }
        int end = end(lines, fence);
        boolean closed = end < lines.size() && lines.get(end).strip().equals(FENCE);
        List<String> yaml = lines.subList(fence + 1, closed ? end : Math.min(end, fence + 2)).stream()
                .map(FrontMatter::tidy)
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .limit(MOST_LINES)
                .toList();
        return yaml.size() < MOST_LINES
                && !yaml.isEmpty()
                && PAIR.matcher(yaml.getFirst()).matches()
                && yaml.stream()
                        .map(PAIR::matcher)
                        .anyMatch(pair -> pair.matches()
                                && MetadataKey.named(pair.group(1)).isPresent());
    }

    /** Reads the front matter that opens the text. */
    public static FrontMatter of(SourceText text) {
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
        Map<String, Value> values = new FrontMatterReader(fence + 2, errors).read(yaml);
        return new FrontMatter(values, end + (closed ? 2 : 1), List.copyOf(errors));
    }

    /** Reads a file that is nothing but YAML, with or without lines of {@code ---} around it. */
    static FrontMatter ofAll(SourceText text) {
        if (fence(text.lines()) >= 0) {
            return of(text);
        }
        List<YamlError> errors = new ArrayList<>();
        List<String> yaml = text.lines().stream().map(FrontMatter::tidy).toList();
        Map<String, Value> values = new FrontMatterReader(1, errors).read(yaml);
        return new FrontMatter(values, yaml.size() + 1, List.copyOf(errors));
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

    /** The value of the key, if it is there and is text. */
    public Optional<String> text(String key) {
        return value(key).map(Value::text).filter(text -> !text.isEmpty());
    }

    /** The values below the key; none where there are none. */
    public Map<String, Value> nested(String key) {
        return value(key).map(Value::nested).orElseGet(Map::of);
    }

    /** The line of the key, or the first of the file where the key is missing. */
    public int line(String key) {
        return value(key).map(Value::line).orElse(1);
    }

    /** The keys that are none of these. */
    public List<String> keysExcept(List<String> known) {
        List<String> unknown = new ArrayList<>(values.keySet());
        unknown.removeAll(known);
        return unknown;
    }

    private Optional<Value> value(String key) {
        @Nullable Value value = values.get(key);
        return Optional.ofNullable(value);
    }
}
