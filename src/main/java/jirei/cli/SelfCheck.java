package jirei.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/**
 * Asks a server that has started for one address of each kind, as {@code serve --check} does. What a start records for
 * later ones (the cache of the launcher) is then ready for the first search as well.
 */
final class SelfCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The query is 高齢者. */
    private static final String QUERY = "q=%E9%AB%98%E9%BD%A2%E8%80%85";

    private static final List<String> ADDRESSES = List.of(
            "/",
            "/?" + QUERY,
            "/api/search?" + QUERY,
            "/api/suggest?" + QUERY,
            "/export.csv?" + QUERY,
            "/about",
            "/help");

    private SelfCheck() {}

    /**
     * Asks for each address.
     *
     * @param host where the server listens; 0.0.0.0 for all addresses
     * @param isGuarded whether reading needs a secret, which this has not: then it checks that nothing is answered without
     * @throws CommandFailure if one is not answered as it should be
     */
    static void run(String host, int port, boolean isGuarded) throws InterruptedException {
        String origin = "http://" + (host.equals("0.0.0.0") ? "127.0.0.1" : host) + ":" + port;
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (String address : ADDRESSES) {
                int status = status(client, origin + address);
                if (status != (isGuarded ? 401 : 200)) {
                    throw new CommandFailure("the server answers " + status + " for " + address);
                }
            }
        }
    }

    private static int status(HttpClient client, String address) throws InterruptedException {
        try {
            HttpResponse<byte[]> response = client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(PATIENCE)
                            .build(),
                    BodyHandlers.ofByteArray());
            return response.statusCode();
        } catch (IOException e) {
            throw new CommandFailure("the server does not answer for " + address + ": " + e.getMessage(), e);
        }
    }
}
