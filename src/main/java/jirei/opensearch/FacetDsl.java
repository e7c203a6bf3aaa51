package jirei.opensearch;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jirei.casestudy.Attribute;
import jirei.casestudy.Dimension;
import jirei.lucene.execution.FacetCounter;
import jirei.lucene.schema.DocumentQueries;
import jirei.search.FacetResult;
import jirei.search.Refinement;
import tools.jackson.databind.JsonNode;

/**
 * Counts the facets of a search in the same request: each dimension within the refinements of all others. The counts are
 * exact, also on several shards, since as many values are asked for as there are.
 *
 * @param known all dimensions with values in the index
 * @param refinements those of the search
 */
record FacetDsl(List<String> known, Set<Refinement> refinements) {
    /** More values than a dimension of the study has. */
    private static final int ALL = 20_000;

    private static final String COUNTS = "values";
    private static final String YEARS = "years-";

    FacetDsl {
        known = List.copyOf(known);
    }

    /** The aggregations; the query must not have the refinements. */
    Map<String, Object> aggregations() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Dimension dimension : dimensions()) {
            all.put(
                    dimension.name(),
                    filter(RefinementDsl.without(dimension, refinements), Map.of(COUNTS, values(dimension))));
        }
        int number = 0;
        for (Refinement picked : severalYears()) {
            Set<Refinement> withThis = new LinkedHashSet<>(RefinementDsl.without(Dimension.YEAR, refinements));
            withThis.add(picked);
            all.put(YEARS + number++, filter(withThis, Map.of()));
        }
        return all;
    }

    private List<Dimension> dimensions() {
        return known.stream().flatMap(name -> Dimension.of(name).stream()).toList();
    }

    private List<Refinement> severalYears() {
        return refinements.stream()
                .filter(picked -> DocumentQueries.ofYears(picked).isPresent())
                .toList();
    }

    private static Map<String, Object> filter(Collection<Refinement> within, Map<String, Object> aggregations) {
        Map<String, Object> filter = new LinkedHashMap<>();
        filter.put("filter", Dsl.all(RefinementDsl.of(within)));
        if (!aggregations.isEmpty()) {
            filter.put("aggs", aggregations);
        }
        return filter;
    }

    /** The values of a dimension; the most frequent ones of an attribute. */
    static Map<String, Object> values(Dimension dimension) {
        return values(dimension.name(), dimension instanceof Attribute ? FacetCounter.MOST_VALUES : ALL);
    }

    /** The values of a facet, at most so many. */
    static Map<String, Object> values(String facet, int most) {
        return Map.of("terms", Map.of("field", FieldNames.counted(facet), "size", most, "shard_size", ALL));
    }

    /** The facets of an answer. */
    List<FacetResult> results(JsonNode answer) throws IOException {
        JsonNode counted = answer.path("aggregations");
        Map<Refinement, Integer> years = new HashMap<>();
        int number = 0;
        for (Refinement picked : severalYears()) {
            years.put(picked, counted.path(YEARS + number++).path("doc_count").asInt());
        }
        return FacetCounter.results(
                dimension -> counts(counted.path(dimension.name()).path(COUNTS)), known, refinements, years);
    }

    /** The counts by value. */
    static Map<String, Integer> counts(JsonNode values) {
        Map<String, Integer> counts = new HashMap<>();
        for (JsonNode bucket : values.path("buckets")) {
            counts.put(bucket.path("key").asString(), bucket.path("doc_count").asInt());
        }
        return counts;
    }
}
