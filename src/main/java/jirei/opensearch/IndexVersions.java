package jirei.opensearch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jirei.search.EngineException;
import tools.jackson.databind.JsonNode;

/**
 * The versions of an index, each an index of its own, and the alias that names the one that is searched. A new version is
 * built beside the others; the alias then moves to it at once, and the version before is kept to go back to.
 */
final class IndexVersions {
    private final Cluster cluster;
    private final String alias;

    IndexVersions(Cluster cluster) {
        this.cluster = cluster;
        this.alias = cluster.address().index();
    }

    /**
     * The version that is searched, if there is one.
     *
     * @throws EngineException if there is an index of the name of the alias
     */
    Optional<String> current() {
        Optional<JsonNode> found = cluster.find("/_alias/" + alias);
        if (found.isPresent()) {
            return found.get().propertyNames().stream().findFirst();
        }
        if (cluster.find("/" + alias + "/_settings").isPresent()) {
            throw new EngineException(
                    "there is an index named " + alias + " on the cluster, where Jirei needs an alias;"
                            + " choose another name with --opensearch-index, or delete it",
                    new IllegalStateException("an index, not an alias: " + alias));
        }
        return Optional.empty();
    }

    /** All versions, the oldest first. */
    List<String> all() {
        return cluster.ask("GET", "/_cat/indices/" + alias + "-v*?format=json&h=index&s=index&expand_wildcards=open")
                .valueStream()
                .map(each -> each.path("index").asString())
                .sorted()
                .toList();
    }

    /** Creates a new version, which is not searched yet. */
    String create(IndexSettings settings) {
        String name = alias + "-v" + System.currentTimeMillis();
        cluster.ask("PUT", "/" + name + "?timeout=60s", settings.body());
        return name;
    }

    /** Has a version searched in place of the present one. */
    void use(String version) {
        List<Object> actions = new ArrayList<>();
        current()
                .filter(old -> !old.equals(version))
                .ifPresent(old -> actions.add(Map.of("remove", Map.of("index", old, "alias", alias))));
        actions.add(Map.of("add", Map.of("index", version, "alias", alias)));
        cluster.ask("POST", "/_aliases", Map.of("actions", actions));
    }

    /** Deletes all versions but the present one and another one. */
    void keepOnly(Optional<String> other) {
        Optional<String> present = current();
        for (String version : all()) {
            boolean kept =
                    Stream.of(present, other).flatMap(Optional::stream).anyMatch(name -> Objects.equals(name, version));
            if (!kept) {
                cluster.ask("DELETE", "/" + version);
            }
        }
    }

    /**
     * Goes back to the other version.
     *
     * @return its name
     * @throws EngineException if there is none
     */
    String rollBack() {
        Optional<String> present = current();
        Optional<String> other = all().stream()
                .filter(version -> !present.equals(Optional.of(version)) && isWhole(version))
                .reduce((first, second) -> second);
        String before = other.orElseThrow(() -> new EngineException(
                "there is no other version of the index " + cluster.address() + " to go back to",
                new IllegalStateException("versions: " + all())));
        use(before);
        return before;
    }

    /** Whether a version was brought up to date once, and is not what an interrupted rebuild left. */
    private boolean isWhole(String version) {
        return cluster.find("/" + version + "/_doc/" + Manifest.ID)
                .map(Manifest::of)
                .flatMap(Manifest::time)
                .isPresent();
    }
}
