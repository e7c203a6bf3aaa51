package jirei.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jirei.casestudy.Entry;
import jirei.export.CaseBlock.CaseParagraph;
import jirei.export.ReportTable.RowGroup;
import org.apache.poi.xslf.usermodel.XSLFSlide;

/**
 * Writes the report as a presentation: a cover with the conditions, the comparison or an overview of the cases on one
 * page, and a slide for each case in the layout of the study, which can be put into another presentation.
 */
final class PowerPointWriter {
    /** The most cases in an overview, which is one slide. */
    private static final int MOST_IN_OVERVIEW = 16;

    private static final List<Integer> OVERVIEW_WEIGHTS = List.of(5, 22, 22, 51);

    private PowerPointWriter() {}

    static void write(Report report, OutputStream out) throws IOException {
        List<NumberedItem> rows = NumberedItem.of(report);
        try (SlideDeck deck = new SlideDeck(XmlText.onOneLine(report.title()))) {
            CaseSlides cases = new CaseSlides(deck);
            cases.blocks(report.title(), "", cover(report)).forEach(SlideDeck::number);
            if (report.table().filter(ReportTable::isPlain).isPresent()) {
                new SlideTable(deck).addWhole(report.title(), report.table().get());
            } else if (report.table().isPresent()) {
                ReportTable table = report.table().get();
                new SlideTable(deck)
                        .add(
                                report.title(),
                                table,
                                SlideTable.headed(table.columns().size()));
            } else if (rows.size() > 1) {
                new SlideTable(deck).add("事例の一覧", overview(report, rows), OVERVIEW_WEIGHTS);
            }
            for (NumberedItem row : rows) {
                if (report.hasHeadings() && begins(rows, row)) {
                    section(cases, rows, row).forEach(SlideDeck::number);
                }
                cases.add(row);
            }
            deck.write(out);
        }
    }

    private static List<CaseBlock> cover(Report report) {
        return Stream.of(
                        CaseBlock.block(
                                "メモ",
                                report.collection().flatMap(Report.ReportCollection::note).stream()
                                        .map(note -> new CaseParagraph(0, note, ""))),
                        CaseBlock.block(
                                "検索条件",
                                Draft.cover(report).stream().map(fact -> new CaseParagraph(0, fact.toString(), ""))),
                        CaseBlock.block(
                                "注記",
                                Draft.notices(report).entrySet().stream()
                                        .map(notice -> new CaseParagraph(
                                                0,
                                                notice.getKey() + "（" + String.join("", notice.getValue()) + "）",
                                                ""))),
                        CaseBlock.block(
                                "アドレス",
                                Draft.ways(report).stream()
                                        .map(way -> new CaseParagraph(
                                                0, way.isWhole() ? way.text() : way.address(), way.address()))))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether the item is the first under its heading. */
    private static boolean begins(List<NumberedItem> rows, NumberedItem row) {
        return row.number() == 1 || !rows.get(row.number() - 2).heading().equals(row.heading());
    }

    /** A slide with a heading and the names of the cases under it. */
    private static List<XSLFSlide> section(CaseSlides cases, List<NumberedItem> rows, NumberedItem first) {
        Stream<CaseParagraph> names = rows.stream()
                .filter(row -> row.heading().equals(first.heading()))
                .map(row -> new CaseParagraph(
                        1, "[" + row.number() + "] " + row.item().entry().title(), ""));
        return cases.blocks(
                heading(first), "", CaseBlock.block("事例", names).stream().toList());
    }

    private static String heading(NumberedItem row) {
        return row.heading().orElse("見出しなし");
    }

    private static ReportTable overview(Report report, List<NumberedItem> rows) {
        List<RowGroup> groups = new ArrayList<>();
        List<List<String>> cells = new ArrayList<>();
        List<NumberedItem> listed = rows.subList(0, Math.min(MOST_IN_OVERVIEW, rows.size()));
        for (NumberedItem row : listed) {
            cells.add(row(row));
            boolean last = row.number() == listed.size();
            if (last && rows.size() > listed.size()) {
                cells.add(List.of("", "ほか" + (rows.size() - listed.size()) + "件", "", "次のスライドから1件ずつ"));
            }
            if (last || (report.hasHeadings() && begins(rows, rows.get(row.number())))) {
                groups.add(new RowGroup(report.hasHeadings() ? Optional.of(heading(row)) : Optional.empty(), cells));
                cells.clear();
            }
        }
        return new ReportTable(List.of("番号", "名称", "評価・種別", "概要"), groups);
    }

    private static List<String> row(NumberedItem row) {
        Entry entry = row.item().entry();
        return List.of(
                "" + row.number(),
                entry.title(),
                EntryBlocks.facts(entry).replaceFirst("｜p\\..*", ""),
                XmlText.onOneLine(entry.content().ownText()));
    }
}
