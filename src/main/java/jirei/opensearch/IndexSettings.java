package jirei.opensearch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jirei.lucene.analysis.TextView;
import jirei.lucene.schema.IndexFields;
import jirei.lucene.schema.Scoring;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * The settings and the mapping of an index: texts arrive as terms, and are scored as in the embedded engine.
 *
 * @param shards the number of parts, over which searches and entries are spread
 * @param replicas the number of further copies of each part
 */
public record IndexSettings(int shards, int replicas) {
    public IndexSettings {
        if (shards < 1 || shards > 1024 || replicas < 0 || replicas > 32) {
            throw new IllegalArgumentException(
                    "not 1 to 1024 shards and 0 to 32 replicas: " + shards + " and " + replicas);
        }
    }

    /** One shard, for an index of some million passages, and a copy of it. */
    public static IndexSettings standard() {
        return new IndexSettings(1, 1);
    }

    private static final String ANALYZER = "jirei_terms";
    private static final String SIMILARITY = "jirei";

    /** As many hits can be read page by page. */
    static final int MOST_HITS = 100_000;

    /** The body of the request that creates an index. */
    Map<String, Object> body() {
        return Map.of("settings", settings(), "mappings", mappings());
    }

    private Map<String, Object> settings() {
        BM25Similarity scoring = (BM25Similarity) Scoring.similarity();
        return Map.of(
                "index",
                Map.of(
                        "number_of_shards",
                        shards,
                        "number_of_replicas",
                        replicas,
                        "refresh_interval",
                        "-1",
                        "max_result_window",
                        MOST_HITS,
                        "max_terms_count",
                        1_000_000,
                        "similarity",
                        Map.of(SIMILARITY, Map.of("type", "BM25", "k1", scoring.getK1(), "b", scoring.getB()))),
                "analysis",
                TokenText.analysis(ANALYZER));
    }

    /** A term of whole values scores by its rarity, as in Lucene; OpenSearch by itself scores all alike. */
    private static Map<String, Object> mappings() {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String text : IndexFields.TEXTS) {
            for (TextView view : TextView.values()) {
                String field = FieldNames.term(view.of(text));
                properties.put(
                        field,
                        Map.of(
                                "type",
                                "text",
                                "analyzer",
                                ANALYZER,
                                "similarity",
                                SIMILARITY,
                                "index_options",
                                view == TextView.SOUND ? "freqs" : "positions"));
            }
        }
        properties.put(FieldNames.STORED, Map.of("type", "object", "enabled", false));
        return Map.of(
                "dynamic_templates",
                List.of(
                        template(
                                FieldNames.TERMS,
                                Map.of("type", "keyword", "similarity", SIMILARITY, "use_similarity", true)),
                        template(FieldNames.NUMBERS, Map.of("type", "integer")),
                        template(FieldNames.COUNTED, Map.of("type", "keyword", "index", false)),
                        template(FieldNames.SORTED, Map.of("type", "keyword", "index", false))),
                "properties",
                properties,
                "_source",
                Map.of("includes", List.of(FieldNames.STORED)));
    }

    private static Map<String, Object> template(String prefix, Map<String, Object> mapping) {
        return Map.of(prefix, Map.of("match", prefix + "*", "mapping", mapping));
    }
}
