package jirei.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jirei.lucene.translation.CompiledQuery;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Finds the parts of a ranking of which an entry that lacks a word must match one to score enough: all others together
 * cannot reach that score (Turtle and Flood, Query Evaluation: Strategies and Optimizations, 1995). So the entries that only
 * have frequent words need not be scored.
 *
 * @param words the index of words, which knows how rare a term is
 */
record NecessaryParts(IndexReader words) {
    /** The rarity of a term may be higher on the cluster, where replaced entries count until a merge: at most twice as many. */
    private static final double REPLACED = Math.log(2);

    /**
     * A part of a ranking.
     *
     * @param most no document scores more by it
     * @param documents about how many match it
     */
    private record BoundedPart(Query query, double most, double documents) {
        /** What leaving it out takes of the score that may be lost, for each document that is passed over. */
        double price() {
            return most / (1 + documents);
        }
    }

    /** A condition of everything that scores so much and lacks a word; empty if there is no such thing. */
    Optional<Map<String, Object>> of(CompiledQuery question, float lowest) throws IOException {
        List<BoundedPart> parts = new ArrayList<>(parts(question));
        parts.sort(Comparator.comparingDouble(BoundedPart::price));
        double lost = 0;
        List<Map<String, Object>> necessary = new ArrayList<>();
        for (BoundedPart part : parts) {
            if (lost + part.most() < lowest) {
                lost += part.most();
            } else {
                necessary.add(QueryDsl.of(part.query()));
            }
        }
        return necessary.isEmpty() ? Optional.empty() : Optional.of(Dsl.any(necessary));
    }

    private List<BoundedPart> parts(CompiledQuery question) throws IOException {
        Query complete = question.sufficient();
        Map<Query, Double> most = new LinkedHashMap<>();
        for (CompiledQuery.Bonus bonus : question.bonuses()) {
            if (!bonus.query().equals(complete)) {
                most.merge(bonus.query(), (double) bonus.score(), Double::sum);
            }
        }
        for (Query ranking : question.ranking()) {
            if (!covers(complete, ranking)) {
                most.merge(ranking, most(ranking), Double::sum);
            }
        }
        List<BoundedPart> parts = new ArrayList<>();
        for (Map.Entry<Query, Double> part : most.entrySet()) {
            parts.add(new BoundedPart(part.getKey(), part.getValue(), documents(part.getKey())));
        }
        return parts;
    }

    /** Whether what matches a query also matches one of alternatives, as far as is plain. */
    private static boolean covers(Query alternatives, Query query) {
        Query bare = bare(query);
        List<Query> parts = alternatives(bare);
        if (!parts.isEmpty() && parts.stream().allMatch(part -> covers(alternatives, part))) {
            return true;
        }
        Query wanted = bare(alternatives);
        return wanted.equals(bare) || alternatives(wanted).stream().anyMatch(alternative -> covers(alternative, bare));
    }

    private static List<Query> alternatives(Query query) {
        return switch (query) {
            case DisjunctionMaxQuery any -> List.copyOf(any.getDisjuncts());
            case BooleanQuery any
            when any.getMinimumNumberShouldMatch() <= 1
                    && any.clauses().stream().allMatch(clause -> clause.occur() == Occur.SHOULD) ->
                any.clauses().stream().map(BooleanClause::query).toList();
            default -> List.of();
        };
    }

    private static Query bare(Query query) {
        return switch (query) {
            case BoostQuery boosted -> bare(boosted.getQuery());
            case ConstantScoreQuery constant -> bare(constant.getQuery());
            default -> query;
        };
    }

    /** No document scores more. */
    private double most(Query query) throws IOException {
        return switch (query) {
            case BoostQuery boosted -> boosted.getBoost() * most(boosted.getQuery());
            case ConstantScoreQuery constant -> 1;
            case TermQuery term -> rarity(term.getTerm());
            case PhraseQuery phrase -> sum(List.of(phrase.getTerms()));
            case DisjunctionMaxQuery any -> most(any);
            case BooleanQuery all -> {
                double sum = 0;
                for (BooleanClause clause : all) {
                    sum += clause.isScoring() ? most(clause.query()) : 0;
                }
                yield sum;
            }
            default -> Double.POSITIVE_INFINITY;
        };
    }

    /** The best of some, and a part of the scores of the others. */
    private double most(DisjunctionMaxQuery any) throws IOException {
        double best = 0;
        double sum = 0;
        for (Query query : any.getDisjuncts()) {
            double score = most(query);
            best = Math.max(best, score);
            sum += score;
        }
        return best + any.getTieBreakerMultiplier() * (sum - best);
    }

    private double sum(List<Term> terms) throws IOException {
        double sum = 0;
        for (Term term : terms) {
            sum += rarity(term);
        }
        return sum;
    }

    /** The inverse document frequency of BM25, which bounds its score. */
    private double rarity(Term term) throws IOException {
        double all = words.getDocCount(term.field());
        double having = Math.min(all, words.docFreq(term));
        return REPLACED + Math.log(1 + (all - having + 0.5) / (having + 0.5));
    }

    /** About how many documents match, from how many have the terms. */
    private double documents(Query query) throws IOException {
        return switch (bare(query)) {
            case TermQuery term -> words.docFreq(term.getTerm());
            case PhraseQuery phrase -> fewest(List.of(phrase.getTerms()));
            case DisjunctionMaxQuery any -> sumOfDocuments(any.getDisjuncts());
            case BooleanQuery some ->
                sumOfDocuments(some.clauses().stream().map(BooleanClause::query).toList());
            default -> words.numDocs();
        };
    }

    private double fewest(List<Term> terms) throws IOException {
        double fewest = words.numDocs();
        for (Term term : terms) {
            fewest = Math.min(fewest, words.docFreq(term));
        }
        return fewest;
    }

    private double sumOfDocuments(Iterable<Query> queries) throws IOException {
        double sum = 0;
        for (Query query : queries) {
            sum += documents(query);
        }
        return sum;
    }
}
