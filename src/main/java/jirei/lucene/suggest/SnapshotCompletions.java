package jirei.lucene.suggest;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jirei.casestudy.Dimension;
import jirei.lucene.analysis.SpokenWords;
import jirei.lucene.schema.GivenReadings;
import jirei.lucene.snapshot.Snapshot;

/**
 * What can be suggested from one snapshot, read once: names, words and facet values, and per dimension its values, when
 * they are first asked for. Safe for use by many threads.
 */
final class SnapshotCompletions {
    private final Snapshot snapshot;
    private final SpokenWords words;
    private final GivenReadings given;
    private final ValueCandidates values;
    private final Aliases aliases;
    private final Completions ofStudy;
    private final Completions all;
    private final Map<Dimension, DimensionValues> byDimension = new HashMap<>();

    /** The values of a dimension, the most frequent first. */
    record DimensionValues(List<Candidate> all, Completions completions) {}

    /** Reads names and words, which takes about a second for 75,000 entries. */
    SnapshotCompletions(Snapshot snapshot, SpokenWords words, Aliases aliases) throws IOException {
        this.snapshot = snapshot;
        this.words = words;
        this.given = GivenReadings.in(snapshot.reader());
        this.aliases = aliases;
        this.values = new ValueCandidates(snapshot);
        Map<Candidate, List<String>> study = values.ofStudy();
        this.ofStudy = Completions.of(keys(study));
        Map<Candidate, List<String>> everything = new LinkedHashMap<>(study);
        TextCandidates.in(snapshot.reader(), words).forEach(text -> everything.put(text, List.of()));
        this.all = Completions.of(keys(everything));
    }

    boolean isOf(Snapshot other) {
        return snapshot.reader().equals(other.reader());
    }

    /** Completions to cities, themes, countries, regions and areas. */
    Completions ofStudy() {
        return ofStudy;
    }

    /** Completions to these, and to names of entries and words. */
    Completions all() {
        return all;
    }

    /** The values of a dimension. */
    synchronized DimensionValues valuesOf(Dimension dimension) throws IOException {
        DimensionValues known = byDimension.get(dimension);
        if (known == null) {
            Map<Candidate, List<String>> found = values.inField(dimension);
            known = new DimensionValues(List.copyOf(found.keySet()), Completions.of(keys(found)));
            byDimension.put(dimension, known);
        }
        return known;
    }

    private CompletionKeys keys(Map<Candidate, List<String>> candidates) {
        CompletionKeys keys = new CompletionKeys(words, given, aliases);
        candidates.forEach((candidate, names) -> {
            keys.add(candidate);
            keys.addNames(candidate, names);
        });
        return keys;
    }
}
