package jirei.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jirei.opensearch.ClusterAddress;
import jirei.opensearch.ClusterAddress.ClusterCredentials;
import jirei.opensearch.IndexSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options for the engine: the embedded one, or one on an OpenSearch cluster. */
final class EngineOptions {
    @Spec(Spec.Target.MIXEE)
    CommandSpec command = CommandSpec.create();

    /** An engine. */
    enum Kind {
        EMBEDDED,
        OPENSEARCH
    }

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            defaultValue = "embedded",
            description = "embedded, with an index in a folder, or opensearch, with an index on an OpenSearch cluster."
                    + " Default: ${DEFAULT-VALUE}")
    String engine = "embedded";

    @Option(
            names = "--opensearch-url",
            paramLabel = "URL",
            split = ",",
            description = "The address of the cluster, such as https://search.example:9200; several nodes with commas.")
    List<URI> urls = List.of();

    @Option(
            names = "--opensearch-index",
            paramLabel = "NAME",
            defaultValue = "jirei",
            description = "The name of the index on the cluster. Default: ${DEFAULT-VALUE}")
    String index = "jirei";

    @Option(
            names = "--opensearch-credentials",
            paramLabel = "NAME:PASSWORD",
            description = "Who asks the cluster. Prefer JIREI_OPENSEARCH_CREDENTIALS or a file, as @FILE, to the"
                    + " command line, which other users of the machine can see.")
    Optional<String> credentials = Optional.empty();

    @Option(
            names = "--opensearch-ca",
            paramLabel = "FILE",
            description = "The certificate of the authority of the cluster (PEM), if Java does not know it.")
    Optional<Path> authority = Optional.empty();

    @Option(
            names = "--shards",
            paramLabel = "N",
            defaultValue = "1",
            description = "The shards of a new index on the cluster. Default: ${DEFAULT-VALUE}")
    int shards = 1;

    @Option(
            names = "--replicas",
            paramLabel = "N",
            defaultValue = "1",
            description = "The copies of each shard of a new index on the cluster. Default: ${DEFAULT-VALUE}")
    int replicas = 1;

    private Kind kind() {
        return switch (engine) {
            case "embedded" -> Kind.EMBEDDED;
            case "opensearch" -> Kind.OPENSEARCH;
            default -> throw wrong("--engine", "not embedded or opensearch: " + engine);
        };
    }

    /** The index on a cluster; empty for the embedded engine. */
    Optional<ClusterAddress> cluster() {
        return switch (kind()) {
            case EMBEDDED -> Optional.empty();
            case OPENSEARCH -> Optional.of(address());
        };
    }

    private ClusterAddress address() {
        if (urls.isEmpty()) {
            throw wrong("--engine opensearch", "name the cluster with --opensearch-url");
        }
        try {
            return new ClusterAddress(
                    urls,
                    index,
                    credentials.filter(text -> !text.isBlank()).map(ClusterCredentials::parse),
                    GivenFile.of(authority));
        } catch (IllegalArgumentException e) {
            throw wrong("--opensearch-…", String.valueOf(e.getMessage()));
        }
    }

    /** The settings of a new index on a cluster. */
    IndexSettings settings() {
        try {
            return new IndexSettings(shards, replicas);
        } catch (IllegalArgumentException e) {
            throw wrong("--shards, --replicas", String.valueOf(e.getMessage()));
        }
    }

    private ParameterException wrong(String option, String why) {
        return new ParameterException(command.commandLine(), option + ": " + why);
    }
}
