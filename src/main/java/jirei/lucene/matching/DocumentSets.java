package jirei.lucene.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * The documents that match queries. A query of several parts is put together from the sets of its parts, and every set
 * is remembered, so that what several conditions ask for is read once.
 *
 * <p>A part that must be verified, such as a phrase, is verified only for documents that no other alternative has found
 * before.
 *
 * <p>For one request and one thread. When its time is over, the sets are incomplete.
 */
public final class DocumentSets implements Presence {
    private final IndexSearcher searcher;
    private final SearchTimeout timeout;
    private final int documents;
    private final Map<Query, FixedBitSet> known = new HashMap<>();

    /** The documents of this index. */
    public DocumentSets(IndexSearcher searcher, SearchTimeout timeout) {
        this.searcher = searcher;
        this.timeout = timeout;
        this.documents = Math.max(1, searcher.getIndexReader().maxDoc());
    }

    /** The set without any document, which may be changed. */
    public FixedBitSet nothing() {
        return new FixedBitSet(documents);
    }

    /** The documents that match; the set must not be changed. */
    public FixedBitSet of(Query query) throws IOException {
        Query bare = unboosted(query);
        FixedBitSet found = known.get(bare);
        if (found == null) {
            found = find(bare);
            known.put(bare, found);
        }
        return found;
    }

    /** Those of a few documents that match, whether or not the time is over. */
    public Set<Integer> among(FixedBitSet few, Query query) throws IOException {
        Set<Integer> found = new HashSet<>();
        Weight weight = weight(query);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                LeafWalk.among(few, scorer, leaf.docBase, found::add);
            }
        }
        return found;
    }

    @Override
    public boolean hasAny(Query query) throws IOException {
        FixedBitSet found = known.get(unboosted(query));
        if (found != null) {
            return !isEmpty(found);
        }
        Weight weight = weight(query);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            Bits live = leaf.reader().getLiveDocs();
            DocIdSetIterator matching = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
            int document = matching.nextDoc();
            while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
                document = matching.nextDoc();
            }
            if (document != DocIdSetIterator.NO_MORE_DOCS) {
                return true;
            }
        }
        return false;
    }

    /** Whether a set has no document. */
    public static boolean isEmpty(FixedBitSet set) {
        return next(set, 0) == DocIdSetIterator.NO_MORE_DOCS;
    }

    /** The first document of a set from this one on. */
    static int next(FixedBitSet set, int from) {
        return from < set.length() ? set.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
    }

    private FixedBitSet find(Query bare) throws IOException {
        if (bare instanceof BooleanQuery condition && !isAlternatives(condition)) {
            return met(condition);
        }
        FixedBitSet found = nothing();
        addTo(found, bare);
        return found;
    }

    /** Adds the documents that match. */
    private void addTo(FixedBitSet found, Query query) throws IOException {
        Query bare = unboosted(query);
        FixedBitSet before = known.get(bare);
        if (before != null) {
            found.or(before);
        } else if (bare instanceof DisjunctionMaxQuery any) {
            for (Query alternative : any.getDisjuncts()) {
                addTo(found, alternative);
            }
        } else if (bare instanceof BooleanQuery condition && isAlternatives(condition)) {
            for (BooleanClause alternative : condition) {
                addTo(found, alternative.query());
            }
        } else if (bare instanceof BooleanQuery) {
            found.or(of(bare));
        } else {
            read(found, bare);
        }
    }

    private static Query unboosted(Query query) {
        return switch (query) {
            case BoostQuery boosted -> unboosted(boosted.getQuery());
            case ConstantScoreQuery constant -> unboosted(constant.getQuery());
            default -> query;
        };
    }

    private static boolean isAlternatives(BooleanQuery query) {
        return query.getMinimumNumberShouldMatch() <= 1
                && query.clauses().stream().allMatch(clause -> clause.occur() == Occur.SHOULD);
    }

    /** The documents that meet a condition of several parts. */
    private FixedBitSet met(BooleanQuery condition) throws IOException {
        List<FixedBitSet> required = new ArrayList<>();
        List<FixedBitSet> alternatives = new ArrayList<>();
        for (BooleanClause clause : condition) {
            switch (clause.occur()) {
                case MUST, FILTER -> required.add(of(clause.query()));
                case SHOULD -> alternatives.add(of(clause.query()));
                case MUST_NOT -> {}
            }
        }
        int needed = required.isEmpty()
                ? Math.max(1, condition.getMinimumNumberShouldMatch())
                : condition.getMinimumNumberShouldMatch();
        FixedBitSet met =
                needed > 0 ? atLeast(needed, alternatives) : required.getFirst().clone();
        required.forEach(met::and);
        for (BooleanClause clause : condition) {
            if (clause.occur() == Occur.MUST_NOT) {
                met.andNot(of(clause.query()));
            }
        }
        return met;
    }

    /** The documents that are in so many of the sets. */
    private FixedBitSet atLeast(int needed, List<FixedBitSet> sets) {
        FixedBitSet enough = nothing();
        if (needed == 1) {
            sets.forEach(enough::or);
        } else {
            Overlap.addTo(enough, needed, sets);
        }
        return enough;
    }

    private Weight weight(Query query) throws IOException {
        return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    private void read(FixedBitSet found, Query query) throws IOException {
        Weight weight = weight(query);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = timeout.isOver() ? null : weight.scorer(leaf);
            if (scorer != null) {
                read(found, scorer, leaf);
            }
        }
    }

    private void read(FixedBitSet found, Scorer scorer, LeafReaderContext leaf) throws IOException {
        Bits live = leaf.reader().getLiveDocs();
        if (scorer.twoPhaseIterator() == null && live == null) {
            DocIdSetIterator matching = scorer.iterator();
            matching.nextDoc();
            matching.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, found, -leaf.docBase);
        } else {
            IntPredicate wanted =
                    document -> !found.get(document) && (live == null || live.get(document - leaf.docBase));
            LeafWalk.all(scorer, leaf.docBase, wanted, timeout, found::set);
        }
    }
}
