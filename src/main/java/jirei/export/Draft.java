package jirei.export;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.Citation;
import jirei.casestudy.City;
import jirei.casestudy.Content.Fact;
import jirei.casestudy.Content.Point;
import jirei.casestudy.Entry;
import jirei.casestudy.Provenance.Guess;
import jirei.casestudy.Source;
import jirei.casestudy.Theme;
import jirei.casestudy.WrittenDate;
import jirei.export.Report.ReportSection;
import jirei.export.ReportBlock.Span;

/**
 * A report as running text, independent of the format: title, conditions, overview, the text of each entry with the
 * number of its citation, and the numbered citations.
 */
record Draft(List<ReportBlock> blocks) {
    Draft {
        blocks = List.copyOf(blocks);
    }

    static Draft of(Report report) {
        List<ReportBlock> blocks = new ArrayList<>();
        blocks.add(new ReportBlock.ReportTitle(report.title()));
        blocks.add(new ReportBlock.Pairs(Stream.concat(
                        chosen(report).stream(), Stream.of(new Fact("検索日", WrittenDate.of(report.seen()))))
                .toList()));
        ways(report).forEach(blocks::add);
        notices(report)
                .forEach((notice, documents) ->
                        blocks.add(new ReportBlock.Remark("注記", notice + "（" + String.join("", documents) + "）")));
        report.table().ifPresent(table -> {
            blocks.add(new ReportBlock.ReportHeading(1, "一覧"));
            blocks.add(new ReportBlock.ReportGrid(table));
        });
        List<NumberedItem> rows = NumberedItem.of(report);
        int first = 0;
        for (ReportSection section : report.sections()) {
            int end = first + section.items().size();
            blocks.add(new ReportBlock.ReportHeading(1, section.heading().orElse("事例")));
            if (first == end) {
                blocks.add(new ReportBlock.ReportParagraph("該当する項目はありません。", 0));
            }
            rows.subList(first, end).forEach(row -> blocks.addAll(entry(row)));
            first = end;
        }
        if (!rows.isEmpty()) {
            blocks.add(new ReportBlock.ReportHeading(1, "引用文献"));
        }
        rows.forEach(row -> blocks.add(cited(row)));
        return new Draft(blocks);
    }

    /** The conditions of the selection and the number of entries. */
    static List<Fact> chosen(Report report) {
        return Stream.concat(
                        report.conditions().stream()
                                .filter(condition -> condition.opening().isEmpty())
                                .map(condition -> new Fact(condition.label(), condition.value())),
                        Stream.of(new Fact("件数", Wording.count(report))))
                .toList();
    }

    /** The links to the same selection. */
    static List<ReportBlock.LabelledLink> ways(Report report) {
        return report.conditions().stream()
                .flatMap(condition -> condition
                        .opening()
                        .map(text -> new ReportBlock.LabelledLink(condition.label(), text, condition.value()))
                        .stream())
                .toList();
    }

    /** The notices of the research, each with the documents it applies to. */
    private static Map<String, Set<String>> notices(Report report) {
        Map<String, Set<String>> notices = new LinkedHashMap<>();
        for (Report.ReportItem item : report.items()) {
            String document = "「" + item.entry().provenance().document() + "」";
            item.entry()
                    .provenance()
                    .notice()
                    .ifPresent(notice -> notices.computeIfAbsent(notice, n -> new LinkedHashSet<>())
                            .add(document));
        }
        return notices;
    }

    private static List<ReportBlock> entry(NumberedItem row) {
        Entry entry = row.item().entry();
        List<Point> text = Stream.concat(
                        entry.content().overview().stream().map(paragraph -> new Point(0, paragraph)),
                        entry.content().points().stream())
                .toList();
        List<ReportBlock> blocks = new ArrayList<>();
        blocks.add(new ReportBlock.ReportHeading(2, entry.title()));
        blocks.add(new ReportBlock.KindLine(facts(entry), text.isEmpty() ? row.number() : 0));
        for (int i = 0; i < text.size(); i++) {
            blocks.add(text(text.get(i), i + 1 == text.size() ? row.number() : 0));
        }
        if (!entry.content().facts().isEmpty()) {
            blocks.add(new ReportBlock.Pairs(entry.content().facts()));
        }
        row.item().note().ifPresent(note -> blocks.add(new ReportBlock.Remark("メモ", note)));
        row.item().foundBy().ifPresent(query -> blocks.add(new ReportBlock.Remark("検索語", query)));
        return blocks;
    }

    private static ReportBlock text(Point point, int citation) {
        return point.depth() == 0
                ? new ReportBlock.ReportParagraph(point.text(), citation)
                : new ReportBlock.ReportListItem(point.depth() - 1, point.text(), citation);
    }

    /** {@code ベンチマーク（★）｜事例｜ソウル（韓国）｜デジタルデバイド｜p.5/9}. */
    private static String facts(Entry entry) {
        return Stream.of(
                        entry.rating().map(Wording::of),
                        Optional.of(entry.kind().label()),
                        entry.city().map(city -> entry.provenance().marked(Guess.CITY, place(city))),
                        entry.theme().map(Theme::label),
                        entry.place().page().map(page -> "p." + page))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("｜"));
    }

    private static String place(City city) {
        return city.name()
                + city.country()
                        .filter(country -> !country.equals(city.name()))
                        .map(country -> "（" + country + "）")
                        .orElse("");
    }

    /** The citation, with the addresses of its sources as links. */
    private static ReportBlock cited(NumberedItem row) {
        Entry entry = row.item().entry();
        String rest = Citation.of(entry, row.seen()).toString();
        List<Span> spans = new ArrayList<>();
        for (Source source : entry.content().sources()) {
            String address = source.address().map(URI::toString).orElse("");
            int at = address.isEmpty() ? -1 : rest.indexOf(address);
            if (at >= 0) {
                spans.add(new Span(rest.substring(0, at), ""));
                spans.add(new Span(address, address));
                rest = rest.substring(at + address.length());
            }
        }
        spans.add(new Span(rest, ""));
        return new ReportBlock.Cited(row.number(), spans, row.item().address());
    }
}
