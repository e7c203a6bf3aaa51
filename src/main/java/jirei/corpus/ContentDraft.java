package jirei.corpus;

import java.util.ArrayList;
import java.util.List;
import jirei.casestudy.Content;
import jirei.casestudy.Content.Fact;
import jirei.casestudy.Content.Point;
import jirei.casestudy.Source;

/** Collects what an entry says while its lines are read. */
final class ContentDraft {
    private final List<String> overview = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<String> original = new ArrayList<>();

    void paragraph(String text) {
        if (!text.isBlank()) {
            overview.add(text);
        }
    }

    void point(int depth, String text) {
        if (!text.isBlank()) {
            points.add(new Point(depth, text));
        }
    }

    void fact(String label, String value) {
        facts.add(new Fact(label, value));
    }

    void source(Source source) {
        if (!sources.contains(source)) {
            sources.add(source);
        }
    }

    void original(String lines) {
        original.add(lines);
    }

    List<String> overview() {
        return overview;
    }

    boolean isEmpty() {
        return overview.isEmpty() && points.isEmpty() && facts.isEmpty() && sources.isEmpty();
    }

    Content toContent() {
        return new Content(overview, points, facts, sources, String.join("\n", original));
    }
}
