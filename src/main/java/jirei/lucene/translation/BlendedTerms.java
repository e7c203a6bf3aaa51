package jirei.lucene.translation;

import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TopTermsRewrite;

/**
 * Takes the terms that a pattern stands for as one term that occurs where any of them does. So a common ending weighs
 * no less than a rare one, matches are told term by term, and a query of many patterns has no more clauses than patterns.
 */
final class BlendedTerms extends TopTermsRewrite<SynonymQuery.Builder> {
    /** What a term weighs at least that is hardly like the pattern. */
    private static final float LEAST = 0.1f;

    private final String field;

    /** The best of the terms in the field, and not more than so many. */
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
