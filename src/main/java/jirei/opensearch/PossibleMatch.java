package jirei.opensearch;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import jirei.lucene.schema.WordDocuments;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Says from the index of words that nothing on the cluster can match a condition, so that the cluster need not be asked.
 * A phrase whose positions only the cluster has is possible where all its terms are.
 */
final class PossibleMatch {
    private PossibleMatch() {}

    /** Whether the cluster may have a match. */
    static boolean of(Query condition, IndexReader words) throws IOException {
        Query wider = new ConstantScoreQuery(wider(condition));
        return new IndexSearcher(words).search(wider, 1).scoreDocs.length > 0;
    }

    /** Matches at least what the query matches, and needs no positions but those that are here. */
    private static Query wider(Query query) {
        return switch (query) {
            case BoostQuery boosted -> wider(boosted.getQuery());
            case ConstantScoreQuery constant -> wider(constant.getQuery());
            case PhraseQuery phrase
            when !hasPositions(phrase.getTerms()) ->
                all(Stream.of(phrase.getTerms()).<Query>map(TermQuery::new));
            case MultiPhraseQuery phrase
            when !hasPositions(phrase.getTermArrays()[0]) ->
                all(Stream.of(phrase.getTermArrays()).map(PossibleMatch::any));
            case DisjunctionMaxQuery any ->
                any(any.getDisjuncts().stream().map(PossibleMatch::wider).toList());
            case BooleanQuery condition -> wider(condition);
            case PhraseQuery phrase -> phrase;
            case MultiPhraseQuery phrase -> phrase;
            case TermQuery term -> term;
            case SynonymQuery terms -> terms;
            case PrefixQuery prefix -> prefix;
            case PointRangeQuery range -> range;
            case MatchNoDocsQuery none -> none;
            default -> MatchAllDocsQuery.INSTANCE;
        };
    }

    private static boolean hasPositions(Term[] terms) {
        return terms.length == 0 || WordDocuments.hasPositions(terms[0].field());
    }

    private static Query wider(BooleanQuery condition) {
        BooleanQuery.Builder wider = new BooleanQuery.Builder();
        wider.setMinimumNumberShouldMatch(condition.getMinimumNumberShouldMatch());
        for (BooleanClause clause : condition) {
            if (!clause.isProhibited()) {
                wider.add(wider(clause.query()), clause.isRequired() ? Occur.FILTER : Occur.SHOULD);
            }
        }
        return wider.build();
    }

    private static Query all(Stream<Query> queries) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        queries.forEach(query -> all.add(query, Occur.FILTER));
        return all.build();
    }

    private static Query any(Term[] terms) {
        return any(Stream.of(terms).<Query>map(TermQuery::new).toList());
    }

    private static Query any(List<Query> queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }
}
