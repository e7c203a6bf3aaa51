package jirei.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jirei.casestudy.Entry;
import jirei.export.CaseBlock.CaseParagraph;

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
            if (report.table().isPresent()) {
                ReportTable table = report.table().get();
                new SlideTable(deck)
                        .add(
                                report.title(),
                                table,
                                SlideTable.headed(table.columns().size()));
            } else if (rows.size() > 1) {
                new SlideTable(deck).add("事例の一覧", overview(rows), OVERVIEW_WEIGHTS);
            }
            rows.forEach(cases::add);
            deck.write(out);
        }
    }

    private static List<CaseBlock> cover(Report report) {
        return Stream.of(
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

    private static ReportTable overview(List<NumberedItem> rows) {
        List<List<String>> cells = new ArrayList<>();
        rows.stream().limit(MOST_IN_OVERVIEW).map(PowerPointWriter::row).forEach(cells::add);
        if (rows.size() > MOST_IN_OVERVIEW) {
            cells.add(List.of("", "ほか" + (rows.size() - MOST_IN_OVERVIEW) + "件", "", "次のスライドから1件ずつ"));
        }
        return ReportTable.of(List.of("番号", "名称", "評価・種別", "概要"), cells);
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
