package jirei.lucene.translation;

import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TopTermsRewrite;

/**
 * Scores the terms that a pattern expands to as one term. So frequent terms weigh no less than rare ones, matches are
 * reported term by term, and each pattern is one clause.
 */
final class BlendedTerms extends TopTermsRewrite<SynonymQuery.Builder> {
    /** The minimum weight of a term, however different from the pattern. */
    private static final float LEAST = 0.1f;

    private final String field;

    /** At most this many terms of the field, the best ones. */
    BlendedTerms(String field, int most) {
        super(most);
        this.field = field;
    }

    @Override
    protected int getMaxSize() {
        return getSize();
    }

    @Override
    protected SynonymQuery.Builder getTopLevelBuilder() {
        return new SynonymQuery.Builder(field);
    }

    @Override
    protected void addClause(SynonymQuery.Builder terms, Term term, int documents, float boost, TermStates states) {
        terms.addTerm(term, Math.clamp(boost, LEAST, 1));
    }

    @Override
    protected Query build(SynonymQuery.Builder terms) {
        return terms.build();
    }
}
