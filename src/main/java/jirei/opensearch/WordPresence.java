package jirei.opensearch;

import java.io.IOException;
import java.util.function.Function;
import jirei.lucene.schema.WordDocuments;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/**
 * Says whether anything matches a query, from the index of words where it can: alternatives one by one, and the phrases of
 * grams, whose positions only the cluster has, last.
 */
final class WordPresence {
    private WordPresence() {}

    /**
     * Whether anything matches.
     *
     * @param ask asks the cluster
     */
    static boolean of(ClusterState state, Query query, Function<Query, Boolean> ask) throws IOException {
        Query bare = unboosted(query);
        if (isHere(bare)) {
            return new IndexSearcher(state.words().reader()).search(bare, 1).scoreDocs.length > 0;
        }
        if (bare instanceof DisjunctionMaxQuery any) {
            return anyOf(state, any.getDisjuncts(), ask);
        }
        if (bare instanceof BooleanQuery any && isAlternatives(any)) {
            return anyOf(state, any.clauses().stream().map(BooleanClause::query).toList(), ask);
        }
        return state.answers().of(bare, ask);
    }

    private static boolean anyOf(ClusterState state, Iterable<Query> alternatives, Function<Query, Boolean> ask)
            throws IOException {
        for (Query alternative : alternatives) {
            if (isHere(unboosted(alternative)) && of(state, alternative, ask)) {
                return true;
            }
        }
        for (Query alternative : alternatives) {
            if (!isHere(unboosted(alternative)) && of(state, alternative, ask)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAlternatives(BooleanQuery query) {
        return query.getMinimumNumberShouldMatch() <= 1
                && query.clauses().stream().allMatch(clause -> clause.occur() == Occur.SHOULD);
    }

    private static Query unboosted(Query query) {
        return switch (query) {
            case BoostQuery boosted -> unboosted(boosted.getQuery());
            case ConstantScoreQuery constant -> unboosted(constant.getQuery());
            default -> query;
        };
    }

    /** Whether the query needs no positions but those that the index of words has. */
    private static boolean isHere(Query query) {
        boolean[] here = {true};
        query.visit(new QueryVisitor() {
            @Override
            public void consumeTerms(Query leaf, Term... terms) {
                boolean phrase = leaf instanceof PhraseQuery || leaf instanceof MultiPhraseQuery;
                here[0] &= !phrase || WordDocuments.hasPositions(terms[0].field());
            }

            @Override
            public QueryVisitor getSubVisitor(Occur occur, Query parent) {
                return this;
            }
        });
        return here[0];
    }
}
