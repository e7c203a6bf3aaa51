package jirei.web.queries;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jirei.eval.JudgedSet;
import jirei.eval.PairedEvaluation;
import jirei.search.IndexView;
import jirei.search.WrongSynonymsException;

/**
 * What further synonyms would change: recorded queries and judged questions, each asked without and with them of the same
 * state of the index.
 *
 * @param asked the recorded queries that were asked, of so many
 * @param judged the questions that were asked; empty where there are no judgments
 */
record SynonymTrial(List<QueryChange> asked, int of, Optional<PairedEvaluation> judged) {
    private static final int QUERIES = 50;

    SynonymTrial {
        asked = List.copyOf(asked);
    }

    /**
     * Tries lines of synonyms. Where there are judgments, recorded queries take half of the time at most.
     *
     * @param limit after which no further query is asked
     * @throws WrongSynonymsException if a line cannot be read
     */
    static SynonymTrial of(
            List<String> lines, IndexView view, QueryLog log, Optional<JudgedSet> judged, Duration limit) {
        Deadline end = Deadline.in(limit);
        Deadline endOfQueries = judged.isPresent() ? Deadline.in(limit.dividedBy(2)) : end;
        List<String> queries = Stream.concat(log.unanswered(QUERIES).stream(), log.frequent(QUERIES).stream())
                .map(QueryCount::query)
                .distinct()
                .toList();
        try (IndexView with = view.withSynonyms(lines)) {
            List<QueryChange> asked = new ArrayList<>();
            for (String query : queries) {
                if (!endOfQueries.isAhead()) {
                    break;
                }
                asked.add(QueryChange.of(query, view, with));
            }
            return new SynonymTrial(
                    asked, queries.size(), judged.map(set -> PairedEvaluation.of(view, with, set, end::isAhead)));
        }
    }
}
