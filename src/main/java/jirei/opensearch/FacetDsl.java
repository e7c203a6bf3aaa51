package jirei.opensearch;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import jirei.casestudy.Attribute;
import jirei.casestudy.Dimension;
import jirei.lucene.execution.FacetCounter;
import jirei.lucene.schema.DocumentQueries;
import jirei.lucene.snapshot.FacetCounts;
import jirei.lucene.snapshot.Snapshot;
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

    /** The facets of a state of an index; nothing is counted of one without entries. */
    static FacetDsl of(Snapshot words, Set<Refinement> refinements) {
        return new FacetDsl(
                words.facets().stream()
                        .flatMap(values ->
                                StreamSupport.stream(values.state().getDims().spliterator(), false))
                        .toList(),
                refinements);
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
        return results(List.of(answer), Optional.empty());
    }

    /** Whether an answer has all values of each dimension, so that others can be added to its counts. */
    boolean hasAll(JsonNode answer) {
        return dimensions().stream()
                .noneMatch(dimension -> dimension instanceof Attribute
                        && answer.path("aggregations")
                                        .path(dimension.name())
                                        .path(COUNTS)
                                        .path("buckets")
                                        .size()
                                >= FacetCounter.MOST_VALUES);
    }

    /**
     * The facets of several answers together, that have no entry in common.
     *
     * @param more the counts of further entries
     */
    List<FacetResult> results(List<JsonNode> answers, Optional<FacetCounts> more) throws IOException {
        Map<Refinement, Integer> years = new HashMap<>();
        int number = 0;
        for (Refinement picked : severalYears()) {
            String name = YEARS + number++;
            years.put(
                    picked,
                    answers.stream()
                            .mapToInt(answer -> answer.path("aggregations")
                                    .path(name)
                                    .path("doc_count")
                                    .asInt())
                            .sum());
        }
        return FacetCounter.results(dimension -> counts(answers, more, dimension), known, refinements, years);
    }

    private static Map<String, Integer> counts(List<JsonNode> answers, Optional<FacetCounts> more, Dimension dimension)
            throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        if (more.isPresent()) {
            counts.putAll(more.get().of(dimension, ALL));
        }
        for (JsonNode answer : answers) {
            counts(answer.path("aggregations").path(dimension.name()).path(COUNTS))
                    .forEach((value, count) -> counts.merge(value, count, Integer::sum));
        }
        return dimension instanceof Attribute && counts.size() > FacetCounter.MOST_VALUES ? most(counts) : counts;
    }

    private static Map<String, Integer> most(Map<String, Integer> counts) {
        Map<String, Integer> most = new HashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(FacetCounter.MOST_VALUES)
                .forEach(value -> most.put(value.getKey(), value.getValue()));
        return most;
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
