package jirei.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.City;
import jirei.casestudy.Entry;
import jirei.casestudy.Rating;
import jirei.casestudy.Theme;
import jirei.query.ParsedQuery;
import jirei.search.Hit;
import jirei.search.MarkedText;
import jirei.search.SearchResult;
import jirei.web.SearchUrl;

/** Prints hits for people: what matched is bold on a terminal, and in brackets elsewhere. */
final class HitPrinter {
    private final PrintWriter out;
    private final String markStart;
    private final String markEnd;

    HitPrinter(PrintWriter out) {
        boolean colours = Terminal.isThere() && System.getenv("NO_COLOR") == null;
        this.out = out;
        this.markStart = colours ? "\u001B[1;33m" : "[";
        this.markEnd = colours ? "\u001B[0m" : "]";
    }

    void print(SearchUrl url, ParsedQuery query, SearchResult result) {
        query.notes().forEach(out::println);
        out.println(result.total() + "件");
        int number = (url.page().value() - 1) * url.size().value();
        for (Hit hit : result.hits()) {
            number++;
            Entry entry = hit.entry();
            out.println();
            out.println(number + ". " + marked(hit.title()));
            out.println("   " + facts(entry));
            if (!hit.snippet().text().isBlank()) {
                out.println("   " + marked(hit.snippet()));
            }
            out.println("   " + entry.id());
        }
    }

    private static String facts(Entry entry) {
        return Stream.of(
                        entry.rating().map(Rating::mark),
                        Optional.of(entry.kind().label()),
                        entry.city().map(City::name),
                        entry.theme().map(Theme::label),
                        entry.place().page().map(page -> "p. " + page))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" | "));
    }

    private String marked(MarkedText text) {
        List<MarkedText.Segment> segments = text.segments();
        return segments.stream()
                .map(segment -> segment.marked() ? markStart + segment.text() + markEnd : segment.text())
                .collect(Collectors.joining());
    }
}
