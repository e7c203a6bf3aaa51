package jirei.lucene.translation;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;

/** Builds a {@link CompiledQuery} from the clauses of a query. */
final class CompiledQueryBuilder {
    private final List<Query> filters = new ArrayList<>();
    private final List<Query> exclusions = new ArrayList<>();
    private final List<Query> clauses = new ArrayList<>();
    private final List<CompiledQuery.Unit> units = new ArrayList<>();
    private final List<Query> ranking = new ArrayList<>();
    private final List<Query> best = new ArrayList<>();
    private final List<QueryTerm> terms = new ArrayList<>();

    /** Adds a condition that is never relaxed. */
    void filter(Query filter) {
        filters.add(filter);
    }

    /** Adds a query that no hit may match. */
    void exclude(Query exclusion) {
        exclusions.add(exclusion);
    }

    /** Adds a clause that a full match must match, and the units used when it is relaxed. */
    void require(Query clause, List<CompiledQuery.Unit> parts) {
        clauses.add(clause);
        units.addAll(parts);
    }

    /** Adds queries whose scores are added to the ranking. */
    void rank(List<Query> better) {
        ranking.addAll(better);
    }

    /** Adds queries whose scores are added to the ranking of the best. */
    void rankBest(List<Query> better) {
        best.addAll(better);
    }

    /** Adds words of the query, for explaining and highlighting hits. */
    void explain(List<QueryTerm> words) {
        terms.addAll(words);
    }

    /** Adds all parts of another query. */
    void add(CompiledQuery other) {
        filters.addAll(other.filters());
        exclusions.addAll(other.exclusions());
        clauses.addAll(other.clauses());
        units.addAll(other.units());
        ranking.addAll(other.ranking());
        best.addAll(other.best());
        terms.addAll(other.terms());
    }

    CompiledQuery build() {
        return new CompiledQuery(filters, exclusions, clauses, units, ranking, best, terms);
    }
}
