package jirei.opensearch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import jirei.lucene.translation.CompiledQuery;
import org.apache.lucene.search.Query;

/** Queries of OpenSearch that are put together from others. */
final class Dsl {
    /** The name of the part of the score of what has all words. */
    static final String COMPLETE = "complete";

    private Dsl() {}

    /** Matches everything and scores nothing. */
    static Map<String, Object> everything() {
        return Map.of("bool", Map.of("filter", Map.of("match_all", Map.of())));
    }

    /** What matches all of these; scores nothing. */
    static Map<String, Object> all(List<Map<String, Object>> conditions) {
        return Map.of("bool", Map.of("filter", conditions));
    }

    /** These conditions and another one. */
    static List<Map<String, Object>> and(List<Map<String, Object>> some, Map<String, Object> condition) {
        List<Map<String, Object>> all = new ArrayList<>(some);
        all.add(condition);
        return all;
    }

    /**
     * What matches both, with the score of the second. A query that has conditions gets one more, since Lucene passes over
     * what cannot be among the best only in a query that is not within another.
     */
    static Map<String, Object> among(Map<String, Object> condition, Map<String, Object> scored) {
        if (scored.get("bool") instanceof Map<?, ?> bool && bool.get("filter") instanceof List<?> conditions) {
            List<Object> all = new ArrayList<>(conditions);
            all.add(condition);
            Map<String, Object> within = new LinkedHashMap<>();
            bool.forEach((clause, queries) -> within.put(String.valueOf(clause), queries));
            within.put("filter", all);
            return Map.of("bool", within);
        }
        return Map.of("bool", Map.of("filter", List.of(condition), "must", List.of(scored)));
    }

    /** What matches the first and not the second; scores nothing. */
    static Map<String, Object> butNot(Map<String, Object> condition, Map<String, Object> removed) {
        return Map.of("bool", Map.of("filter", List.of(condition), "must_not", List.of(removed)));
    }

    /** What does not match; scores nothing. */
    static Map<String, Object> not(Map<String, Object> removed) {
        return Map.of("bool", Map.of("must_not", List.of(removed)));
    }

    /** What matches any of these; scores nothing. */
    static Map<String, Object> any(List<Map<String, Object>> conditions) {
        return Map.of("bool", Map.of("filter", Map.of("bool", Map.of("should", conditions))));
    }

    /** The documents with these ids. */
    static Map<String, Object> ids(Collection<String> documents) {
        return Map.of("ids", Map.of("values", documents));
    }

    /** What matches a condition, with the sum of these parts as its score. */
    static Map<String, Object> also(Map<String, Object> condition, List<Object> parts) {
        Map<String, Object> bool = new LinkedHashMap<>();
        bool.put("filter", List.of(condition));
        bool.put("should", parts);
        bool.put("minimum_should_match", 0);
        return Map.of("bool", bool);
    }

    /** What matches a condition, with this score; hits tell the name. */
    static Map<String, Object> named(String name, Map<String, Object> condition, float score) {
        return Map.of("constant_score", Map.of("filter", condition, "boost", score, "_name", name));
    }

    /** All that match score alike. */
    static Map<String, Object> alike(Map<String, Object> condition) {
        return Map.of("constant_score", Map.of("filter", condition, "boost", 1));
    }

    /** A request for how many match a query. */
    static Map<String, Object> counting(Map<String, Object> query) {
        return Map.of("size", 0, "track_total_hits", true, "query", query);
    }

    /** The same, with aggregations of them. */
    static Map<String, Object> counting(Map<String, Object> query, Map<String, Object> aggregations) {
        return Map.of("size", 0, "track_total_hits", true, "query", query, "aggs", aggregations);
    }

    /** What matches a condition, scored by a question. */
    static Map<String, Object> ranked(Query condition, CompiledQuery question) {
        return ranked(QueryDsl.matching(condition), question);
    }

    /** What matches a condition, scored by a question. */
    static Map<String, Object> ranked(Map<String, Object> condition, CompiledQuery question) {
        return ranked(condition, question, 0);
    }

    /** What matches a condition, scored by a question as if it lacked a word. */
    static Map<String, Object> rankedInPart(Map<String, Object> condition, CompiledQuery question) {
        return also(condition, ranking(question, query -> !query.equals(question.sufficient())));
    }

    /** What matches a condition and scores more than 0 by a question. */
    static Map<String, Object> scoring(Query condition, CompiledQuery question) {
        return ranked(QueryDsl.matching(condition), question, 1);
    }

    /** What scores more than 0 by a question. */
    static Map<String, Object> scoring(CompiledQuery question) {
        return Map.of("bool", Map.of("should", ranking(question, any -> true), "minimum_should_match", 1));
    }

    private static Map<String, Object> ranked(Map<String, Object> condition, CompiledQuery question, int parts) {
        Map<String, Object> bool = new LinkedHashMap<>();
        bool.put("filter", List.of(condition));
        bool.put("should", ranking(question, any -> true));
        bool.put("minimum_should_match", parts);
        return Map.of("bool", bool);
    }

    /** Of a scored query what scores at least so much. */
    static Map<String, Object> atLeast(float lowest, Map<String, Object> scored) {
        return Map.of("function_score", Map.of("query", scored, "min_score", lowest));
    }

    /** What matches either, with the better score. */
    static Map<String, Object> either(Map<String, Object> first, Map<String, Object> second) {
        return Map.of("dis_max", Map.of("queries", List.of(first, second)));
    }

    /** The parts of the score of a question: bonuses, of which the same condition is there once, and ranking queries. */
    private static List<Object> ranking(CompiledQuery question, Predicate<Query> has) {
        Map<Query, Float> bonuses = new LinkedHashMap<>();
        question.bonuses().stream()
                .filter(bonus -> has.test(bonus.query()))
                .forEach(bonus -> bonuses.merge(BareCondition.of(bonus.query()), bonus.score(), Float::sum));
        Query sufficient = BareCondition.of(question.sufficient());
        List<Object> parts = new ArrayList<>();
        bonuses.forEach((query, score) -> parts.add(
                query.equals(sufficient)
                        ? named(COMPLETE, QueryDsl.of(query), score)
                        : Map.of("constant_score", Map.of("filter", QueryDsl.of(query), "boost", score))));
        question.ranking().forEach(query -> parts.add(QueryDsl.of(query)));
        if (!bonuses.containsKey(sufficient) && has.test(question.sufficient())) {
            parts.add(named(COMPLETE, QueryDsl.of(sufficient), 0));
        }
        return parts;
    }
}
