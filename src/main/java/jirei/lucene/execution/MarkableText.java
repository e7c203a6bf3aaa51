package jirei.lucene.execution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jirei.japanese.NormalizedText;
import jirei.japanese.Normalizer;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.search.Highlight;
import jirei.search.WordMatch.MatchedPart;

/** A text of an entry with its highlights. */
final class MarkableText {
    private final MatchedPart part;
    private final String raw;
    private final NormalizedText normalized;
    private final List<Highlight> marks = new ArrayList<>();
    private Optional<String> lowerCase = Optional.empty();
    private Optional<SoundText> sounds = Optional.empty();

    MarkableText(MatchedPart part, String raw) {
        this.part = part;
        this.raw = raw;
        this.normalized = Normalizer.normalize(raw);
    }

    SoundText sounds(JapaneseAnalyzers analyzers) {
        if (sounds.isEmpty()) {
            sounds = Optional.of(new SoundText(normalized.text(), analyzers));
        }
        return sounds.get();
    }

    /** Marks all matches of a pattern in lower case. */
    void mark(Pattern pattern, List<Highlight> marked) {
        if (lowerCase.isEmpty()) {
            lowerCase = Optional.of(Normalizer.lowerCase(normalized.text()));
        }
        Matcher matches = pattern.matcher(lowerCase.get());
        while (matches.find()) {
            mark(matches.start(), matches.end(), marked);
        }
    }

    /** Marks the stretch of the raw text from which this one of the normalized text was made. */
    void mark(int start, int end, List<Highlight> marked) {
        if (end > start) {
            marked.add(new Highlight(normalized.rawStart(start), normalized.rawEnd(end)));
        }
    }

    String of(Highlight stretch) {
        return raw.substring(stretch.start(), stretch.end());
    }

    MatchedPart part() {
        return part;
    }

    /** Keeps highlights. */
    void add(List<Highlight> shown) {
        marks.addAll(shown);
    }

    /** All that were kept, in order. */
    List<Highlight> highlights() {
        return merged(marks);
    }

    /** Adjacent and overlapping highlights as one, in order. */
    static List<Highlight> merged(List<Highlight> found) {
        List<Highlight> merged = new ArrayList<>();
        for (Highlight next :
                found.stream().sorted(Comparator.comparingInt(Highlight::start)).toList()) {
            if (merged.isEmpty() || merged.getLast().end() < next.start()) {
                merged.add(next);
            } else {
                Highlight last = merged.removeLast();
                merged.add(new Highlight(last.start(), Math.max(last.end(), next.end())));
            }
        }
        return List.copyOf(merged);
    }
}
