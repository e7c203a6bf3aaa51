package jirei.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jirei.search.EntryIndexer;
import jirei.search.Study;

/**
 * The index of the whole study. It is made once, when the first test asks for it, and each test gets a copy to read or
 * to change.
 */
public final class WholeStudy {
    private static final Map<String, byte[]> FILES = made();

    private WholeStudy() {}

    /** Puts the index into an empty folder. */
    public static void copyTo(Path folder) {
        try {
            for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
                Path copy = folder.resolve(file.getKey());
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.write(copy, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> made() {
        try {
            Path folder = Files.createTempDirectory("whole-study");
            try (EntryIndexer indexer = LuceneIndexer.open(folder, false)) {
                Study.fill(indexer);
            }
            Map<String, byte[]> files = new HashMap<>();
            for (Path file : inside(folder)) {
                if (Files.isRegularFile(file)) {
                    files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
                }
                Files.delete(file);
            }
            return Map.copyOf(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder and all that is in it, each folder after its content. */
    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
