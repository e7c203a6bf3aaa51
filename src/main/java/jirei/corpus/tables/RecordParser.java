package jirei.corpus.tables;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import jirei.corpus.text.NameReadings;
import jirei.places.Gazetteer;

/** Reads the values of one row, once. */
final class RecordParser {
    private static final int LONGEST_TITLE = 40;

    /** A way to filter shows its values in a narrow list. */
    private static final int LONGEST_VALUE = 100;

    private static final Pattern LIST = Pattern.compile("[;；\\n]");

    private final RowValues values;
    private final Columns columns;
    private final List<Fact> leftOver = new ArrayList<>();

    RecordParser(TableRow row, Columns columns, Consumer<Fault> faults) {
        this.values = new RowValues(row, columns, faults);
        this.columns = columns;
    }

    Optional<RecordValues> read() {
        List<String> paragraphs = paragraphs();
        String title = title().orElse("");
        Optional<String> key = values.text(ColumnRole.ID);
        Optional<City> city = values.text(ColumnRole.CITY).map(Gazetteer::city);
        Optional<Theme> theme = theme();
        Optional<Rating> rating = rating();
        List<Source> sources = new RowSources(values, columns).read();
        Optional<YearMonth> month = month();
        List<Fact> facts = facts();
        if (title.isBlank() && paragraphs.isEmpty() && facts.isEmpty()) {
            values.report(Severity.PROBLEM, "empty", "", "題名（title）も本文（text）もありません。", "この行は使いません");
            return Optional.empty();
        }
        if (title.isBlank() && paragraphs.isEmpty() && columns.tellCases()) {
            values.report(Severity.PROBLEM, "untitled", "", "題名も本文もありません。", "ほかの値を題名として収録");
        } else if (paragraphs.isEmpty()
                && facts.isEmpty()
                && !columns.of(ColumnRole.TEXT).isEmpty()) {
            values.report(Severity.PROBLEM, "textless", "", "本文（text）がありません。", "題名だけを収録");
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
            return values.text(ColumnRole.TITLE).map(RowValues::onOneLine);
        }
        String joined = values.texts(ColumnRole.TITLE).stream()
                .map(RowValues::onOneLine)
                .collect(Collectors.joining(" "));
        return Optional.of(joined).filter(text -> !text.isEmpty());
    }

    private List<NameReading> readings() {
        List<NameReading> readings = new ArrayList<>();
        columns.names().forEach(column -> readings.addAll(values.cell(column).readings()));
        columns.readings()
                .forEach((name, reading) -> values.cell(name).values().stream()
                        .flatMap(written -> values.cell(reading).values().stream()
                                .flatMap(kana -> NameReadings.of(RowValues.onOneLine(written), kana).stream()))
                        .forEach(readings::add));
        return readings.stream().distinct().toList();
    }

    private List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        for (String column : columns.of(ColumnRole.TEXT)) {
            TableCell cell = values.cell(column);
            if (cell.plain() || !cell.values().isEmpty()) {
                cell.values().forEach(part -> addLines(part, paragraphs));
            } else {
                values.notPlain(column);
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
        Optional<String> name = values.text(ColumnRole.THEME);
        Optional<Theme> theme = name.flatMap(Theme::recognized);
        if (name.isPresent() && theme.isEmpty()) {
            notUnderstood(ColumnRole.THEME, Theme.unknown(name.get()));
        } else if (name.isPresent() && Theme.named(name.get()).isEmpty()) {
            String label = theme.map(Theme::label).orElse("");
            values.report(
                    Severity.NOTE,
                    "theme-spelling",
                    name.get() + "→" + label,
                    "「" + name.get() + "」をテーマ「" + label + "」として読みました。",
                    "");
        }
        return theme;
    }

    private Optional<Rating> rating() {
        Optional<String> mark = values.text(ColumnRole.RATING);
        Optional<Rating> rating = mark.flatMap(Rating::named);
        if (mark.isPresent() && rating.isEmpty()) {
            notUnderstood(ColumnRole.RATING, "「" + mark.get() + "」は評価（★、○、－）ではありません。");
        }
        return rating;
    }

    private Optional<YearMonth> month() {
        Optional<String> date = values.text(ColumnRole.DATE);
        Optional<YearMonth> month = date.flatMap(text ->
                values.day(ColumnRole.DATE).map(YearMonth::from).or(() -> CellMonth.of(text, values.isOfSheet())));
        if (date.isPresent() && month.isEmpty()) {
            notUnderstood(ColumnRole.DATE, "日付「" + date.get() + "」は 2026-11 や 2026-11-30 の形ではありません。");
        }
        return month;
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (ColumnRole role : ColumnRole.values()) {
            if (role != ColumnRole.TEXT && !columns.areMapped(role)) {
                columns.of(role).stream()
                        .filter(column -> !values.isUsed(column))
                        .forEach(column -> addFact(column, column, facts));
            }
        }
        facts.addAll(leftOver);
        columns.facts().forEach((column, label) -> addFact(column, label, facts));
        return facts;
    }

    private void addFact(String column, String label, List<Fact> facts) {
        TableCell cell = values.cell(column);
        if (!cell.values().isEmpty()) {
            facts.add(new Fact(
                    label, cell.values().stream().map(RowValues::onOneLine).collect(Collectors.joining("、"))));
        } else if (!cell.plain() && !values.hasColumnsWithin(column)) {
            values.report(Severity.NOTE, "nested-" + column, "", "「" + column + "」の中の値は検索には使わず、原文にだけ残します。", "");
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
            List<String> listed = values.cell(column).values().stream()
                    .flatMap(list::splitAsStream)
                    .map(RowValues::onOneLine)
                    .filter(value -> !value.isEmpty())
                    .map(value -> beginning(value, LONGEST_VALUE))
                    .distinct()
                    .toList();
            if (!listed.isEmpty()) {
                attributes.merge(
                        label,
                        listed,
                        (first, more) -> Stream.concat(first.stream(), more.stream())
                                .distinct()
                                .toList());
            }
        });
        return attributes;
    }

    /** Reports a value that does not fit its role, and keeps it as a fact. It is only a note where the header is unsure. */
    private void notUnderstood(ColumnRole role, String message) {
        Optional<String> column =
                columns.of(role).stream().filter(values::isUsed).reduce((first, last) -> last);
        boolean sure = column.map(name -> columns.isSure(role, name)).orElse(true);
        column.ifPresent(name -> addFact(name, name, leftOver));
        String value = column.map(values::cell)
                .flatMap(cell -> cell.values().stream().findFirst())
                .orElse("");
        values.report(
                sure ? Severity.PROBLEM : Severity.NOTE,
                role.name(),
                value,
                message,
                (role == ColumnRole.DATE ? "日付" : role.label()) + "なしで収録");
    }

    /** The beginning of a text, as a title. */
    private static String beginning(String text, int longest) {
        int length = text.codePointCount(0, text.length());
        return length <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
    }
}
