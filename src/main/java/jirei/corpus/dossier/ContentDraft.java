package jirei.corpus.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jirei.casestudy.Content;
import jirei.casestudy.Content.Fact;
import jirei.casestudy.Content.Point;
import jirei.casestudy.NameReading;
import jirei.casestudy.Source;

/** Collects the content of an entry while its lines are read. */
public final class ContentDraft {
    private final List<String> overview = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<String> original = new ArrayList<>();
    private final Set<NameReading> readings = new LinkedHashSet<>();

    /** Adds a paragraph of the overview; blank text is ignored. */
    public void paragraph(String text) {
        if (!text.isBlank()) {
            overview.add(text);
        }
    }

    /** Adds a key point, with its depth as in {@link Point}; blank text is ignored. */
    public void point(int depth, String text) {
        if (!text.isBlank()) {
            points.add(new Point(depth, text));
        }
    }

    /** Adds a labelled value. */
    public void fact(String label, String value) {
        facts.add(new Fact(label, value));
    }

    /** Adds a source, once. */
    public void source(Source source) {
        if (!sources.contains(source)) {
            sources.add(source);
        }
    }

    /** Adds lines of the file, unchanged. */
    public void original(String lines) {
        original.add(lines);
    }

    /** Adds readings of names, each once. */
    void readings(Collection<NameReading> found) {
        readings.addAll(found);
    }

    /** The paragraphs so far, as a live list. */
    public List<String> overview() {
        return overview;
    }

    /** Whether there is no content apart from original lines. */
    public boolean isEmpty() {
        return overview.isEmpty() && points.isEmpty() && facts.isEmpty() && sources.isEmpty();
    }

    /** The content collected so far. */
    public Content toContent() {
        return new Content(overview, points, facts, sources, String.join("\n", original), List.copyOf(readings));
    }
}
