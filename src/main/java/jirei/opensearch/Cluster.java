package jirei.opensearch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import jirei.search.EngineException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch.generic.Bodies;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.Request;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import org.opensearch.client.transport.httpclient5.ResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends requests to a cluster with its official client, and reads the answers as JSON. If a node does not answer, the
 * client asks the next one.
 *
 * <p>Safe for use by many threads. Every failure is an {@link EngineException}; one that
 * passes by itself is a {@link ClusterException}.
 */
final class Cluster implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration CONNECT = Duration.ofSeconds(3);

    /** No search takes so long; merging a large index may. */
    private static final Duration ANSWER = Duration.ofMinutes(2);

    private static final int CONNECTIONS = 64;

    private final ClusterAddress address;
    private final OpenSearchTransport transport;
    private final OpenSearchClient client;

    private Cluster(ClusterAddress address, OpenSearchTransport transport) {
        this.address = address;
        this.transport = transport;
        this.client = new OpenSearchClient(transport);
    }

    /** Does not ask anything yet. */
    static Cluster at(ClusterAddress address) {
        PoolingAsyncClientConnectionManagerBuilder connections = PoolingAsyncClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(CONNECTIONS)
                .setMaxConnTotal(CONNECTIONS * address.nodes().size())
                .setTlsStrategy(tls(address))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(CONNECT))
                        .setSocketTimeout(Timeout.of(ANSWER))
                        .build());
        HttpHost[] hosts = address.nodes().stream().map(Cluster::host).toArray(HttpHost[]::new);
        Header[] headers = address.credentials().stream()
                .map(known -> new BasicHeader("Authorization", "Basic " + encoded(known)))
                .toArray(Header[]::new);
        return new Cluster(
                address,
                ApacheHttpClient5TransportBuilder.builder(hosts)
                        .setDefaultHeaders(headers)
                        .setHttpClientConfigCallback(client -> client.setConnectionManager(connections.build()))
                        .setRequestConfigCallback(
                                (RequestConfig.Builder request) -> request.setResponseTimeout(Timeout.of(ANSWER)))
                        .build());
    }

    /** Certificates are trusted from the given authority, and their names are compared with that of the node. */
    private static TlsStrategy tls(ClusterAddress address) {
        ClientTlsStrategyBuilder tls =
                ClientTlsStrategyBuilder.create().setHostnameVerifier(HttpsSupport.getDefaultHostnameVerifier());
        address.authority().ifPresent(file -> tls.setSslContext(CertificateAuthority.trusting(file)));
        return tls.buildAsync();
    }

    private static HttpHost host(URI node) {
        int port = node.getPort() < 0 ? ("https".equals(node.getScheme()) ? 443 : 80) : node.getPort();
        return new HttpHost(node.getScheme(), node.getHost(), port);
    }

    private static String encoded(ClusterAddress.ClusterCredentials known) {
        return Base64.getEncoder()
                .encodeToString((known.user() + ":" + known.password()).getBytes(StandardCharsets.UTF_8));
    }

    ClusterAddress address() {
        return address;
    }

    /** The answer to a request without a body. */
    JsonNode ask(String method, String path) {
        return ask(method, path, Optional.empty());
    }

    /** The answer to a request with this body, as JSON. */
    JsonNode ask(String method, String path, Object body) {
        return ask(method, path, Optional.of(Bodies.json(JSON.writeValueAsString(body))));
    }

    /** The answer to a request with these bodies, a line each. */
    JsonNode askLines(String path, List<?> bodies) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        bodies.forEach(body -> lines.add(JSON.writeValueAsString(body)));
        return askLines(path, lines.toString());
    }

    /** The answer to a request with these lines. */
    JsonNode askLines(String path, String lines) {
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        return ask("POST", path, Optional.ofNullable(Body.from(bytes, "application/x-ndjson")));
    }

    /** The answer, or empty if there is no such thing. */
    Optional<JsonNode> find(String path) {
        try {
            return Optional.of(ask("GET", path));
        } catch (ClusterException e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private JsonNode ask(String method, String path, Optional<Body> body) {
        Requests.JsonBodyBuilder request = Requests.builder()
                .method(method)
                .endpoint(path.replaceFirst("[?].*", ""))
                .query(parameters(path));
        if (body.isPresent()) {
            request.body(body.get());
        }
        try (Response response = execute(request.build())) {
            JsonNode json = response.getBody()
                    .map(known -> json(known.bodyAsBytes(), response.getStatus()))
                    .orElseGet(JSON::createObjectNode);
            if (response.getStatus() / 100 != 2) {
                throw Refusal.of(address, method + " " + path, response.getStatus(), json);
            }
            return json;
        } catch (ResponseException e) {
            throw Refusal.of(address, method + " " + path, e.status(), Refusal.error(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw NoAnswer.of(address, method + " " + path, e);
        }
    }

    /** The client wraps failures that are no {@link IOException}, such as an answer in another protocol. */
    private Response execute(Request request) throws IOException {
        try {
            return client.generic().execute(request);
        } catch (RuntimeException e) {
            if (e.getCause() instanceof HttpException cause) {
                throw new IOException(cause.getMessage(), e);
            }
            throw e;
        }
    }

    /** An answer as JSON. A proxy, or the security plug-in, may refuse with text. */
    private JsonNode json(byte[] answer, int status) {
        try {
            return answer.length == 0 ? JSON.createObjectNode() : JSON.readTree(answer);
        } catch (JacksonException e) {
            if (status / 100 == 2) {
                throw new EngineException("what answers at " + address + " is no cluster; check --opensearch-url", e);
            }
            return Refusal.error(new String(answer, StandardCharsets.UTF_8).strip());
        }
    }

    private static Map<String, String> parameters(String path) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (path.indexOf('?') >= 0) {
            for (String parameter : path.substring(path.indexOf('?') + 1).split("&", -1)) {
                int end = parameter.indexOf('=');
                parameters.put(parameter.substring(0, end), parameter.substring(end + 1));
            }
        }
        return parameters;
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (IOException e) {
            throw new EngineException("cannot close the connections to " + address, e);
        }
    }
}
