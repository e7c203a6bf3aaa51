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
 * A query in Lucene's terms, with what matches it kept apart from what ranks the matches, so that it can be relaxed
 * without another ranking.
 *
 * @param filters what every hit must match, however far the rest is relaxed
 * @param exclusions what no hit may match
 * @param clauses what a full match must match besides
 * @param units the words and phrases of all clauses, to be relaxed
 * @param ranking what makes a hit better
 * @param sought the words, for telling why a hit was found
 */
public record CompiledQuery(
        List<Query> filters,
        List<Query> exclusions,
        List<Query> clauses,
        List<Unit> units,
        List<Query> ranking,
        List<QueryTerm> sought) {
    public CompiledQuery {
        filters = List.copyOf(filters);
        exclusions = List.copyOf(exclusions);
        clauses = List.copyOf(clauses);
        units = List.copyOf(units);
        ranking = List.copyOf(ranking);
        sought = List.copyOf(sought);
    }

    /** Asks for everything. */
    static final CompiledQuery EVERYTHING =
            new CompiledQuery(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /**
     * Something that can be found or not.
     *
     * @param full finds it
     * @param near finds it or a related word
     * @param any finds a trace of it
     */
    record Unit(Query full, Query near, Query any) {}

    /** What matches the query as it was asked. */
    public Query full() {
        BooleanQuery.Builder all = within();
        clauses.forEach(clause -> all.add(clause, Occur.FILTER));
        return all.build();
    }

    /** What any of the words, or a word related to it, is found in. */
    public Optional<Query> fewer() {
        return units.size() < 2 ? Optional.empty() : Optional.of(anyUnit(Unit::near));
    }

    /** What has a trace of any word. */
    public Query any() {
        return units.isEmpty() ? within().build() : anyUnit(Unit::any);
    }

    /**
     * What matches the condition, ranked. Of matches in part, those with more of the words come first, however common the
     * words are.
     *
     * @param full whether it finds full matches, which have them all
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

    private Query anyUnit(Function<Unit, Query> found) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        units.forEach(unit -> any.add(found.apply(unit), Occur.SHOULD));
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
