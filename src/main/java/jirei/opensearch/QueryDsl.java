package jirei.opensearch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jirei.lucene.translation.RepeatedPhrase;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
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
 * Transcribes Lucene's queries to OpenSearch's query language, so that they match the same documents with the same scores.
 *
 * <p>A known difference: the terms of a {@link SynonymQuery} all weigh 1, where those of a fuzzy word weigh less the more
 * edits they need.
 */
final class QueryDsl {
    private QueryDsl() {}

    /**
     * The query as JSON.
     *
     * @throws IllegalArgumentException for a class of queries that is not known here
     */
    static Map<String, Object> of(Query query) {
        return of(query, 1);
    }

    /** What matches the query, with any scores. */
    static Map<String, Object> matching(Query query) {
        return of(BareCondition.of(query));
    }

    /** Matches nothing. */
    static Map<String, Object> none() {
        return Map.of("match_none", Map.of());
    }

    private static Map<String, Object> of(Query query, float boost) {
        return switch (query) {
            case BoostQuery boosted -> of(boosted.getQuery(), boost * boosted.getBoost());
            case TermQuery term -> term(term.getTerm(), boost);
            case BooleanQuery condition -> bool(condition, boost);
            case DisjunctionMaxQuery any -> disMax(any, boost);
            case ConstantScoreQuery constant ->
                Map.of("constant_score", Map.of("filter", of(constant.getQuery()), "boost", boost));
            case PhraseQuery phrase -> phrase(phrase, boost);
            case MultiPhraseQuery phrase -> phrase(phrase, boost);
            case SynonymQuery any -> any(any, boost);
            case RepeatedPhrase phrase -> repeated(phrase);
            case PrefixQuery prefix ->
                Map.of(
                        "prefix",
                        Map.of(
                                FieldNames.term(prefix.getField()),
                                prefix.getPrefix().text()));
            case PointRangeQuery range -> range(range, boost);
            case MatchNoDocsQuery none -> none();
            case MatchAllDocsQuery all -> Map.of("match_all", Map.of("boost", boost));
            default -> throw new IllegalArgumentException("no transcription of " + query.getClass() + ": " + query);
        };
    }

    private static Map<String, Object> term(Term term, float boost) {
        return Map.of("term", Map.of(FieldNames.term(term.field()), Map.of("value", term.text(), "boost", boost)));
    }

    /** Without clauses it matches nothing, as in Lucene; OpenSearch would match everything. */
    private static Map<String, Object> bool(BooleanQuery condition, float boost) {
        Map<String, List<Object>> clauses = new LinkedHashMap<>();
        boolean positive = false;
        for (BooleanClause clause : condition) {
            String occur = switch (clause.occur()) {
                case MUST -> "must";
                case FILTER -> "filter";
                case SHOULD -> "should";
                case MUST_NOT -> "must_not";
            };
            positive |= clause.occur() != BooleanClause.Occur.MUST_NOT;
            clauses.computeIfAbsent(occur, any -> new ArrayList<>()).add(of(clause.query()));
        }
        if (!positive) {
            return none();
        }
        Map<String, Object> bool = new LinkedHashMap<>(clauses);
        boolean required = clauses.containsKey("must") || clauses.containsKey("filter");
        int needed = Math.max(condition.getMinimumNumberShouldMatch(), required ? 0 : 1);
        if (clauses.containsKey("should")) {
            bool.put("minimum_should_match", needed);
        } else if (needed > 0) {
            return none();
        }
        bool.put("boost", boost);
        return Map.of("bool", bool);
    }

    private static Map<String, Object> disMax(DisjunctionMaxQuery any, float boost) {
        if (any.getDisjuncts().isEmpty()) {
            return none();
        }
        List<Object> queries =
                any.getDisjuncts().stream().<Object>map(QueryDsl::of).toList();
        return Map.of(
                "dis_max", Map.of("queries", queries, "tie_breaker", any.getTieBreakerMultiplier(), "boost", boost));
    }

    private static Map<String, Object> phrase(PhraseQuery phrase, float boost) {
        Term[] terms = phrase.getTerms();
        if (terms.length == 0) {
            return none();
        }
        List<List<String>> alternatives =
                Arrays.stream(terms).map(term -> List.of(term.text())).toList();
        return phrase(phrase.getField(), alternatives, phrase.getPositions(), phrase.getSlop(), boost);
    }

    private static Map<String, Object> phrase(MultiPhraseQuery phrase, float boost) {
        Term[][] terms = phrase.getTermArrays();
        if (terms.length == 0) {
            return none();
        }
        List<List<String>> alternatives = Arrays.stream(terms)
                .map(each -> Arrays.stream(each).map(Term::text).toList())
                .toList();
        return phrase(terms[0][0].field(), alternatives, phrase.getPositions(), phrase.getSlop(), boost);
    }

    private static Map<String, Object> phrase(
            String field, List<List<String>> terms, int[] positions, int slop, float boost) {
        String text = TokenText.at(terms, positions);
        return Map.of(
                "match_phrase", Map.of(FieldNames.term(field), Map.of("query", text, "slop", slop, "boost", boost)));
    }

    private static Map<String, Object> any(SynonymQuery any, float boost) {
        List<String> terms = any.getTerms().stream().map(Term::text).toList();
        if (terms.isEmpty()) {
            return none();
        }
        String text = TokenText.at(List.of(terms), new int[] {0});
        return Map.of("match", Map.of(FieldNames.term(any.getField()), Map.of("query", text, "boost", boost)));
    }

    private static Map<String, Object> repeated(RepeatedPhrase phrase) {
        Map<String, Object> once =
                Map.of("match", Map.of("query", TokenText.inOrder(phrase.words()), "ordered", true, "max_gaps", 0));
        return Map.of(
                "intervals",
                Map.of(
                        FieldNames.term(phrase.field()),
                        Map.of(
                                "all_of",
                                Map.of("ordered", true, "intervals", Collections.nCopies(phrase.times(), once)))));
    }

    private static Map<String, Object> range(PointRangeQuery range, float boost) {
        return Map.of(
                "range",
                Map.of(
                        FieldNames.number(range.getField()),
                        Map.of(
                                "gte", IntPoint.decodeDimension(range.getLowerPoint(), 0),
                                "lte", IntPoint.decodeDimension(range.getUpperPoint(), 0),
                                "boost", boost)));
    }
}
