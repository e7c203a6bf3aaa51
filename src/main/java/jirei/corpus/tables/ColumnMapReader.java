package jirei.corpus.tables;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jirei.casestudy.Attribute;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.ParseProblem.Severity;
import jirei.corpus.metadata.YamlException;
import jirei.corpus.metadata.YamlNode;
import jirei.corpus.metadata.YamlNode.YamlList;
import jirei.corpus.metadata.YamlNode.YamlMap;
import jirei.corpus.metadata.YamlNode.YamlPair;
import jirei.corpus.metadata.YamlNode.YamlText;
import jirei.corpus.metadata.YamlReader;
import jirei.corpus.metadata.YamlReader.YamlDocument;
import jirei.corpus.tables.ColumnMap.Named;

/** Reads a {@link ColumnMap}. A wrong key or value is a problem with its line; the others count. */
final class ColumnMapReader {
    /** A page has room for that many ways to filter. */
    private static final int MOST_FACETS = 30;

    private static final Set<String> LISTS = Set.of("facets", "facts", "ignore");

    private static final String SETTINGS = "facets、facts、ignore、others、kind、sheet、header、encoding、separator、list";

    private final String file;
    private final List<ParseProblem> problems;
    private final Map<ColumnRole, List<Named>> roles = new EnumMap<>(ColumnRole.class);
    private final Map<ColumnRole, String> constants = new EnumMap<>(ColumnRole.class);
    private final Map<String, List<Named>> lists = new HashMap<>();
    private final ColumnMapSettings settings = new ColumnMapSettings((message, line) -> problem(line, message));
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
            YamlDocument document = YamlReader.read(yaml, 1);
            if (document.root().isEmpty()) {
                problem(0, "対応表に何も書かれていません。「title: 列名」のように書いてください。");
            } else if (document.root().get() instanceof YamlMap map) {
                map.pairs().forEach(this::read);
            } else {
                problem(1, "対応表は「title: 列名」のような行で書いてください。");
            }
            document.repeated().forEach(error -> problem(error.line(), error.message()));
        } catch (YamlException e) {
            problems.add(new ParseProblem(
                    Severity.PROBLEM, file, e.line(), "YAMLとして読めません: " + e.reason(), "対応表を使わず、見出しから読み取って収録"));
        }
        return new ColumnMap(
                file,
                roles,
                constants,
                lists.getOrDefault("facets", List.of()),
                lists.getOrDefault("facts", List.of()),
                lists.getOrDefault("ignore", List.of()),
                settings.others(),
                settings.kind(),
                settings.layout());
    }

    private void read(YamlPair pair) {
        String key = pair.key().text().strip();
        YamlNode value = pair.value();
        int line = pair.key().line();
        String name = key.toLowerCase(Locale.ROOT);
        if (lines.putIfAbsent(name, line) != null) {
            problem(line, "「" + key + "」が二つあります。一つにまとめてください。");
            return;
        }
        Optional<ColumnRole> role = ColumnRole.ofHeader(key);
        if (role.isPresent()) {
            readRole(role.get(), key, value);
        } else if (LISTS.contains(name)) {
            lists.put(name, list(name, key, line, value));
        } else if (!ColumnMapSettings.KEYS.contains(name)) {
            problem(
                    line,
                    "「" + key + "」は知らない項目です。使えるのは title、text、city、theme、rating、source、url、date、id、" + SETTINGS
                            + " です。");
        } else if (value instanceof YamlText text && !text.text().isEmpty()) {
            settings.put(name, new YamlText(line, text.text()));
        } else {
            problem(line, "「" + key + "」には値を一つ書いてください。");
        }
    }

    private List<Named> list(String name, String key, int line, YamlNode value) {
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
            if (columns.size() > MOST_FACETS) {
                problem(line, "facets は%d列までです。".formatted(MOST_FACETS));
                columns.subList(MOST_FACETS, columns.size()).clear();
            }
        }
        return columns;
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

    private void readRole(ColumnRole role, String key, YamlNode value) {
        if (roles.containsKey(role) || constants.containsKey(role)) {
            problem(value.line(), "「" + key + "」が二つあります。一つにまとめてください。");
            return;
        }
        if (value instanceof YamlMap map
                && map.pairs().size() == 1
                && map.pairs().getFirst().key().text().equals("value")) {
            String constant = YamlNode.textOf(map.pairs().getFirst().value()).strip();
            if (constant.isEmpty()) {
                problem(value.line(), "「" + key + "」の value に値を一つ書いてください。");
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
            problem(value.line(), "「" + key + "」にできる列は一つです。はじめの列だけを使います。");
            columns.subList(1, columns.size()).clear();
        }
        if (!columns.isEmpty()) {
            roles.put(role, columns);
        }
    }

    /** A column, a list of them, or what they are to be called with their names. */
    private List<Named> columns(YamlNode value, String key) {
        List<Named> columns = new ArrayList<>();
        List<YamlNode> items = value instanceof YamlList list ? list.items() : List.of(value);
        for (YamlNode item : items) {
            if (item instanceof YamlMap map) {
                map.pairs().forEach(pair -> add(pair.key().text(), pair.value(), key, columns));
            } else {
                add("", item, key, columns);
            }
        }
        return columns;
    }

    private void add(String label, YamlNode column, String key, List<Named> columns) {
        String name = YamlNode.textOf(column).strip();
        if (name.isEmpty()) {
            problem(column.line(), "「" + key + "」には列の名前を書いてください。");
        } else {
            columns.add(new Named(label.isBlank() ? name : label.strip(), name, column.line()));
        }
    }

    private void problem(int line, String message) {
        problems.add(new ParseProblem(Severity.PROBLEM, file, line, message, "この指定なしで収録"));
    }
}
