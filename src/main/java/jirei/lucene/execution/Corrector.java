package jirei.lucene.execution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jirei.japanese.Normalizer;
import jirei.lucene.lexicon.Lexicon;
import jirei.lucene.translation.Clause;
import jirei.query.Query;

/** Corrects the typing errors of a query, for the offer もしかして. */
final class Corrector {
    private final Lexicon lexicon;
    private final Set<String> exact;

    /**
     * @param lexicon the words of the index
     * @param exact folded words that are not corrected
     */
    Corrector(Lexicon lexicon, Set<String> exact) {
        this.lexicon = lexicon;
        this.exact = exact;
    }

    /** The corrected query; empty if nothing was corrected. */
    Optional<Query> corrected(Query query) {
        Query corrected = rewritten(query);
        return corrected.equals(query) ? Optional.empty() : Optional.of(corrected);
    }

    private Query rewritten(Query query) {
        return switch (query) {
            case Query.Words words -> words(words);
            case Query.And and -> new Query.And(all(and.queries()));
            case Query.Or or -> new Query.Or(all(or.queries()));
            case Query.Not not -> not;
            case Query.NotAbout not -> not;
            case Query.MatchAll everything -> everything;
            case Query.Phrase phrase -> phrase;
            case Query.Prefix prefix -> prefix;
            case Query.Fuzzy fuzzy -> fuzzy;
            case Query.Field field -> field;
        };
    }

    private List<Query> all(List<Query> queries) {
        return queries.stream().map(this::rewritten).toList();
    }

    private Query words(Query.Words words) {
        Clause clause = Clause.of(Normalizer.fold(words.text()), lexicon, exact, true);
        return clause.isCorrected() ? new Query.Words(clause.text()) : words;
    }
}
