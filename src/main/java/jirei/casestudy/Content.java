package jirei.casestudy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of an entry by its parts, in the wording of the research.
 *
 * @param overview the paragraphs of the overview (概要)
 * @param points the key points (要点), in order
 * @param facts short labelled values, such as the area of a city or the seat of an organisation
 * @param sources the sources that the research names
 * @param original the lines of the file as they are, with markup
 * @param readings of names in the text or the title, by which they are found; not shown
 */
public record Content(
        List<String> overview,
        List<Point> points,
        List<Fact> facts,
        List<Source> sources,
        String original,
        List<NameReading> readings) {
    public Content {
        overview = List.copyOf(overview);
        points = List.copyOf(points);
        facts = List.copyOf(facts);
        sources = List.copyOf(sources);
        readings = List.copyOf(readings);
    }

    /** Content without readings. */
    public Content(List<String> overview, List<Point> points, List<Fact> facts, List<Source> sources, String original) {
        this(overview, points, facts, sources, original, List.of());
    }

    /** The same content with another original. */
    public Content withOriginal(String other) {
        return new Content(overview, points, facts, sources, other, readings);
    }

    /** The searchable text, one line for each paragraph, point, fact and source title. */
    public String text() {
        return lines(Stream.concat(own(), sources.stream().map(Source::title)));
    }

    /** The beginning of {@link #text()}, without the titles of sources. */
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
     * A key point.
     *
     * @param depth the list level: 0 for a paragraph, 1 for a list item, 2 for an item below it
     */
    public record Point(int depth, String text) {}

    /** A labelled value. */
    public record Fact(String label, String value) {
        /** The fact as one line: {@code 面積: 605 km²}. */
        @Override
        public String toString() {
            return label + ": " + value;
        }
    }
}
