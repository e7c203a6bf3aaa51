package jirei.opensearch;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The titles and texts of a collection of JSON Lines. Each also gets one of 31 sections and one of 11 parts, so that there
 * are as many values to count as the study has cities and themes.
 */
record Passages(List<ObjectNode> all) {
    private static final int SECTIONS = 31;
    private static final int PARTS = 11;
    private static final JsonMapper JSON = new JsonMapper();

    Passages {
        all = List.copyOf(all);
    }

    static Passages read(Path collection) throws IOException {
        List<ObjectNode> all = new ArrayList<>();
        try (BufferedReader lines = lines(collection)) {
            lines.lines().map(JSON::readTree).forEach(found -> {
                int number = all.size();
                all.add(JSON.createObjectNode()
                        .put("id", Integer.toString(number))
                        .put("title", found.path("title").asString(""))
                        .put("text", found.path("text").asString(""))
                        .put("section", "section " + number % SECTIONS)
                        .put("part", "part " + number % PARTS));
            });
        }
        return new Passages(all);
    }

    private static BufferedReader lines(Path collection) throws IOException {
        boolean isPacked = collection.toString().endsWith(".gz");
        return new BufferedReader(new InputStreamReader(
                isPacked ? new GZIPInputStream(Files.newInputStream(collection)) : Files.newInputStream(collection),
                StandardCharsets.UTF_8));
    }

    /** The first of them. */
    Passages first(int count) {
        return new Passages(all.subList(0, Math.min(count, all.size())));
    }

    /** The same passages with other ids, so that both are there. */
    Passages copy(int number) {
        return new Passages(all.stream()
                .map(passage -> passage.deepCopy()
                        .put("id", number + "-" + passage.path("id").asString()))
                .toList());
    }

    /** Writes them as a table for Jirei, with a map beside it that makes facets of section and part. */
    Path write(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (ObjectNode passage : all) {
                writer.write(passage.toString());
                writer.newLine();
            }
        }
        Files.writeString(folder.resolve(name + ".map.yaml"), "facets: [section, part]\n");
        return file;
    }

    /** The size of titles and texts in UTF-8. */
    long textBytes() {
        return all.stream()
                .flatMap(passage -> Stream.of("title", "text").map(passage::path))
                .mapToLong(text -> text.asString().getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }
}
