package jirei.corpus.tables;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import jirei.casestudy.Attribute;
import jirei.casestudy.EntryKind;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.ParseProblem.Severity;
import jirei.corpus.tables.ColumnMap.Named;
import jirei.corpus.tables.ColumnMap.TableLayout;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a {@link ColumnMap}. What is wrong in it is told with its line, and what is right counts all the same. */
final class ColumnMapReader {
    /** A page has room for that many ways to filter. */
    private static final int MOST_FACETS = 30;

    private static final int MOST_ALIASES = 20;

    private static final String SETTINGS = "facets、facts、ignore、others、kind、sheet、header、encoding、separator、list";

    private final String file;
    private final List<ParseProblem> problems;
    private final Map<ColumnRole, List<Named>> roles = new EnumMap<>(ColumnRole.class);
    private final Map<ColumnRole, String> constants = new EnumMap<>(ColumnRole.class);
    private final Map<String, List<Named>> lists = new HashMap<>();
    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Named> taken = new HashMap<>();

    /**
     * Reads one map.
     *
     * @param file what it is called in messages
     * @param problems is added to
     */
    ColumnMapReader(String file, List<ParseProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    ColumnMap read(String yaml) {
        try {
            LoadSettings bounds = LoadSettings.builder()
                    .setMaxAliasesForCollections(MOST_ALIASES)
                    .build();
            Optional<Node> root = new Compose(bounds).composeString(yaml);
            if (root.isEmpty()) {
                problem(0, "対応表に何も書かれていません。「title: 列名」のように書いてください。");
            } else if (root.get() instanceof MappingNode mapping) {
                mapping.getValue().forEach(this::read);
            } else {
                problem(1, "対応表は「title: 列名」のような行で書いてください。");
            }
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            problems.add(unread(line, e.getProblem()));
        } catch (YamlEngineException e) {
            problems.add(unread(0, String.valueOf(e.getMessage())));
        }
        boolean others = flag("others");
        return new ColumnMap(
                file,
                roles,
                constants,
                lists.getOrDefault("facets", List.of()),
                lists.getOrDefault("facts", List.of()),
                lists.getOrDefault("ignore", List.of()),
                others,
                kind(),
                new TableLayout(setting("sheet"), header(), encoding(), separator(), setting("list")));
    }

    private void read(NodeTuple pair) {
        String key = scalar(pair.getKeyNode()).strip();
        Node value = pair.getValueNode();
        int line = line(pair.getKeyNode());
        String name = key.toLowerCase(Locale.ROOT);
        if (lines.putIfAbsent(name, line) != null) {
            problem(line, "「" + key + "」が二つあります。一つにまとめてください。");
            return;
        }
        Optional<ColumnRole> role = ColumnRole.ofHeader(key);
        if (role.isPresent()) {
            readRole(role.get(), key, value);
            return;
        }
        switch (name) {
            case "facets", "facts", "ignore" -> {
                List<Named> columns = columns(value, key);
                Set<String> seen = new HashSet<>();
                columns.removeIf(column -> {
                    boolean again = !seen.add(ColumnRole.folded(column.column()));
                    if (again) {
                        problem(column.line(), "列「" + column.column() + "」が「" + key + "」に二度あります。");
                    }
                    return again;
                });
                if (name.equals("facets")) {
                    columns.removeIf(this::cannotBeFacet);
                }
                if (name.equals("facets") && columns.size() > MOST_FACETS) {
                    problem(line, "facets は%d列までです。".formatted(MOST_FACETS));
                    columns.subList(MOST_FACETS, columns.size()).clear();
                }
                lists.put(name, columns);
            }
            case "others", "kind", "sheet", "header", "encoding", "separator", "list" -> {
                if (value instanceof ScalarNode scalar && !scalar.getValue().isEmpty()) {
                    settings.put(name, scalar.getValue());
                } else {
                    problem(line, "「" + key + "」には値を一つ書いてください。");
                }
            }
            default ->
                problem(
                        line,
                        "「" + key
                                + "」は知らない項目です。使えるのは title、text、city、theme、rating、source、url、date、id、" + SETTINGS
                                + " です。");
        }
    }

    private boolean cannotBeFacet(Named column) {
        boolean nameless = Attribute.called(column.label()).isEmpty();
        if (nameless) {
            problem(
                    column.line(),
                    "「" + column.label() + "」は絞り込みの名前にできません（文字か数字で60字まで）。「短い名前: " + column.column() + "」と書いてください。");
        }
        return nameless;
    }

    private void readRole(ColumnRole role, String key, Node value) {
        if (roles.containsKey(role) || constants.containsKey(role)) {
            problem(line(value), "「" + key + "」が二つあります。一つにまとめてください。");
            return;
        }
        if (value instanceof MappingNode mapping
                && mapping.getValue().size() == 1
                && scalar(mapping.getValue().getFirst().getKeyNode()).equals("value")) {
            String constant =
                    scalar(mapping.getValue().getFirst().getValueNode()).strip();
            if (constant.isEmpty()) {
                problem(line(value), "「" + key + "」の value に値を一つ書いてください。");
            } else {
                constants.put(role, constant);
            }
            return;
        }
        List<Named> columns = new ArrayList<>();
        for (Named column : columns(value, key)) {
            Named before = taken.putIfAbsent(ColumnRole.folded(column.column()), column);
            if (before == null) {
                columns.add(column);
            } else {
                problem(column.line(), "列「" + column.column() + "」は" + before.line() + "行目でも使われています。どちらか一方にしてください。");
            }
        }
        boolean several = role == ColumnRole.TITLE || role == ColumnRole.TEXT || role == ColumnRole.SOURCE;
        if (columns.size() > 1 && !several) {
            problem(line(value), "「" + key + "」にできる列は一つです。はじめの列だけを使います。");
            columns.subList(1, columns.size()).clear();
        }
        if (!columns.isEmpty()) {
            roles.put(role, columns);
        }
    }

    /** A column, a list of them, or what they are to be called with their names. */
    private List<Named> columns(Node value, String key) {
        List<Named> columns = new ArrayList<>();
        List<Node> items = value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value);
        for (Node item : items) {
            if (item instanceof MappingNode mapping) {
                mapping.getValue().forEach(pair -> add(scalar(pair.getKeyNode()), pair.getValueNode(), key, columns));
            } else {
                add("", item, key, columns);
            }
        }
        return columns;
    }

    private void add(String label, Node column, String key, List<Named> columns) {
        String name = scalar(column).strip();
        if (name.isEmpty()) {
            problem(line(column), "「" + key + "」には列の名前を書いてください。");
        } else {
            columns.add(new Named(label.isBlank() ? name : label.strip(), name, line(column)));
        }
    }

    private Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    private boolean flag(String name) {
        Optional<String> value = setting(name).map(text -> text.toLowerCase(Locale.ROOT));
        if (value.isPresent() && !Set.of("true", "false").contains(value.get())) {
            problem(lineOf(name), "「" + name + "」は true か false です。");
        }
        return !value.equals(Optional.of("false"));
    }

    private Optional<EntryKind> kind() {
        Optional<EntryKind> kind = setting("kind").flatMap(EntryKind::named);
        if (setting("kind").isPresent() && kind.isEmpty()) {
            problem(lineOf("kind"), "「kind」は 事例、計画、戦略、組織、資料 のどれかです。");
        }
        return kind;
    }

    private OptionalInt header() {
        Optional<String> written = setting("header");
        if (written.isPresent() && !written.get().matches("\\d{1,7}")) {
            problem(lineOf("header"), "「header」は見出しの行の番号（なければ 0）です。");
            return OptionalInt.empty();
        }
        return written.map(text -> OptionalInt.of(Integer.parseInt(text))).orElseGet(OptionalInt::empty);
    }

    private Optional<Charset> encoding() {
        try {
            return setting("encoding")
                    .map(name -> name.matches("(?i)shift[-_]?jis|sjis|cp932") ? "windows-31j" : name)
                    .map(Charset::forName);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            problem(lineOf("encoding"), "「encoding」は UTF-8、Shift_JIS、EUC-JP、UTF-16 などです。");
            return Optional.empty();
        }
    }

    private Optional<Character> separator() {
        Optional<String> written = setting("separator").map(text -> text.equalsIgnoreCase("tab") ? "\t" : text);
        if (written.isPresent() && (written.get().length() != 1 || "\"\r\n".contains(written.get()))) {
            problem(lineOf("separator"), "「separator」は \",\" や \";\" のような一文字か、tab です。");
            return Optional.empty();
        }
        return written.map(text -> text.charAt(0));
    }

    private int lineOf(String name) {
        return lines.getOrDefault(name, 0);
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    private static String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private void problem(int line, String message) {
        problems.add(new ParseProblem(Severity.PROBLEM, file, line, message, "この指定なしで収録"));
    }

    private ParseProblem unread(int line, String reason) {
        return new ParseProblem(
                Severity.PROBLEM, file, line, "YAMLとして読めません: " + reason.strip(), "対応表を使わず、見出しから読み取って収録");
    }
}
