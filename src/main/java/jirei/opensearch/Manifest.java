package jirei.opensearch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What belongs to an index at one moment. It is one document, so that readers see all changes of a file or none: an entry
 * of a reading that is not named here is not there for them.
 *
 * @param fingerprint of the program and the word lists that made the index
 * @param shards of the version; a single one knows all frequencies by itself
 * @param files the files of the index of words
 * @param readings the readings of the files of the corpus whose entries are searched
 * @param retired readings that were replaced lately, with when; their entries are deleted later, since searches may still
 *     use the state before
 * @param updated when the index was last brought up to date with the corpus; null if it never was
 */
record Manifest(
        String fingerprint,
        int shards,
        List<IndexFile> files,
        List<String> readings,
        Map<String, Long> retired,
        @Nullable Long updated) {
    private static final JsonMapper JSON = new JsonMapper();

    /** The id of the document. */
    static final String ID = "manifest";

    Manifest {
        files = List.copyOf(files);
        readings = List.copyOf(readings);
        retired = Map.copyOf(retired);
    }

    /**
     * A file of the index of words.
     *
     * @param blob the name of its content in the cluster
     */
    record IndexFile(String name, String blob, long bytes) {}

    Optional<Instant> time() {
        return Optional.ofNullable(updated).map(Instant::ofEpochSecond);
    }

    /** From the document of the cluster. */
    static Manifest of(JsonNode document) {
        return JSON.treeToValue(document.path("_source").path(FieldNames.STORED), Manifest.class);
    }

    /** As a document of the cluster. */
    Map<String, Object> source() {
        return Map.of(FieldNames.STORED, this);
    }
}
