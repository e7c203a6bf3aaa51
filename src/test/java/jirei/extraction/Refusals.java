package jirei.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jirei.extraction.ExtractionException.Reason;

/** What becomes of documents that cannot be read, in a process with less time and memory than usual. */
final class Refusals implements AutoCloseable {
    private final ForkedExtractor extractor =
            new ForkedExtractor(Duration.ofSeconds(60), "320m", ExtractionWorker.class.getName());

    /** Asserts that a document is refused for this reason, and that the next one is read. */
    void assertRefused(Path file, Reason reason) throws IOException {
        assertThatThrownBy(() -> extractor.extract(file, piece -> {}))
                .as(file.toString())
                .isInstanceOfSatisfying(
                        ExtractionException.class,
                        e -> assertThat(e.reason()).as(e.getMessage()).isEqualTo(reason));
        assertNextIsRead(file);
    }

    /** Asserts that a document is read or refused for this reason, and that the next one is read. */
    void assertReadOrRefused(Path file, Reason... reasons) throws IOException {
        try {
            extractor.extract(file, piece -> {});
        } catch (ExtractionException e) {
            assertThat(e.reason()).as(e.getMessage()).isIn((Object[]) reasons);
        }
        assertNextIsRead(file);
    }

    /** The words of a document, and asserts that it is read. */
    String words(Path file) {
        List<String> lines = new ArrayList<>();
        extractor.extract(file, piece -> lines.add(Texts.line(piece)));
        return String.join("\n", lines);
    }

    private void assertNextIsRead(Path file) throws IOException {
        assertThat(words(Files.writeString(file.resolveSibling("next.html"), "<p>次の資料")))
                .isEqualTo("次の資料");
    }

    @Override
    public void close() {
        extractor.close();
    }
}
