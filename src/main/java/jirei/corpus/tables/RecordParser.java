package jirei.corpus.tables;

import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.City;
import jirei.casestudy.Content.Fact;
import jirei.casestudy.NameReading;
import jirei.casestudy.ParseProblem.Severity;
import jirei.casestudy.Rating;
import jirei.casestudy.Source;
import jirei.casestudy.Theme;
import jirei.corpus.metadata.CellMonth;
import jirei.corpus.tables.RowProblems.Fault;
import jirei.corpus.tables.TableRow.TableCell;
import jirei.corpus.text.CitedSources;
import jirei.corpus.text.NameReadings;
import jirei.places.Gazetteer;

/** Reads the values of one row, once. */
final class RecordParser {
    private static final int LONGEST_TITLE = 40;

    /** A way to filter shows its values in a narrow list. */
    private static final int LONGEST_VALUE = 100;

    private static final Pattern LINE_END = Pattern.compile("\\s*\\R\\s*");
    private static final Pattern LIST = Pattern.compile("[;；\\n]");

    private final TableRow row;
    private final Columns columns;
    private final Consumer<Fault> faults;
    private final Set<String> used = new HashSet<>();
    private final List<Fact> leftOver = new ArrayList<>();

    RecordParser(TableRow row, Columns columns, Consumer<Fault> faults) {
        this.row = row;
        this.columns = columns;
        this.faults = faults;
    }

    Optional<RecordValues> read() {
        List<String> paragraphs = paragraphs();
        String title = title().orElse("");
        Optional<String> key = text(ColumnRole.ID);
        Optional<City> city = text(ColumnRole.CITY).map(Gazetteer::city);
        Optional<Theme> theme = theme();
        Optional<Rating> rating = rating();
        List<Source> sources = sources();
        Optional<YearMonth> month = month();
        List<Fact> facts = facts();
        if (title.isBlank() && paragraphs.isEmpty() && facts.isEmpty()) {
            tell(Severity.PROBLEM, "empty", "", "題名（title）も本文（text）もありません。", "この行は使いません");
            return Optional.empty();
        }
        if (title.isBlank() && paragraphs.isEmpty() && columns.tellCases()) {
            tell(Severity.PROBLEM, "untitled", "", "題名も本文もありません。", "ほかの値を題名として収録");
        } else if (paragraphs.isEmpty()
                && facts.isEmpty()
                && !columns.of(ColumnRole.TEXT).isEmpty()) {
            tell(Severity.PROBLEM, "textless", "", "本文（text）がありません。", "題名だけを収録");
        }
        String named = title.isBlank()
                ? beginning(
                        paragraphs.isEmpty() ? StandInTitle.of(facts, leftOver, city) : paragraphs.getFirst(),
                        LONGEST_TITLE)
                : title;
        return Optional.of(new RecordValues(
                key, named, paragraphs, city, theme, rating, sources, month, facts, attributes(), readings()));
    }

    /** The title; columns that the map joins are parted by blanks. */
    private Optional<String> title() {
        if (!columns.areMapped(ColumnRole.TITLE)) {
            return text(ColumnRole.TITLE).map(RecordParser::onOneLine);
        }
        String joined = columns.of(ColumnRole.TITLE).stream()
                .flatMap(column -> value(column).stream())
                .map(RecordParser::onOneLine)
                .collect(Collectors.joining(" "));
        return Optional.of(joined).filter(text -> !text.isEmpty());
    }

    private List<NameReading> readings() {
        List<NameReading> readings = new ArrayList<>();
        columns.names().forEach(column -> readings.addAll(row.cell(column).readings()));
        columns.readings()
                .forEach((name, reading) -> row.cell(name).values().stream()
                        .flatMap(written -> row.cell(reading).values().stream()
                                .flatMap(kana -> NameReadings.of(onOneLine(written), kana).stream()))
                        .forEach(readings::add));
        return readings.stream().distinct().toList();
    }

    private List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        for (String column : columns.of(ColumnRole.TEXT)) {
            TableCell cell = row.cell(column);
            if (cell.plain() || !cell.values().isEmpty()) {
                cell.values().forEach(part -> addLines(part, paragraphs));
            } else {
                notPlain(column);
            }
        }
        Optional.ofNullable(columns.map().constants().get(ColumnRole.TEXT))
                .ifPresent(text -> addLines(text, paragraphs));
        return paragraphs;
    }

    private static void addLines(String text, List<String> paragraphs) {
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(paragraphs::add);
    }

    private Optional<Theme> theme() {
        Optional<String> name = text(ColumnRole.THEME);
        Optional<Theme> theme = name.flatMap(Theme::recognized);
        if (name.isPresent() && theme.isEmpty()) {
            notUnderstood(ColumnRole.THEME, Theme.unknown(name.get()));
        } else if (name.isPresent() && Theme.named(name.get()).isEmpty()) {
            String label = theme.map(Theme::label).orElse("");
            tell(
                    Severity.NOTE,
                    "theme-spelling",
                    name.get() + "→" + label,
                    "「" + name.get() + "」をテーマ「" + label + "」として読みました。",
                    "");
        }
        return theme;
    }

    private Optional<Rating> rating() {
        Optional<String> mark = text(ColumnRole.RATING);
        Optional<Rating> rating = mark.flatMap(Rating::named);
        if (mark.isPresent() && rating.isEmpty()) {
            notUnderstood(ColumnRole.RATING, "「" + mark.get() + "」は評価（★、○、－）ではありません。");
        }
        return rating;
    }

    /**
     * The sources with their addresses. Several columns that a map names are several sources, with the addresses in the
     * same order. A title without an address takes that of its link; other links of the row are sources too.
     */
    private List<Source> sources() {
        List<String> titles = new ArrayList<>();
        if (columns.areMapped(ColumnRole.SOURCE)) {
            columns.of(ColumnRole.SOURCE).forEach(column -> value(column).ifPresent(titles::add));
        } else {
            text(ColumnRole.SOURCE).ifPresent(titles::add);
        }
        List<String> targets = text(ColumnRole.URL)
                .filter(text ->
                        linked(text).isEmpty() || CitedSources.address(text).isPresent())
                .map(text -> Arrays.asList(text.split("\\s+")))
                .orElseGet(() -> titles.stream()
                        .filter(text -> text.matches("(?i)https?://\\S*"))
                        .toList());
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < Math.max(titles.size(), targets.size()); i++) {
            Optional<String> title = i < titles.size() ? Optional.of(onOneLine(titles.get(i))) : Optional.empty();
            Optional<String> target = i < targets.size() ? Optional.of(targets.get(i)) : Optional.empty();
            Optional<URI> address = target.flatMap(CitedSources::address).or(() -> title.flatMap(this::linked));
            if (target.isPresent() && target.flatMap(CitedSources::address).isEmpty()) {
                tell(Severity.PROBLEM, "url", target.get(), "参考のアドレスが http(s) のものではありません: " + target.get(), "題名だけを収録");
            }
            title.or(() -> address.map(URI::toString)).ifPresent(name -> sources.add(new Source(name, address)));
        }
        row.links().stream()
                .filter(link ->
                        sources.stream().noneMatch(source -> source.address().equals(link.address())))
                .forEach(sources::add);
        return sources;
    }

    /** The address of the link with these words. */
    private Optional<URI> linked(String words) {
        return row.links().stream()
                .filter(link -> link.title().equals(words))
                .findFirst()
                .flatMap(Source::address);
    }

    private Optional<YearMonth> month() {
        Optional<String> date = text(ColumnRole.DATE);
        Optional<YearMonth> month = date.flatMap(text -> day(ColumnRole.DATE)
                .map(YearMonth::from)
                .or(() -> CellMonth.of(text, row.sheet().isPresent())));
        if (date.isPresent() && month.isEmpty()) {
            notUnderstood(ColumnRole.DATE, "日付「" + date.get() + "」は 2026-11 や 2026-11-30 の形ではありません。");
        }
        return month;
    }

    /** The day that the cell of a role holds, however it shows it. */
    private Optional<LocalDate> day(ColumnRole role) {
        return columns.map().constants().containsKey(role)
                ? Optional.empty()
                : columns.of(role).stream()
                        .map(row::cell)
                        .filter(cell -> !cell.values().isEmpty())
                        .findFirst()
                        .flatMap(TableCell::day);
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (ColumnRole role : ColumnRole.values()) {
            if (role != ColumnRole.TEXT && !columns.areMapped(role)) {
                columns.of(role).stream()
                        .filter(column -> !used.contains(column))
                        .forEach(column -> addFact(column, column, facts));
            }
        }
        facts.addAll(leftOver);
        columns.facts().forEach((column, label) -> addFact(column, label, facts));
        return facts;
    }

    private void addFact(String column, String label, List<Fact> facts) {
        TableCell cell = row.cell(column);
        if (!cell.values().isEmpty()) {
            facts.add(new Fact(
                    label, cell.values().stream().map(RecordParser::onOneLine).collect(Collectors.joining("、"))));
        } else if (!cell.plain() && row.cells().keySet().stream().noneMatch(other -> other.startsWith(column + "."))) {
            tell(Severity.NOTE, "nested-" + column, "", "「" + column + "」の中の値は検索には使わず、原文にだけ残します。", "");
        }
    }

    private Map<String, List<String>> attributes() {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        Pattern list = columns.map()
                .form()
                .list()
                .map(Pattern::quote)
                .map(Pattern::compile)
                .orElse(LIST);
        columns.facets().forEach((column, label) -> {
            List<String> values = row.cell(column).values().stream()
                    .flatMap(list::splitAsStream)
                    .map(RecordParser::onOneLine)
                    .filter(value -> !value.isEmpty())
                    .map(value -> beginning(value, LONGEST_VALUE))
                    .distinct()
                    .toList();
            if (!values.isEmpty()) {
                attributes.merge(
                        label,
                        values,
                        (first, more) -> Stream.concat(first.stream(), more.stream())
                                .distinct()
                                .toList());
            }
        });
        return attributes;
    }

    /** The value of a role: that of its first column that is filled, or what the map says of all rows. */
    private Optional<String> text(ColumnRole role) {
        Optional<String> constant =
                Optional.ofNullable(columns.map().constants().get(role));
        if (constant.isPresent()) {
            return constant;
        }
        for (String column : columns.of(role)) {
            Optional<String> value = value(column);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    /** What is in a column, as one text; nothing where it is blank. */
    private Optional<String> value(String column) {
        used.add(column);
        TableCell cell = row.cell(column);
        if (!cell.plain()) {
            notPlain(column);
            return Optional.empty();
        }
        return cell.values().stream().findFirst();
    }

    private static String onOneLine(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0
                ? text.strip()
                : LINE_END.matcher(text).replaceAll(" ").strip();
    }

    private void notPlain(String column) {
        tell(Severity.PROBLEM, "plain-" + column, "", "「" + column + "」の値が文字列ではありません。", "この値なしで収録");
    }

    /** Tells it, and keeps what is there as a fact; a header that only may have meant this is no fault of the value. */
    private void notUnderstood(ColumnRole role, String message) {
        Optional<String> column =
                columns.of(role).stream().filter(used::contains).reduce((first, last) -> last);
        boolean sure = column.map(name -> columns.isSure(role, name)).orElse(true);
        column.ifPresent(name -> addFact(name, name, leftOver));
        String value = column.map(row::cell)
                .flatMap(cell -> cell.values().stream().findFirst())
                .orElse("");
        tell(
                sure ? Severity.PROBLEM : Severity.NOTE,
                role.name(),
                value,
                message,
                (role == ColumnRole.DATE ? "日付" : role.label()) + "なしで収録");
    }

    private void tell(Severity severity, String kind, String value, String message, String kept) {
        faults.accept(new Fault(severity, kind, value, message, kept));
    }

    /** The beginning of a text, as a title. */
    private static String beginning(String text, int longest) {
        int length = text.codePointCount(0, text.length());
        return length <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
    }
}
