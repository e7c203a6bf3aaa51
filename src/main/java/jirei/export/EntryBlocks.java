package jirei.export;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.Citation;
import jirei.casestudy.City;
import jirei.casestudy.Content.Point;
import jirei.casestudy.Entry;
import jirei.casestudy.Provenance.Guess;
import jirei.casestudy.Source;
import jirei.casestudy.Theme;
import jirei.export.ReportBlock.Span;

/** An entry and its citation as blocks of a {@link Draft}. */
final class EntryBlocks {
    private EntryBlocks() {}

    /** The citation is at the end of the overview and of the points, since either is quoted without the other. */
    static List<ReportBlock> of(NumberedItem row) {
        Entry entry = row.item().entry();
        List<Point> overview = entry.content().overview().stream()
                .map(paragraph -> new Point(0, paragraph))
                .toList();
        List<Point> points = entry.content().points();
        List<ReportBlock> blocks = new ArrayList<>();
        blocks.add(new ReportBlock.ReportHeading(2, entry.title()));
        blocks.add(new ReportBlock.KindLine(facts(entry), overview.isEmpty() && points.isEmpty() ? row.number() : 0));
        blocks.addAll(cited(overview, row.number()));
        blocks.addAll(cited(points, row.number()));
        if (!entry.content().facts().isEmpty()) {
            blocks.add(new ReportBlock.Pairs(entry.content().facts()));
        }
        row.item().note().ifPresent(note -> blocks.add(new ReportBlock.Remark("メモ", note)));
        return blocks;
    }

    private static List<ReportBlock> cited(List<Point> points, int citation) {
        List<ReportBlock> blocks = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            blocks.add(text(points.get(i), i + 1 == points.size() ? citation : 0));
        }
        return blocks;
    }

    private static ReportBlock text(Point point, int citation) {
        return point.depth() == 0
                ? new ReportBlock.ReportParagraph(point.text(), citation)
                : new ReportBlock.ReportListItem(point.depth() - 1, point.text(), citation);
    }

    /** {@code ★ ソウル×デジタルデバイド｜事例｜韓国｜p.5/9}; names that the rating has are not repeated. */
    static String facts(Entry entry) {
        boolean rated = entry.rating().isPresent() && !entry.kind().isRatedItself();
        return Stream.of(
                        Wording.rated(entry),
                        Optional.of(entry.kind().label()),
                        rated
                                ? entry.city().flatMap(City::country).filter(country -> !isName(entry, country))
                                : entry.city().map(city -> entry.provenance().marked(Guess.CITY, place(city))),
                        entry.theme().filter(theme -> !rated).map(Theme::label),
                        entry.place().page().map(page -> "p." + page))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("｜"));
    }

    private static boolean isName(Entry entry, String country) {
        return entry.city().filter(city -> city.name().equals(country)).isPresent();
    }

    private static String place(City city) {
        return city.name()
                + city.country()
                        .filter(country -> !country.equals(city.name()))
                        .map(country -> "（" + country + "）")
                        .orElse("");
    }

    /** The citation, with the addresses of its sources as links. */
    static ReportBlock.Cited citation(NumberedItem row) {
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
