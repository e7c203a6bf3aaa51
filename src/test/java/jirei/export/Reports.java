package jirei.export;

import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jirei.ExampleFile;
import jirei.casestudy.City;
import jirei.casestudy.Content;
import jirei.casestudy.Content.Fact;
import jirei.casestudy.Content.Point;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.casestudy.EntryKind;
import jirei.casestudy.Page;
import jirei.casestudy.Place;
import jirei.casestudy.Provenance;
import jirei.casestudy.Rating;
import jirei.casestudy.Source;
import jirei.casestudy.Theme;
import jirei.export.Report.ReportCondition;
import jirei.export.Report.ReportItem;
import jirei.export.Report.ReportSection;
import jirei.export.ReportTable.RowGroup;
import jirei.search.Study;

/** Sample reports to be written and read back. */
final class Reports {
    static final LocalDate SEEN = LocalDate.of(2026, 11, 22);

    /** As long as the address of a basket may be. */
    static final String LONG_ADDRESS = "http://jirei.example/basket?b=" + "1q1Yq".repeat(160);

    private Reports() {}

    /** All entries of the study and its samples. */
    static Report ofStudy() {
        return of(Study.entries());
    }

    static Report of(List<Entry> entries) {
        List<ReportItem> items = entries.stream().map(Reports::item).toList();
        return Report.of("「防犯」の検索結果", List.of(new ReportCondition("検索語", "防犯")), SEEN, items);
    }

    /** A report with a very long address. */
    static Report atALongAddress() {
        List<ReportCondition> conditions =
                List.of(new ReportCondition("検索語", "防犯"), ReportCondition.address("この資料集を開く", LONG_ADDRESS));
        return Report.of("資料集", conditions, SEEN, List.of(item(entrySaying("一"))));
    }

    /** A report with the maximum number of entries. */
    static Report longest() {
        List<Entry> study = Study.entries();
        return of(Stream.generate(study::stream)
                .flatMap(entries -> entries)
                .limit(Report.LIMIT)
                .toList());
    }

    /** A report in which every free text is this text. */
    static Report saying(String text) {
        ReportItem item = new ReportItem(
                entrySaying(text), "http://jirei.example/entries/x-0000", Optional.of(text), Optional.of(text));
        ReportTable table = ReportTable.of(List.of("項目", text), List.of(List.of(text, text)));
        return new Report(
                text,
                List.of(new ReportCondition(text, text)),
                SEEN,
                2,
                List.of(new ReportSection(Optional.of(text), List.of(item))),
                Optional.of(table));
    }

    /** A report with a table without headings between its rows. */
    static Report plain(List<List<String>> rows) {
        return new Report(
                "項目の比較",
                List.of(),
                SEEN,
                0,
                List.of(),
                Optional.of(ReportTable.of(List.of("項目", "ソウル", "ロンドン"), rows)));
    }

    /** A report with a table of two groups, the second one with a single row of its name. */
    static Report grouped() {
        ReportTable table = new ReportTable(
                List.of("項目", "ソウル", "ロンドン"),
                List.of(
                        new RowGroup(
                                Optional.of("デジタルデバイド"), List.of(List.of("評価", "一", "二"), List.of("事例", "三", "四"))),
                        new RowGroup(Optional.of("組織"), List.of(List.of("組織", "五", "六")))));
        return Report.of("ソウル・ロンドンの比較", List.of(), SEEN, List.of(), Optional.of(table));
    }

    /** Texts that are hard to write, with their form in XML and in a cell of CSV. */
    static Stream<Hard> texts() {
        return ExampleFile.rows("export/texts.tsv").stream().map(row -> {
            String legal = row.cell(1).isEmpty() ? row.cell(0) : row.cell(1);
            return new Hard(row.cell(0), legal, row.cell(2).isEmpty() ? legal : row.cell(2));
        });
    }

    /** A text that is hard to write. */
    record Hard(String text, String legal, String csv) {}

    /** An entry with this text in every part. */
    static Entry entrySaying(String text) {
        return new Entry(
                EntryId.of("x", "0"),
                EntryKind.INITIATIVE,
                text,
                Optional.of(new City(text, Optional.of(text), Optional.empty(), Optional.empty())),
                Optional.of(Theme.SMART_CITY),
                Optional.of(Rating.NONE),
                new Place(0, 1, Optional.of(new Page(5, 9)), List.of()),
                new Content(
                        List.of(text),
                        List.of(new Point(0, text), new Point(1, text), new Point(2, text)),
                        List.of(new Fact(text, text)),
                        List.of(
                                new Source(text, Optional.of(URI.create("https://example.test/a_b(c)?d=%20&e=*"))),
                                Source.titled(text)),
                        text),
                new Provenance(
                        "x.md",
                        text,
                        Optional.of(text),
                        Optional.of(YearMonth.of(2026, 3)),
                        Optional.empty(),
                        Optional.of(text)));
    }

    static ReportItem item(Entry entry) {
        return new ReportItem(
                entry, "http://jirei.example/entries/" + entry.id().value(), Optional.empty(), Optional.empty());
    }

    /** The texts of an entry, none of which may be lost. */
    static List<String> textsOf(Entry entry) {
        return Stream.of(
                        Stream.of(entry.title()),
                        entry.content().overview().stream(),
                        entry.content().points().stream().map(Point::text))
                .flatMap(texts -> texts)
                .toList();
    }
}
