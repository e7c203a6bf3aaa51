package jirei.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.Content.Fact;
import jirei.casestudy.WrittenDate;
import jirei.export.Report.ReportSection;

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
        report.collection()
                .flatMap(Report.ReportCollection::note)
                .ifPresent(note -> note.lines()
                        .filter(line -> !line.isBlank())
                        .forEach(line -> blocks.add(new ReportBlock.ReportParagraph(line, 0))));
        blocks.add(new ReportBlock.Pairs(cover(report)));
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
            blocks.add(
                    new ReportBlock.ReportHeading(1, section.heading().orElse(report.hasHeadings() ? "見出しなし" : "事例")));
            if (first == end) {
                blocks.add(new ReportBlock.ReportParagraph("該当する項目はありません。", 0));
            }
            rows.subList(first, end).forEach(row -> blocks.addAll(EntryBlocks.of(row)));
            first = end;
        }
        if (!rows.isEmpty()) {
            blocks.add(new ReportBlock.ReportHeading(1, "引用文献"));
        }
        rows.forEach(row -> blocks.add(EntryBlocks.citation(row)));
        return new Draft(blocks);
    }

    /** What stands under the title: conditions, queries, date. */
    static List<Fact> cover(Report report) {
        return Stream.of(
                        chosen(report).stream(),
                        queries(report).stream(),
                        Stream.of(new Fact("検索日", WrittenDate.of(report.seen()))))
                .flatMap(facts -> facts)
                .toList();
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

    /** The queries that found the items, each once with their numbers: {@code 検索語: 「防犯」[1]、「教育」[2][3]}. */
    private static List<Fact> queries(Report report) {
        Map<String, StringBuilder> numbers = new LinkedHashMap<>();
        for (NumberedItem row : NumberedItem.of(report)) {
            row.item()
                    .foundBy()
                    .ifPresent(query -> numbers.computeIfAbsent(query, q -> new StringBuilder())
                            .append('[')
                            .append(row.number())
                            .append(']'));
        }
        return numbers.isEmpty()
                ? List.of()
                : List.of(new Fact(
                        "検索語",
                        numbers.entrySet().stream()
                                .map(query -> "「" + query.getKey() + "」" + query.getValue())
                                .collect(Collectors.joining("、"))));
    }

    /** The notices of the research, each with the documents it applies to. */
    static Map<String, Set<String>> notices(Report report) {
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
}
