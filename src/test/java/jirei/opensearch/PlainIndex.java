package jirei.opensearch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An index as an ordinary user of OpenSearch sets it up: the {@code kuromoji} analyzer for title and text, two keyword
 * fields for facets, one shard without a replica. A search asks for any of the words, ten hits with highlights, their
 * exact number and the counts of both facets.
 */
final class PlainIndex {
    private static final int BULK = 500;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client;
    private final URI address;
    private final ObjectNode search;

    private PlainIndex(HttpClient client, URI address) throws IOException {
        this.client = client;
        this.address = address;
        this.search = (ObjectNode) JSON.readTree(Files.readString(NodeClassPath.resource("plain-search.json")));
    }

    /** Creates an empty index. */
    static PlainIndex create(HttpClient client, OpenSearchNode node, String name)
            throws IOException, InterruptedException {
        PlainIndex index = new PlainIndex(client, node.address().resolve("/" + name + "/"));
        index.send("PUT", "../" + name, Files.readString(NodeClassPath.resource("plain-index.json")));
        return index;
    }

    /** Any index or alias that is there, to merge and measure it. */
    static PlainIndex existing(HttpClient client, OpenSearchNode node, String name) throws IOException {
        return new PlainIndex(client, node.address().resolve("/" + name + "/"));
    }

    /** The version of OpenSearch. */
    static String version(HttpClient client, OpenSearchNode node) throws IOException, InterruptedException {
        return new PlainIndex(client, node.address())
                .send("GET", "/", "")
                .at("/version/number")
                .asString();
    }

    /** Adds passages as new documents. */
    void add(Passages passages) throws IOException, InterruptedException {
        List<ObjectNode> all = passages.all();
        for (int i = 0; i < all.size(); i += BULK) {
            StringBuilder body = new StringBuilder();
            for (ObjectNode passage : all.subList(i, Math.min(i + BULK, all.size()))) {
                body.append("{\"index\":{}}\n").append(passage).append('\n');
            }
            if (send("POST", "_bulk?filter_path=errors", body.toString())
                    .path("errors")
                    .asBoolean()) {
                throw new IOException("a passage was refused");
            }
        }
    }

    /** Merges all into one segment, and writes and shows it. */
    void finish() throws IOException, InterruptedException {
        send("POST", "_forcemerge?max_num_segments=1", "");
        send("POST", "_flush", "");
        send("POST", "_refresh", "");
    }

    /** How large it is on disk. */
    long bytes() throws IOException, InterruptedException {
        return send("GET", "_stats/store", "")
                .at("/_all/primaries/store/size_in_bytes")
                .asLong();
    }

    /** Deletes it with all documents. */
    void delete() throws IOException, InterruptedException {
        send("DELETE", "", "");
    }

    /** The request for what was typed. */
    HttpRequest search(String typed) {
        ObjectNode body = search.deepCopy();
        ((ObjectNode) body.at("/query/multi_match")).put("query", typed);
        return request("POST", "_search", body.toString());
    }

    private HttpRequest request(String method, String path, String body) {
        return HttpRequest.newBuilder(address.resolve(path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .build();
    }

    private JsonNode send(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request(method, path, body), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
