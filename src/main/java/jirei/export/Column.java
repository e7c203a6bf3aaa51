package jirei.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.Citation;
import jirei.casestudy.City;
import jirei.casestudy.Content;
import jirei.casestudy.Content.Point;
import jirei.casestudy.Entry;
import jirei.casestudy.Provenance.Guess;
import jirei.casestudy.Region;
import jirei.casestudy.Source;
import jirei.casestudy.Theme;
import jirei.casestudy.WrittenDate;

/**
 * A column of the spreadsheet of entries.
 *
 * @param width in digits, as in Excel
 */
record Column(String label, int width, Function<NumberedItem, String> text) {
    static final Column NUMBER = new Column("番号", 6, row -> "" + row.number());
    static final Column NAME = new Column("名称", 24, entry(Entry::title));
    static final Column SOURCES = new Column(
            "出典", 44, entry(entry -> lines(entry.content().sources().stream().map(Source::inWords))));
    static final Column CITATION = new Column(
            "引用", 60, row -> Citation.of(row.item().entry(), row.seen()).toString());
    static final Column ADDRESS = new Column("アドレス", 40, row -> row.item().address());

    /** The heading under which the analyst put the entry; only in reports that have headings. */
    static final Column HEADING = new Column("見出し", 14, row -> row.heading().orElse(""));

    /** The title of the whole, for files that have no other place for it. */
    static final Column COLLECTION = new Column(
            "資料集",
            20,
            row -> row.report()
                    .collection()
                    .flatMap(Report.ReportCollection::title)
                    .orElse(""));

    /** The note on the whole, likewise. */
    static final Column COLLECTION_NOTE = new Column(
            "資料集のメモ",
            36,
            row -> row.report()
                    .collection()
                    .flatMap(Report.ReportCollection::note)
                    .orElse(""));

    /**
     * The columns that every report has, from left to right. A page is not written as {@code 5/9} alone, which a spreadsheet would read as a
     * date.
     */
    static final List<Column> ALL = List.of(
            NUMBER,
            NAME,
            new Column("種別", 9, entry(entry -> entry.kind().label())),
            new Column(
                    "都市",
                    9,
                    ifAny(entry -> guess(entry, Guess.CITY, entry.city().map(City::name)))),
            new Column("国", 9, ifAny(entry -> entry.city().flatMap(City::country))),
            new Column(
                    "地域", 8, ifAny(entry -> entry.city().flatMap(City::region).map(Region::label))),
            new Column("テーマ", 16, ifAny(entry -> entry.theme().map(Theme::label))),
            new Column("評価", 13, ifAny(entry -> entry.rating().map(Wording::of))),
            new Column("評価の対象", 20, ifAny(Wording::rated)),
            new Column("概要", 42, entry(entry -> lines(entry.content().overview().stream()))),
            new Column(
                    "要点",
                    42,
                    entry(entry -> lines(entry.content().points().stream().map(Column::point)))),
            new Column(
                    "基本データ",
                    36,
                    entry(entry -> lines(entry.content().facts().stream().map(Content.Fact::toString)))),
            SOURCES,
            new Column("資料名", 24, entry(entry -> entry.provenance().document())),
            new Column(
                    "発行者",
                    16,
                    ifAny(entry ->
                            guess(entry, Guess.PUBLISHER, entry.provenance().publisher()))),
            new Column(
                    "調査年月",
                    13,
                    ifAny(entry -> guess(
                            entry, Guess.DATE, entry.provenance().researched().map(WrittenDate::of)))),
            new Column("ページ", 9, ifAny(entry -> entry.place().page().map(page -> "p." + page))),
            new Column("注記", 30, ifAny(entry -> entry.provenance().notice())),
            new Column("メモ", 36, row -> row.item().note().orElse("")),
            new Column("検索語", 20, row -> row.item().foundBy().orElse("")),
            CITATION,
            ADDRESS);

    /** Whether the column is meant for reading; the long addresses are only copied or followed. */
    boolean isRead() {
        return !List.of(SOURCES, CITATION, ADDRESS).contains(this);
    }

    /** The cell of this column for an item. */
    SpreadsheetText cell(NumberedItem row) {
        return new SpreadsheetText(text.apply(row));
    }

    private static Function<NumberedItem, String> entry(Function<Entry, String> text) {
        return row -> text.apply(row.item().entry());
    }

    private static Function<NumberedItem, String> ifAny(Function<Entry, Optional<String>> text) {
        return row -> text.apply(row.item().entry()).orElse("");
    }

    /** A value, marked as guessed if it was. */
    private static Optional<String> guess(Entry entry, Guess guess, Optional<String> value) {
        return value.map(text -> entry.provenance().marked(guess, text));
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }

    private static String point(Point point) {
        return point.depth() == 0 ? point.text() : "　".repeat(point.depth() - 1) + "・" + point.text();
    }
}
