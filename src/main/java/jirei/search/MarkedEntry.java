package jirei.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jirei.casestudy.Content.Fact;
import jirei.casestudy.Content.Point;
import jirei.casestudy.Entry;
import jirei.casestudy.Source;

/**
 * A whole entry with the matches of a query highlighted in each part of its content.
 *
 * @param points the texts of the key points; their depths are in the content
 * @param sources the titles of the sources
 * @param passage the passage that a hit shows; empty where nothing is highlighted in the content
 */
public record MarkedEntry(
        Entry entry,
        MarkedText title,
        List<MarkedText> overview,
        List<MarkedText> points,
        List<MarkedFact> facts,
        List<MarkedText> sources,
        Optional<MarkedText> passage) {
    public MarkedEntry {
        overview = List.copyOf(overview);
        points = List.copyOf(points);
        facts = List.copyOf(facts);
        sources = List.copyOf(sources);
    }

    /** A highlighted fact. */
    public record MarkedFact(MarkedText label, MarkedText value) {}

    /** An entry without highlights. */
    public static MarkedEntry plain(Entry entry) {
        return of(entry, List.of(), List.of(), Optional.empty());
    }

    /**
     * An entry with these highlights.
     *
     * @param title offsets in the title
     * @param body offsets in {@link jirei.casestudy.Content#text()}
     */
    public static MarkedEntry of(
            Entry entry, List<Highlight> title, List<Highlight> body, Optional<MarkedText> passage) {
        Cutter cutter = new Cutter(new MarkedText(entry.content().text(), body));
        return new MarkedEntry(
                entry,
                new MarkedText(entry.title(), title),
                cutter.lines(entry.content().overview(), Function.identity()),
                cutter.lines(entry.content().points(), Point::text),
                entry.content().facts().stream().map(cutter::fact).toList(),
                cutter.lines(entry.content().sources(), Source::title),
                passage);
    }

    /** Splits the text of a content into its parts again, in their order. */
    private static final class Cutter {
        private final MarkedText text;
        private int at;

        Cutter(MarkedText text) {
            this.text = text;
        }

        <T> List<MarkedText> lines(List<T> parts, Function<T, String> line) {
            List<MarkedText> lines = new ArrayList<>();
            for (T part : parts) {
                lines.add(next(line.apply(part).length()));
                at++;
            }
            return lines;
        }

        MarkedFact fact(Fact fact) {
            MarkedText label = next(fact.label().length());
            at = at
                    + fact.toString().length()
                    - fact.label().length()
                    - fact.value().length();
            MarkedText value = next(fact.value().length());
            at++;
            return new MarkedFact(label, value);
        }

        private MarkedText next(int length) {
            at += length;
            return text.part(at - length, at);
        }
    }
}
