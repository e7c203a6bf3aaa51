package jirei.lucene.suggest;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jirei.lucene.analysis.SpokenWords;
import jirei.lucene.snapshot.Snapshot;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.query.UnfinishedQuery;
import jirei.search.Refinement;
import jirei.search.Suggestion;
import jirei.search.SuggestionRequest;
import org.apache.lucene.search.Query;

/**
 * Completes the typed text: the value of a field; otherwise the text as a whole, or its last word behind the words
 * before it.
 *
 * <p>Safe for use by many threads. The completions of the latest snapshot are kept; they are read at the first request
 * for a snapshot, not when it is opened. So are the latest counts, since whoever types asks for the same words again.
 */
public final class Suggester {
    private static final int MOST_PRESENT = 8;
    private static final int MOST_COUNTS = 2_000;

    private final Vocabulary vocabulary;
    private Optional<Aliases> aliases = Optional.empty();
    private final SpokenWords words = new SpokenWords();
    private Optional<Kept> last = Optional.empty();

    /** Also suggests names by the synonyms of this vocabulary. */
    public Suggester(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The conditions of a count. */
    private record Conditions(String text, Set<Refinement> refinements, Set<String> exact) {}

    /** What is kept of one snapshot. */
    private record Kept(
            SnapshotCompletions completions, Map<Conditions, PresentEntries> present, Map<Conditions, Integer> counts) {
        Kept(SnapshotCompletions completions) {
            this(completions, latest(MOST_PRESENT), latest(MOST_COUNTS));
        }

        private static <T> Map<Conditions, T> latest(int most) {
            return new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Conditions, T> eldest) {
                    return size() > most;
                }
            };
        }
    }

    /**
     * The best suggestions; none for an empty text or one that ends with a finished word.
     *
     * @param searches of this snapshot
     */
    public List<Suggestion> suggest(Snapshot snapshot, SuggestionRequest request, Searches searches)
            throws IOException {
        UnfinishedQuery typed = UnfinishedQuery.of(request.typed());
        if (!typed.isOpen() || snapshot.facets().isEmpty()) {
            return List.of();
        }
        Kept kept = kept(snapshot);
        return new SuggestionFinder(
                        typed, request, kept.completions(), new PresentCounts(snapshot, request, searches, kept))
                .suggestions();
    }

    /** Counts for one request, with those kept of earlier ones. */
    private record PresentCounts(Snapshot snapshot, SuggestionRequest request, Searches searches, Kept kept)
            implements SuggestionFinder.EntryCounts {
        @Override
        public PresentEntries present(String rest) throws IOException {
            Set<Refinement> refinements = request.refinements().stream()
                    .flatMap(picked -> snapshot.knownCities().meant(picked).stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            Conditions conditions = new Conditions(rest, refinements, request.exact());
            synchronized (kept) {
                PresentEntries known = kept.present().get(conditions);
                if (known != null) {
                    return known;
                }
            }
            Query base = rest.isBlank() ? PresentEntries.everything() : searches.answering(rest);
            PresentEntries present = new PresentEntries(snapshot, base, refinements);
            synchronized (kept) {
                kept.present().put(conditions, present);
            }
            return present;
        }

        @Override
        public int of(String text) throws IOException {
            Conditions conditions = new Conditions(text, request.refinements(), request.exact());
            synchronized (kept) {
                Integer known = kept.counts().get(conditions);
                if (known != null) {
                    return known;
                }
            }
            int count = searches.count(text, request.refinements());
            synchronized (kept) {
                kept.counts().put(conditions, count);
            }
            return count;
        }
    }

    private synchronized Kept kept(Snapshot snapshot) throws IOException {
        if (aliases.isEmpty()) {
            aliases = Optional.of(Aliases.of(vocabulary));
        }
        if (last.filter(state -> state.completions().isOf(snapshot)).isEmpty()) {
            last = Optional.of(new Kept(new SnapshotCompletions(
                    snapshot, words, aliases.orElseThrow().with(snapshot.cities()))));
        }
        return last.orElseThrow();
    }
}
