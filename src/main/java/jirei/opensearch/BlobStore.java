package jirei.opensearch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import jirei.search.EngineException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps files in an index as documents of some megabytes each, which no search finds. */
final class BlobStore {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PART = 3 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Cluster cluster;
    private final String index;

    BlobStore(Cluster cluster, String index) {
        this.cluster = cluster;
        this.index = index;
    }

    /** Stores a file under a new name. */
    void put(String blob, Path file) {
        BulkWriter writer = new BulkWriter(cluster, index);
        try (InputStream in = Files.newInputStream(file)) {
            int number = 0;
            byte[] part = in.readNBytes(PART);
            do {
                String bytes = Base64.getEncoder().encodeToString(part);
                writer.add(
                        id(blob, number++),
                        JSON.writeValueAsString(
                                Map.of(FieldNames.term("blob"), blob, FieldNames.STORED, Map.of("bytes", bytes))));
                part = in.readNBytes(PART);
            } while (part.length > 0);
        } catch (IOException e) {
            throw new EngineException("cannot read " + file, e);
        }
        writer.flush();
    }

    /** Reads a file of so many bytes. */
    void get(String blob, long bytes, Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            int number = 0;
            for (long read = 0; number == 0 || read < bytes; number++) {
                String path = "/" + index + "/_doc/" + id(blob, number);
                String part = Retries.of(PATIENCE, () -> cluster.ask("GET", path))
                        .path("_source")
                        .path(FieldNames.STORED)
                        .path("bytes")
                        .asString();
                byte[] decoded = Base64.getDecoder().decode(part);
                out.write(decoded);
                read += decoded.length;
            }
        } catch (IOException e) {
            throw new EngineException("cannot write " + file, e);
        }
    }

    /** Deletes all files but these. */
    void keepOnly(Collection<String> blobs) {
        String field = FieldNames.term("blob");
        Map<String, Object> others = Map.of(
                "bool",
                Map.of(
                        "filter", Map.of("exists", Map.of("field", field)),
                        "must_not", Map.of("terms", Map.of(field, blobs))));
        String path = "/" + index + "/_delete_by_query?conflicts=proceed&refresh=true";
        Retries.of(PATIENCE, () -> cluster.ask("POST", path, Map.of("query", others)));
    }

    private static String id(String blob, int number) {
        return "blob-" + blob + "-" + number;
    }
}
