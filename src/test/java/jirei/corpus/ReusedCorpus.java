package jirei.corpus;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A corpus for all tests of a class, whose folder is emptied after each. One process reads all its documents, as for a
 * real corpus.
 */
public final class ReusedCorpus implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private @Nullable Path folder;
    private @Nullable Corpus corpus;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("corpus");
        corpus = new Corpus(folder);
    }

    /** The folder, which a test fills. */
    public Path folder() {
        return Objects.requireNonNull(folder);
    }

    /** Reads a file in the folder. */
    public WholeReading read(String file) {
        return WholeReading.of(Objects.requireNonNull(corpus), file);
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder())) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        Objects.requireNonNull(corpus).close();
        Files.delete(folder());
    }
}
