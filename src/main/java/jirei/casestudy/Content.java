package jirei.casestudy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an entry says, part by part, in the wording of the research.
 *
 * @param overview paragraphs that say what it is (概要)
 * @param points what is worth noting (要点), in order
 * @param facts short labelled values, such as the area of a city or the seat of an organisation
 * @param original the lines of the file that it was read from, markup and all
 */
public record Content(
        List<String> overview, List<Point> points, List<Fact> facts, List<Source> sources, String original) {
    public Content {
        overview = List.copyOf(overview);
        points = List.copyOf(points);
        facts = List.copyOf(facts);
        sources = List.copyOf(sources);
    }

    /** All of it that can be searched and quoted, a line each: paragraphs, points, facts, titles of sources. */
    public String text() {
        return lines(Stream.concat(own(), sources.stream().map(Source::title)));
    }

    /** The beginning of {@link #text()} that is the entry's own: all but the titles of sources. */
    public String ownText() {
        return lines(own());
    }

    private Stream<String> own() {
        return Stream.of(
                        overview.stream(),
                        points.stream().map(Point::text),
                        facts.stream().map(Fact::toString))
                .flatMap(part -> part);
    }

    private static String lines(Stream<String> parts) {
        return parts.collect(Collectors.joining("\n"));
    }

    /**
     * One of the points.
     *
     * @param depth 0 for a sentence that stands by itself, 1 for an item, 2 for an item below an item
     */
    public record Point(int depth, String text) {}

    /** A value and what it is the value of. */
    public record Fact(String label, String value) {
        /** As one line: {@code 面積: 605 km²}. */
        @Override
        public String toString() {
            return label + ": " + value;
        }
    }
}
