package jirei.lucene.suggest;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jirei.lucene.analysis.SpokenWords;
import jirei.lucene.schema.GivenReadings;
import jirei.lucene.snapshot.Snapshot;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.search.Suggestion;
import org.apache.lucene.index.IndexReader;

/**
 * Completes the typed text: the value of an attribute; otherwise first the text as a whole, then its last word, keeping the
 * words before it.
 *
 * <p>Safe for use by many threads. The completions of the latest snapshot are cached; they are built at the first
 * request for a snapshot, not when it is opened.
 */
public final class Suggester {
    /** The last of several words, and any operators of the query language before it. */
    private static final Pattern LAST_WORD =
            Pattern.compile("((?:.*[\\s\u3000])?[-－\"“「『(（]*(?:[^\\s\u3000:：]+[:：])?[\"“「『]?)(\\S*)", Pattern.DOTALL);

    private final Vocabulary vocabulary;
    private final SpokenWords words = new SpokenWords();
    private Optional<SnapshotCompletions> last = Optional.empty();

    /** Also suggests names by the synonyms of this vocabulary. */
    public Suggester(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The completions of one snapshot. */
    private record SnapshotCompletions(IndexReader reader, Completions completions) {}

    /** The best suggestions for the typed text; none for an empty text or one that ends with a blank. */
    public List<Suggestion> suggest(Snapshot snapshot, String typed, int size) throws IOException {
        List<Suggestion> values = AttributeValues.of(snapshot, typed, size);
        if (!values.isEmpty()) {
            return values;
        }
        Matcher parts = LAST_WORD.matcher(typed);
        if (!parts.matches() || parts.group(2).isBlank()) {
            return List.of();
        }
        Completions completions = completions(snapshot);
        String before = parts.group(1);
        String word = parts.group(2);
        Stream<Suggestion> whole = word.equals(typed) ? Stream.empty() : completions.of(typed, size).stream();
        Stream<Suggestion> behind = completions.of(word, size).stream().map(found -> behind(before, found));
        Set<String> seen = new HashSet<>();
        return Stream.concat(whole, behind)
                .filter(found -> seen.add(found.text().toLowerCase(Locale.ROOT)))
                .limit(size)
                .toList();
    }

    private static Suggestion behind(String before, Suggestion found) {
        return new Suggestion(before + found.text(), found.kind(), found.reading(), found.entries());
    }

    private synchronized Completions completions(Snapshot snapshot) throws IOException {
        if (last.filter(state -> state.reader().equals(snapshot.reader())).isEmpty()) {
            Completions completions = new Completions(
                    Candidates.in(snapshot.reader(), words),
                    words,
                    GivenReadings.in(snapshot.reader()),
                    new Aliases(vocabulary, snapshot.cities()));
            last = Optional.of(new SnapshotCompletions(snapshot.reader(), completions));
        }
        return last.map(SnapshotCompletions::completions).orElseThrow();
    }
}
