package jirei.opensearch;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the index on a cluster is, and who asks for it.
 *
 * @param nodes the addresses of nodes or of a load balancer, at least one: {@code https://search.example:9200}
 * @param index the name of the alias that searches use; the indices behind it are named after it
 * @param credentials a name and a password, if the cluster asks for them
 * @param authority the file of the certificate authority in PEM, if it is none that Java knows
 */
public record ClusterAddress(
        List<URI> nodes, String index, Optional<ClusterCredentials> credentials, Optional<Path> authority) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,99}");

    public ClusterAddress {
        nodes = List.copyOf(nodes);
        if (nodes.isEmpty()) {
            throw new IllegalArgumentException("no address of a cluster");
        }
        for (URI node : nodes) {
            if (!Set.of("http", "https").contains(Objects.toString(node.getScheme(), "")) || node.getHost() == null) {
                throw new IllegalArgumentException("not an address such as https://search.example:9200: " + node);
            }
            if (node.getRawUserInfo() != null) {
                throw new IllegalArgumentException(
                        "no password in an address, where others can read it: " + node.getHost());
            }
        }
        if (!NAME.matcher(index).matches()) {
            throw new IllegalArgumentException(
                    "not a name of an index (small letters, digits, - _ . and up to 100): " + index);
        }
    }

    /** An address without credentials. */
    public static ClusterAddress of(URI node, String index) {
        return new ClusterAddress(List.of(node), index, Optional.empty(), Optional.empty());
    }

    /** A name and its password, which is never printed. */
    public record ClusterCredentials(String user, String password) {
        /** From {@code name:password}. */
        public static ClusterCredentials parse(String text) {
            int end = text.indexOf(':');
            if (end < 1) {
                throw new IllegalArgumentException("credentials are not name:password");
            }
            return new ClusterCredentials(
                    text.substring(0, end), text.substring(end + 1).strip());
        }

        @Override
        public String toString() {
            return user + ":…";
        }
    }

    @Override
    public String toString() {
        return index + " on "
                + String.join(", ", nodes.stream().map(URI::toString).toList());
    }
}
