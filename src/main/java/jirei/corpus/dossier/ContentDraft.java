package jirei.corpus.dossier;

import java.util.ArrayList;
import java.util.List;
import jirei.casestudy.Content;
import jirei.casestudy.Content.Fact;
import jirei.casestudy.Content.Point;
import jirei.casestudy.Source;

/** Collects what an entry says while its lines are read. */
public final class ContentDraft {
    private final List<String> overview = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<String> original = new ArrayList<>();

    public void paragraph(String text) {
        if (!text.isBlank()) {
            overview.add(text);
        }
    }

    public void point(int depth, String text) {
        if (!text.isBlank()) {
            points.add(new Point(depth, text));
        }
    }

    public void fact(String label, String value) {
        facts.add(new Fact(label, value));
    }

    public void source(Source source) {
        if (!sources.contains(source)) {
            sources.add(source);
        }
    }

    public void original(String lines) {
        original.add(lines);
    }

    public List<String> overview() {
        return overview;
    }

    public boolean isEmpty() {
        return overview.isEmpty() && points.isEmpty() && facts.isEmpty() && sources.isEmpty();
    }

    public Content toContent() {
        return new Content(overview, points, facts, sources, String.join("\n", original));
    }
}
