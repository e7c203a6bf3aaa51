package jirei.opensearch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.lucene.matching.Presence;
import jirei.lucene.schema.DocumentQueries;
import jirei.lucene.schema.EntryDocuments;
import jirei.lucene.schema.SortOrders;
import jirei.lucene.schema.StoredEntries;
import jirei.opensearch.MarkableEntries.StoredEntry;
import jirei.search.EngineException;
import org.apache.lucene.search.Query;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends searches to the cluster for one state of the index. Only the entries of that state are found, and an answer that
 * lacks a shard is a failure, never a smaller answer.
 *
 * <p>Safe for use by many threads.
 */
final class ClusterSearcher {
    private static final JsonMapper JSON = new JsonMapper();

    /** As many entries are read by one request. */
    private static final int BATCH = 1_000;

    static final String ID =
            FieldNames.term(DocumentQueries.withId(new EntryId("-")).field());
    /** Has hits say which they are, and read nothing of what is stored of them. */
    static final Map<String, Object> NOTHING_STORED =
            Map.of("stored_fields", "_none_", "docvalue_fields", List.of(ID, FieldNames.DOCUMENT));

    /** The condition that only the best hits are asked for. */
    static final String AFTERWARDS = "post_filter";

    private static final String READING =
            FieldNames.term(DocumentQueries.ofReading("").field());

    private final Cluster cluster;
    private final ClusterState state;
    private final MarkableEntries markable;

    ClusterSearcher(Cluster cluster, ClusterState state, MarkableEntries markable) {
        this.cluster = cluster;
        this.state = state;
        this.markable = markable;
    }

    /** The same for another state. */
    ClusterSearcher of(ClusterState other) {
        return new ClusterSearcher(cluster, other, markable);
    }

    /** The entries that were shown last, for marking. */
    MarkableEntries markable() {
        return markable;
    }

    ClusterState state() {
        return state;
    }

    /** Whether the index has anything that matches: from the words here, or else asked once. */
    Presence presence() {
        return query -> WordPresence.of(state, query, this::isAnywhere);
    }

    private boolean isAnywhere(Query query) {
        return hasAny(List.of(QueryDsl.matching(query)));
    }

    /** Whether an entry meets all conditions; the cluster stops at the first. */
    boolean hasAny(List<Map<String, Object>> conditions) {
        return total(search(Map.of("size", 0, "track_total_hits", 1, "query", Dsl.all(conditions)))) > 0;
    }

    /** The entries that belong to the state. */
    private Map<String, Object> visible() {
        return Map.of(
                "terms",
                Map.of(READING, state.manifest().map(Manifest::readings).orElse(List.of())));
    }

    /** A search among the entries that belong to the state. */
    private Map<String, Object> visible(Map<String, Object> body) {
        Map<String, Object> visible = new LinkedHashMap<>(body);
        if (body.get(AFTERWARDS) instanceof Map<?, ?> condition && !body.containsKey("aggs")) {
            visible.put(AFTERWARDS, Map.of("bool", Map.of("filter", List.of(condition, visible()))));
        } else {
            visible.put("query", Dsl.among(visible(), query(body)));
        }
        return visible;
    }

    /** The number of entries that meet all conditions. */
    int count(List<Map<String, Object>> conditions) {
        return total(search(Dsl.counting(Dsl.all(conditions))));
    }

    /** The id of the document of a hit. */
    static String document(JsonNode hit) {
        return hit.path("fields").path(FieldNames.DOCUMENT).path(0).asString();
    }

    /** The number of hits. */
    static int total(JsonNode answer) {
        return answer.at("/hits/total/value").asInt();
    }

    /** The answer to one search. */
    JsonNode search(Map<String, Object> body) {
        return search(List.of(body)).getFirst();
    }

    /** The answers to several searches, which the cluster carries out at once. */
    List<JsonNode> search(List<Map<String, Object>> bodies) {
        List<Object> lines = new ArrayList<>();
        boolean several = state.manifest().filter(known -> known.shards() > 1).isPresent();
        String type = several ? "dfs_query_then_fetch" : "query_then_fetch";
        for (Map<String, Object> body : bodies) {
            lines.add(Map.of(
                    "index",
                    state.version().orElseThrow(),
                    "search_type",
                    type,
                    "allow_partial_search_results",
                    false));
            lines.add(visible(body));
        }
        List<JsonNode> answers = cluster.askLines("/_msearch", lines)
                .path("responses")
                .valueStream()
                .toList();
        for (JsonNode answer : answers) {
            if (answer.has("error")) {
                throw Refusal.of(
                        cluster.address(), "_msearch", answer.path("status").asInt(500), answer);
            }
        }
        return answers;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> query(Map<String, Object> body) {
        return (Map<String, Object>) body.getOrDefault("query", Dsl.everything());
    }

    /** The entries of hits, by the ids of documents of the cluster, in their order; those that were shown lately are here. */
    List<StoredEntry> stored(List<String> documents) {
        Map<String, StoredEntry> entries = new LinkedHashMap<>();
        documents.forEach(document -> markable.known(document).ifPresent(known -> entries.put(document, known)));
        List<String> unknown = documents.stream()
                .filter(document -> !entries.containsKey(document))
                .toList();
        if (!unknown.isEmpty()) {
            read(unknown).forEach(entry -> entries.put(entry.document(), entry));
        }
        return documents.stream()
                .flatMap(document -> Optional.ofNullable(entries.get(document)).stream())
                .toList();
    }

    private List<StoredEntry> read(List<String> documents) {
        String path = "/" + state.version().orElseThrow() + "/_mget?_source_includes=" + FieldNames.STORED;
        List<StoredEntry> entries = new ArrayList<>();
        for (JsonNode document :
                cluster.ask("POST", path, Map.of("ids", documents)).path("docs")) {
            if (!document.path("found").asBoolean()) {
                throw new EngineException(
                        "an entry was replaced while it was read; search again",
                        new IllegalStateException("no document " + document.path("_id")));
            }
            entries.add(stored(document));
        }
        return entries;
    }

    private static StoredEntry stored(JsonNode document) {
        return new StoredEntry(document.path("_id").asString(), entry(document));
    }

    private static Entry entry(JsonNode document) {
        return EntryDocuments.entry(
                JSON.writeValueAsBytes(document.path("_source").path(FieldNames.STORED)));
    }

    /** The entries with these ids, by id. */
    Map<EntryId, Entry> entries(List<EntryId> ids) {
        Map<EntryId, Entry> entries = new LinkedHashMap<>();
        storedEntries(ids).forEach((id, stored) -> entries.put(id, stored.entry()));
        return entries;
    }

    /** The entries with these ids as they are stored, by id. */
    Map<EntryId, StoredEntry> storedEntries(List<EntryId> ids) {
        Map<EntryId, StoredEntry> entries = new LinkedHashMap<>();
        if (state.version().isEmpty()) {
            return entries;
        }
        for (int from = 0; from < ids.size(); from += BATCH) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + BATCH)).stream()
                    .map(EntryId::value)
                    .toList();
            JsonNode answer = search(Map.of(
                    "size", some.size(), "query", Map.of("bool", Map.of("filter", Map.of("terms", Map.of(ID, some))))));
            for (JsonNode hit : answer.at("/hits/hits")) {
                StoredEntry stored = stored(hit);
                entries.put(stored.entry().id(), stored);
            }
        }
        return entries;
    }

    /** The entry with this id, if there is one. */
    Optional<Entry> entry(EntryId id) {
        return Optional.ofNullable(entries(List.of(id)).get(id));
    }

    /** Gives the entries of documents of the index of words. */
    StoredEntries storedEntries() {
        return documents -> {
            List<EntryId> ids = state.ids(documents);
            Map<EntryId, Entry> entries = entries(ids);
            return ids.stream()
                    .map(id -> Optional.ofNullable(entries.get(id))
                            .orElseThrow(() -> new EngineException(
                                    "an entry was replaced while it was read; search again",
                                    new IllegalStateException("no entry " + id))))
                    .toList();
        };
    }

    /** All entries that match, in the order of their file. */
    List<Entry> all(Map<String, Object> query) {
        List<Entry> entries = new ArrayList<>();
        if (state.version().isEmpty()) {
            return entries;
        }
        List<Object> order = new ArrayList<>(SortDsl.of(SortOrders.inFile()));
        order.add(Map.of(ID, "asc"));
        pages(query, order, hit -> entries.add(entry(hit)), true);
        return entries;
    }

    /** The ids of all entries that match. */
    List<String> allIds(Map<String, Object> query) {
        List<String> ids = new ArrayList<>();
        pages(
                query,
                List.of(Map.of(ID, "asc")),
                hit -> ids.add(hit.path("sort").path(0).asString()),
                false);
        return ids;
    }

    private void pages(Map<String, Object> query, List<Object> order, Consumer<JsonNode> hits, boolean stored) {
        int size = stored ? BATCH : 10 * BATCH;
        List<Object> after = List.of();
        List<JsonNode> page;
        do {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("size", size);
            body.put("query", Map.of("bool", Map.of("filter", query)));
            body.put("sort", order);
            if (!stored) {
                body.put("stored_fields", "_none_");
            }
            if (!after.isEmpty()) {
                body.put("search_after", after);
            }
            page = search(body).at("/hits/hits").valueStream().toList();
            page.forEach(hits);
            after = page.isEmpty()
                    ? List.of()
                    : page.getLast()
                            .path("sort")
                            .valueStream()
                            .<Object>map(value -> value)
                            .toList();
        } while (page.size() == size);
    }
}
