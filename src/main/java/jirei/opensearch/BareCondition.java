package jirei.opensearch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Writes a condition with as few parts as match the same, since what only a score needs costs a node as much as what
 * decides: boosts, alternatives within alternatives, parts that are there twice, and what another part matches as well.
 */
final class BareCondition {
    private BareCondition() {}

    /** A query that matches the same, with any scores. */
    static Query of(Query query) {
        return switch (query) {
            case BoostQuery boosted -> of(boosted.getQuery());
            case ConstantScoreQuery constant -> of(constant.getQuery());
            case DisjunctionMaxQuery any -> any(any.getDisjuncts());
            case PhraseQuery phrase when phrase.getTerms().length == 1 -> new TermQuery(phrase.getTerms()[0]);
            case BooleanQuery condition -> of(condition);
            default -> query;
        };
    }

    private static Query of(BooleanQuery condition) {
        List<Query> required = queries(condition, BooleanClause::isRequired);
        List<Query> some = queries(condition, clause -> clause.occur() == Occur.SHOULD);
        int needed = Math.max(condition.getMinimumNumberShouldMatch(), required.isEmpty() ? 1 : 0);
        if (needed > some.size()) {
            return MatchNoDocsQuery.INSTANCE;
        }
        if (needed == some.size()) {
            required.addAll(some);
        } else if (needed == 1) {
            required.add(any(some));
        } else if (needed > 1) {
            required.add(atLeast(needed, some));
        }
        return all(required, queries(condition, BooleanClause::isProhibited));
    }

    private static List<Query> queries(BooleanQuery condition, Predicate<BooleanClause> wanted) {
        return new ArrayList<>(condition.clauses().stream()
                .filter(wanted)
                .map(clause -> of(clause.query()))
                .toList());
    }

    private static Query atLeast(int needed, List<Query> some) {
        BooleanQuery.Builder most = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
        some.forEach(query -> most.add(query, Occur.SHOULD));
        return most.build();
    }

    private static Query all(List<Query> required, List<Query> excluded) {
        Set<Query> conditions = new LinkedHashSet<>();
        for (Query query : required) {
            conditions.addAll(conjuncts(query));
        }
        if (conditions.size() == 1 && excluded.isEmpty()) {
            return conditions.iterator().next();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        conditions.forEach(query -> all.add(query, Occur.FILTER));
        new LinkedHashSet<>(excluded).forEach(query -> all.add(query, Occur.MUST_NOT));
        return all.build();
    }

    private static Query any(Collection<Query> some) {
        Set<Query> alternatives = new LinkedHashSet<>();
        for (Query query : some) {
            alternatives.addAll(alternatives(of(query)));
        }
        List<Query> needed = alternatives.stream()
                .filter(query -> alternatives.stream().noneMatch(other -> covers(other, query)))
                .toList();
        if (needed.size() < 2) {
            return needed.isEmpty() ? MatchNoDocsQuery.INSTANCE : needed.getFirst();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        needed.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    /** The conditions that must all be met, of a bare condition. */
    private static List<Query> conjuncts(Query bare) {
        return bare instanceof BooleanQuery all && isOnly(all, Occur.FILTER) ? parts(all) : List.of(bare);
    }

    /** The conditions of which one must be met, of a bare condition; none if nothing meets it. */
    private static List<Query> alternatives(Query bare) {
        return switch (bare) {
            case MatchNoDocsQuery none -> List.of();
            case BooleanQuery any
            when any.getMinimumNumberShouldMatch() <= 1 && isOnly(any, Occur.SHOULD) -> parts(any);
            default -> List.of(bare);
        };
    }

    private static boolean isOnly(BooleanQuery condition, Occur occur) {
        return condition.clauses().stream().allMatch(clause -> clause.occur() == occur);
    }

    private static List<Query> parts(BooleanQuery condition) {
        return condition.clauses().stream().map(BooleanClause::query).toList();
    }

    /** Whether what meets the second condition also meets the first, which is another, as far as is plain. */
    private static boolean covers(Query wider, Query query) {
        return switch (query) {
            case PhraseQuery phrase -> covers(wider, phrase);
            case BooleanQuery all when isOnly(all, Occur.FILTER) -> covers(wider, parts(all));
            default -> false;
        };
    }

    private static boolean covers(Query wider, List<Query> all) {
        return (wider instanceof BooleanQuery some && isOnly(some, Occur.SHOULD))
                ? parts(some).stream().filter(all::contains).count() >= Math.max(1, some.getMinimumNumberShouldMatch())
                : all.contains(wider);
    }

    private static boolean covers(Query wider, PhraseQuery phrase) {
        Term[] terms = phrase.getTerms();
        return switch (wider) {
            case TermQuery term -> List.of(terms).contains(term.getTerm());
            case PhraseQuery shorter
            when shorter.getTerms().length < terms.length && shorter.getSlop() == 0 && phrase.getSlop() == 0 ->
                IntStream.rangeClosed(0, terms.length - shorter.getTerms().length)
                        .anyMatch(start -> isAt(start, shorter, phrase));
            default -> false;
        };
    }

    private static boolean isAt(int start, PhraseQuery shorter, PhraseQuery phrase) {
        return IntStream.range(0, shorter.getTerms().length)
                .allMatch(i -> Objects.equals(shorter.getTerms()[i], phrase.getTerms()[start + i])
                        && shorter.getPositions()[i] - shorter.getPositions()[0]
                                == phrase.getPositions()[start + i] - phrase.getPositions()[start]);
    }
}
