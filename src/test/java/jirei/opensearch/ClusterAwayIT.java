package jirei.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.search.EntryIndexer;
import jirei.search.SearchEngine;
import jirei.search.Study;
import jirei.web.Server;
import org.junit.jupiter.api.Test;

/** While the cluster is away the server says so, and goes on by itself when it is back. */
final class ClusterAwayIT {
    @Test
    void pagesSayThatTheSearchIsAwayAndComeBackByThemselves() throws IOException, InterruptedException {
        try (Relay network = new Relay(SharedCluster.node())) {
            ClusterAddress address = ClusterAddress.of(network.address(), "away");
            try (EntryIndexer indexer =
                    ClusterIndexer.open(address, new IndexSettings(1, 0), Vocabulary.standard(), false)) {
                Study.readings().getFirst().replaceIn(indexer);
                indexer.publish();
            }
            try (SearchEngine engine = ClusterEngine.open(address, Vocabulary.standard());
                    Server server = Server.start(engine, "127.0.0.1", 0);
                    HttpClient client = HttpClient.newHttpClient()) {
                URI home = URI.create("http://127.0.0.1:" + server.port());
                assertThat(get(client, home.resolve("/health")).statusCode()).isEqualTo(200);
                assertThat(get(client, home.resolve("/?q=AI")).statusCode()).isEqualTo(200);
                network.cut();
                HttpResponse<String> page = get(client, home.resolve("/?q=AI"));
                assertThat(page.statusCode()).isEqualTo(503);
                assertThat(page.body()).contains("<html").doesNotContain("Exception");
                assertThat(get(client, home.resolve("/health")).statusCode()).isEqualTo(503);
                network.mend();
                assertThat(get(client, home.resolve("/health")).statusCode()).isEqualTo(200);
                assertThat(get(client, home.resolve("/?q=AI")).statusCode()).isEqualTo(200);
            }
        }
    }

    private static HttpResponse<String> get(HttpClient client, URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
