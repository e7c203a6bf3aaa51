package jirei.opensearch;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLPeerUnverifiedException;
import jirei.search.EngineException;

/** Why a cluster gave no answer, and what to do. */
final class NoAnswer {
    /** How the client says that it was answered with a status, of which it tells no more. */
    private static final Map<String, Integer> REFUSED = Map.of("Unauthorized access", 401, "Forbidden access", 403);

    private NoAnswer() {}

    /** The failure of a request; one of trust does not pass by itself, any other may. */
    static EngineException of(ClusterAddress address, String request, IOException failure) {
        String message = firstLine(failure);
        for (Map.Entry<String, Integer> refused : REFUSED.entrySet()) {
            if (message.contains(refused.getKey())) {
                return Refusal.of(address, request, refused.getValue(), Refusal.error(message));
            }
        }
        return distrust(
                        address,
                        failure,
                        SSLPeerUnverifiedException.class,
                        "is for another name; give one of its names in --opensearch-url")
                .or(() -> distrust(
                        address,
                        failure,
                        CertificateException.class,
                        "is not trusted; give the certificate of its authority with --opensearch-ca"))
                .orElseGet(() -> silence(address, message, failure));
    }

    /** What is wrong with a certificate; empty where the failure has no such cause. */
    private static Optional<EngineException> distrust(
            ClusterAddress address, IOException failure, Class<? extends Exception> wrong, String advice) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(wrong::isInstance)
                .findFirst()
                .map(cause -> new EngineException(
                        "the certificate of the cluster of " + address + " " + advice + ": " + firstLine(cause),
                        failure));
    }

    private static EngineException silence(ClusterAddress address, String message, IOException failure) {
        boolean tls = address.nodes().stream().anyMatch(node -> "https".equals(node.getScheme()));
        return new ClusterException(
                "the cluster of " + address + " does not answer; check that it runs and that the address is right"
                        + (tls ? ", with http: if it speaks no TLS: " : ", with https: if it speaks TLS: ")
                        + message,
                0,
                failure);
    }

    /** The client adds advice of its own. */
    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
