package jirei.lucene.translation;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;

/** Puts a {@link CompiledQuery} together from the clauses of a query. */
final class CompiledQueryBuilder {
    private final List<Query> filters = new ArrayList<>();
    private final List<Query> exclusions = new ArrayList<>();
    private final List<Query> clauses = new ArrayList<>();
    private final List<CompiledQuery.Unit> units = new ArrayList<>();
    private final List<Query> ranking = new ArrayList<>();
    private final List<QueryTerm> sought = new ArrayList<>();

    void filter(Query filter) {
        filters.add(filter);
    }

    void exclude(Query exclusion) {
        exclusions.add(exclusion);
    }

    /** A clause that a full match must match, and the units into which it is relaxed. */
    void require(Query clause, List<CompiledQuery.Unit> parts) {
        clauses.add(clause);
        units.addAll(parts);
    }

    void rank(List<Query> better) {
        ranking.addAll(better);
    }

    void explain(List<QueryTerm> words) {
        sought.addAll(words);
    }

    /** All that another question asks, besides. */
    void add(CompiledQuery other) {
        filters.addAll(other.filters());
        exclusions.addAll(other.exclusions());
        clauses.addAll(other.clauses());
        units.addAll(other.units());
        ranking.addAll(other.ranking());
        sought.addAll(other.sought());
    }

    CompiledQuery build() {
        return new CompiledQuery(filters, exclusions, clauses, units, ranking, sought);
    }
}
