package jirei.lucene.translation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jirei.lucene.schema.DocumentQueries;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A query translated to Lucene queries. Conditions are separate from the ranking, so that a condition can be relaxed
 * while the ranking stays.
 *
 * @param filters conditions of every hit, never relaxed
 * @param exclusions queries that no hit may match
 * @param clauses further conditions of a full match
 * @param units the words and phrases of all clauses; relaxed conditions are made of these
 * @param ranking optional queries whose scores are summed
 * @param terms the words of the query, for explaining and highlighting hits
 */
public record CompiledQuery(
        List<Query> filters,
        List<Query> exclusions,
        List<Query> clauses,
        List<Unit> units,
        List<Query> ranking,
        List<QueryTerm> terms) {
    public CompiledQuery {
        filters = List.copyOf(filters);
        exclusions = List.copyOf(exclusions);
        clauses = List.copyOf(clauses);
        units = List.copyOf(units);
        ranking = List.copyOf(ranking);
        terms = List.copyOf(terms);
    }

    /** Matches every entry. */
    static final CompiledQuery EVERYTHING =
            new CompiledQuery(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /**
     * A word or phrase of the query.
     *
     * @param full matches if the word is found
     * @param near also matches if a related word is found
     * @param any also matches if the word is found in part
     */
    record Unit(Query full, Query near, Query any) {}

    /** The condition of a full match. */
    public Query full() {
        BooleanQuery.Builder all = within();
        clauses.forEach(clause -> all.add(clause, Occur.FILTER));
        return all.build();
    }

    /** The condition that any word or a related word is found; empty for fewer than two words. */
    public Optional<Query> fewer() {
        return units.size() < 2 ? Optional.empty() : Optional.of(anyUnit(Unit::near));
    }

    /** The condition that any word is found at least in part. */
    public Query any() {
        return units.isEmpty() ? within().build() : anyUnit(Unit::any);
    }

    /**
     * The condition combined with the ranking. Partial matches with more words come first, however common the words
     * are.
     *
     * @param full whether it is the condition of full matches
     */
    public Query ranked(Query condition, boolean full) {
        BooleanQuery.Builder ranked = new BooleanQuery.Builder();
        if (ranking.isEmpty()) {
            return new ConstantScoreQuery(condition);
        }
        ranked.add(condition, Occur.FILTER);
        if (!full) {
            for (Unit unit : units) {
                ranked.add(new ConstantScoreQuery(unit.full()), Occur.SHOULD);
                ranked.add(new ConstantScoreQuery(unit.near()), Occur.SHOULD);
            }
        }
        ranking.forEach(query -> ranked.add(query, Occur.SHOULD));
        return ranked.build();
    }

    private Query anyUnit(Function<Unit, Query> condition) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        units.forEach(unit -> any.add(condition.apply(unit), Occur.SHOULD));
        return within().add(any.build(), Occur.FILTER).build();
    }

    private BooleanQuery.Builder within() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(new TermQuery(DocumentQueries.entries()), Occur.FILTER);
        filters.forEach(filter -> all.add(filter, Occur.FILTER));
        exclusions.forEach(exclusion -> all.add(exclusion, Occur.MUST_NOT));
        return all;
    }
}
