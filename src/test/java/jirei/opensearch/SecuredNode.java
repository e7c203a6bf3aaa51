package jirei.opensearch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A node behind TLS and a password, as OpenSearch's security plug-in has them, which is no artifact of Maven. Its
 * certificate is for 127.0.0.1 and its own authority.
 */
final class SecuredNode implements AutoCloseable {
    static final String USER = "analyst";
    static final String PASSWORD = "ひみつ:1";

    private static final String KEY_PASSWORD = "changeit";
    private static final String EXPECTED =
            "Basic " + Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));

    private final URI node;
    private final Path authority;
    private final HttpsServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private SecuredNode(URI node, Path authority, HttpsServer server) {
        this.node = node;
        this.authority = authority;
        this.server = server;
    }

    /**
     * Starts it in front of a node.
     *
     * @param folder for the key and the certificate
     */
    static SecuredNode start(URI node, Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        KeyStore keys = keys(folder.resolve("keys.p12"));
        Path authority = Files.writeString(folder.resolve("ca.pem"), pem(keys.getCertificate("node")));
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, KEY_PASSWORD.toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        SecuredNode secured = new SecuredNode(node, authority, server);
        server.setExecutor(secured.threads);
        server.createContext("/", secured::answer);
        server.start();
        return secured;
    }

    private static KeyStore keys(Path file) throws IOException, InterruptedException, GeneralSecurityException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "node",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=node",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        KEY_PASSWORD,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool cannot make a certificate: " + output);
        }
        return KeyStore.getInstance(file.toFile(), KEY_PASSWORD.toCharArray());
    }

    /** A certificate as a file has it. */
    static String pem(Certificate certificate) throws GeneralSecurityException {
        String encoded = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange;
                InputStream asked = exchange.getRequestBody()) {
            byte[] body = asked.readAllBytes();
            if (!EXPECTED.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(exchange, 401, Optional.empty(), "Unauthorized".getBytes(StandardCharsets.UTF_8));
                return;
            }
            HttpRequest.Builder request = HttpRequest.newBuilder(node.resolve(exchange.getRequestURI()))
                    .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
            Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                    .ifPresent(type -> request.header("Content-Type", type));
            HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
            send(exchange, answer.statusCode(), answer.headers().firstValue("Content-Type"), answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, Optional<String> type, byte[] body) throws IOException {
        type.ifPresent(known -> exchange.getResponseHeaders().set("Content-Type", known));
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    /** The port of 127.0.0.1 on which it answers. */
    int port() {
        return server.getAddress().getPort();
    }

    /** The file with the certificate of its authority. */
    Path authority() {
        return authority;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.shutdownNow();
    }
}
