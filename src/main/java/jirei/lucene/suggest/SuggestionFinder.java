package jirei.lucene.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jirei.casestudy.Dimension;
import jirei.casestudy.Rating;
import jirei.lucene.suggest.Completion.By;
import jirei.lucene.suggest.Completions.Match;
import jirei.lucene.suggest.SnapshotCompletions.DimensionValues;
import jirei.query.UnfinishedQuery;
import jirei.search.Refinement;
import jirei.search.Suggestion;
import jirei.search.Suggestion.SuggestionKind;
import jirei.search.SuggestionRequest;

/** Finds the suggestions for one request: the best completions that find an entry, with their counts. */
final class SuggestionFinder {
    /** The number of completions that are looked at; each takes some microseconds where it has no present entry. */
    private static final int MOST_LOOKED_AT = 1_000;

    /** The number of completions beyond the wanted ones that are counted, which takes a search each. */
    private static final int MOST_IN_VAIN = 8;

    private final UnfinishedQuery typed;
    private final SuggestionRequest request;
    private final SnapshotCompletions completions;
    private final EntryCounts counts;

    /** EntryCounts of entries under the refinements of the request. */
    interface EntryCounts {
        /** The entries that match the clauses of a text; all if it is blank. */
        PresentEntries present(String rest) throws IOException;

        /** The number of entries that a text finds. */
        int of(String text) throws IOException;
    }

    SuggestionFinder(
            UnfinishedQuery typed, SuggestionRequest request, SnapshotCompletions completions, EntryCounts counts) {
        this.typed = typed;
        this.request = request;
        this.completions = completions;
        this.counts = counts;
    }

    List<Suggestion> suggestions() throws IOException {
        if (typed.field().isPresent()) {
            return values(typed.field().get());
        }
        List<Suggestion> found = new ArrayList<>();
        if (typed.isClause() && !typed.rest().isEmpty()) {
            UnfinishedQuery whole = new UnfinishedQuery("", request.typed(), Optional.empty(), "", false, true);
            LastWord words = new LastWord(whole);
            words.addAll(completions.all().ofWritten(request.typed()), request.size());
            found.addAll(words.suggestions());
        }
        Set<String> seen = new HashSet<>();
        found.forEach(suggestion -> seen.add(key(suggestion.text())));
        LastWord word = new LastWord(typed);
        word.addAliases(typed.word().strip().length() > 1 ? request.size() / 3 : 0);
        word.addAll(completions.all().of(typed.word()), request.size());
        word.suggestions().stream()
                .filter(suggestion -> seen.add(key(suggestion.text())))
                .limit(request.size() - found.size())
                .forEach(found::add);
        return List.copyOf(found);
    }

    /** A value of a field with the number of present entries. */
    private record CountedValue(Completion completion, int entries) {
        String value() {
            return completion.candidate().values().getFirst().value();
        }
    }

    /** The values of a field with a present entry; in the order of the study before one is typed, otherwise the most frequent first. */
    private List<Suggestion> values(Dimension field) throws IOException {
        DimensionValues values = completions.valuesOf(field);
        List<Completion> meant = new ArrayList<>();
        if (typed.word().isBlank()) {
            values.all().forEach(value -> meant.add(new Completion(value, By.TEXT, Optional.empty())));
        } else {
            values.completions().of(typed.word()).forEachRemaining(match -> meant.add(match.completion()));
        }
        PresentEntries present = counts.present(typed.rest());
        List<CountedValue> found = new ArrayList<>();
        for (Completion value : meant) {
            int entries = present.with(value.candidate().values());
            if (entries > 0) {
                found.add(new CountedValue(value, entries));
            }
        }
        List<String> known = typed.word().isBlank() ? field.knownValues() : List.of();
        Comparator<CountedValue> order = Comparator.comparingInt((CountedValue value) -> known.indexOf(value.value()))
                .thenComparing(value -> value.completion().by())
                .thenComparing(Comparator.comparingInt(CountedValue::entries).reversed())
                .thenComparing(CountedValue::value);
        return found.stream()
                .sorted(order)
                .limit(request.size())
                .map(value -> suggestion(typed, value.completion(), value.entries()))
                .toList();
    }

    /** The suggestions for a last word without a field. */
    private final class LastWord {
        private final UnfinishedQuery query;

        /** The words before: nothing is suggested twice, as ソウル after 「ソウル 」. */
        private final Set<String> before;

        private final Set<String> seen = new HashSet<>();
        private final List<CountedMatch> chosen = new ArrayList<>();
        private int inVain;

        /** A completion with the number of entries that picking it finds. */
        private record CountedMatch(Match match, int entries) {}

        LastWord(UnfinishedQuery query) {
            this.query = query;
            this.before = Set.copyOf(Arrays.asList(query.rest().split("[\\s\u3000]+", -1)));
        }

        /**
         * Adds some aliases of cities, themes and countries, so that スマートシティ is there although many names start with
         * smart.
         */
        void addAliases(int room) throws IOException {
            Iterator<Match> aliases = completions.ofStudy().of(query.word());
            while (aliases.hasNext() && chosen.size() < room) {
                Match alias = aliases.next();
                if (alias.completion().isAliasOfValue()) {
                    add(alias);
                }
            }
        }

        /** Adds the best of these until there are enough. */
        void addAll(Iterator<Match> matches, int size) throws IOException {
            for (int i = 0;
                    i < MOST_LOOKED_AT && matches.hasNext() && chosen.size() < size && inVain < MOST_IN_VAIN;
                    i++) {
                add(matches.next());
            }
        }

        List<Suggestion> suggestions() {
            return chosen.stream()
                    .sorted(Comparator.comparing(CountedMatch::match, Match.BEST_FIRST))
                    .map(counted -> suggestion(query, counted.match().completion(), counted.entries()))
                    .toList();
        }

        private void add(Match match) throws IOException {
            Candidate candidate = match.completion().candidate();
            if (seen.contains(key(candidate.text())) || before.contains(candidate.text())) {
                return;
            }
            int entries = entries(candidate);
            if (entries > 0) {
                seen.add(key(candidate.text()));
                chosen.add(new CountedMatch(match, entries));
            }
        }

        private int entries(Candidate candidate) throws IOException {
            PresentEntries present = counts.present(query.rest());
            if (candidate.isValue() && (query.isClause() || query.excluded())) {
                return present.with(candidate.values());
            }
            if (!candidate.isValue() && candidate.kind() != SuggestionKind.WORD) {
                return present.with(candidate.terms().getFirst());
            }
            if (!candidate.isValue() && !present.have(candidate.terms())) {
                return 0;
            }
            int entries = counts.of(
                    query.excluded()
                            ? (query.rest() + " " + candidate.text()).strip()
                            : query.completedBy(candidate.text()));
            inVain += entries == 0 ? 1 : 0;
            return entries;
        }
    }

    private static Suggestion suggestion(UnfinishedQuery query, Completion completion, int entries) {
        Candidate candidate = completion.candidate();
        boolean filters = candidate.isValue() && query.isClause();
        return new Suggestion(
                query.completedBy(query.field().isPresent() ? typedForm(candidate) : candidate.text()),
                candidate.text(),
                candidate.kind(),
                completion.shown(),
                candidate.values(),
                filters ? Optional.of(query.rest()) : Optional.empty(),
                entries);
    }

    /** A value as it is typed in its field: the mark of a rating, otherwise its label. */
    private static String typedForm(Candidate candidate) {
        Refinement value = candidate.values().getFirst();
        return value.dimension().equals(Dimension.RATING)
                ? Rating.valueOf(value.value()).mark()
                : candidate.text();
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
