package jirei.corpus.tables;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import jirei.casestudy.EntryKind;
import jirei.corpus.metadata.YamlNode.YamlText;
import jirei.corpus.tables.ColumnMap.TableLayout;

/** The keys of a {@link ColumnMap} that have one value and name no column: {@code kind: 事例}, {@code header: 3}. */
final class ColumnMapSettings {
    static final Set<String> KEYS = Set.of("others", "kind", "sheet", "header", "encoding", "separator", "list");

    private final Map<String, YamlText> values = new HashMap<>();
    private final ObjIntConsumer<String> problems;

    /**
     * No settings yet.
     *
     * @param problems takes what is wrong, with its line
     */
    ColumnMapSettings(ObjIntConsumer<String> problems) {
        this.problems = problems;
    }

    /** Takes a setting, whose value is checked when it is asked for. */
    void put(String key, YamlText value) {
        values.put(key, value);
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).map(YamlText::text);
    }

    private void problem(String key, String message) {
        YamlText value = values.get(key);
        problems.accept("「" + key + "」は" + message, value == null ? 0 : value.line());
    }

    /** Whether columns that the map does not name are facts. */
    boolean others() {
        Optional<String> value = text("others").map(text -> text.toLowerCase(Locale.ROOT));
        if (value.isPresent() && !List.of("true", "false").contains(value.get())) {
            problem("others", " true か false です。");
        }
        return !value.equals(Optional.of("false"));
    }

    Optional<EntryKind> kind() {
        Optional<EntryKind> kind = text("kind").flatMap(EntryKind::named);
        if (text("kind").isPresent() && kind.isEmpty()) {
            problem("kind", " 事例、計画、戦略、組織、資料 のどれかです。");
        }
        return kind;
    }

    TableLayout layout() {
        return new TableLayout(text("sheet"), header(), encoding(), separator(), text("list"));
    }

    private OptionalInt header() {
        Optional<String> written = text("header");
        if (written.isPresent() && !written.get().matches("\\d{1,7}")) {
            problem("header", "見出しの行の番号（なければ 0）です。");
            return OptionalInt.empty();
        }
        return written.map(text -> OptionalInt.of(Integer.parseInt(text))).orElseGet(OptionalInt::empty);
    }

    private Optional<Charset> encoding() {
        try {
            return text("encoding")
                    .map(name -> name.matches("(?i)shift[-_]?jis|sjis|cp932") ? "windows-31j" : name)
                    .map(Charset::forName);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            problem("encoding", " UTF-8、Shift_JIS、EUC-JP、UTF-16 などです。");
            return Optional.empty();
        }
    }

    private Optional<Character> separator() {
        Optional<String> written = text("separator").map(text -> text.equalsIgnoreCase("tab") ? "\t" : text);
        if (written.isPresent() && (written.get().length() != 1 || "\"\r\n".contains(written.get()))) {
            problem("separator", " \",\" や \";\" のような一文字か、tab です。");
            return Optional.empty();
        }
        return written.map(text -> text.charAt(0));
    }
}
