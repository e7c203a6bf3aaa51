package jirei.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import jirei.FuzzRounds;
import jirei.extraction.ExtractionException.Reason;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a PDF has become on its way, reading it gives pieces or an {@link ExtractionException} and nothing else. */
class DamagedPdfTest {
    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final int TIMES = FuzzRounds.orElse(10);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"decks/hamabe.pdf", "decks/toride.pdf", "pages/typesetting.pdf"})
    void aFileThatEndsTooSoon(String file) throws IOException {
        byte[] whole = Files.readAllBytes(RESOURCES.resolve(file));
        Random random = new Random(1);
        for (int i = 0; i < TIMES; i++) {
            assertReadOrRefused(Arrays.copyOf(whole, random.nextInt(whole.length)), file + " cut, " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"decks/hamabe.pdf", "decks/toride.pdf", "pages/typesetting.pdf"})
    void aFileWithFlippedBits(String file) throws IOException {
        byte[] whole = Files.readAllBytes(RESOURCES.resolve(file));
        Random random = new Random(2);
        for (int i = 0; i < TIMES; i++) {
            byte[] flipped = whole.clone();
            int flips = 1 << random.nextInt(10);
            for (int flip = 0; flip < flips; flip++) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            }
            assertReadOrRefused(flipped, file + " flipped, " + i);
        }
    }

    private void assertReadOrRefused(byte[] bytes, String what) throws IOException {
        Path file = Files.write(folder.resolve("damaged.pdf"), bytes);
        assertThatCode(() -> {
                    try {
                        new PdfExtractor()
                                .extract(file, piece -> assertThat(piece.spot()).isPresent());
                    } catch (ExtractionException e) {
                        assertThat(e.reason()).isIn(Reason.DAMAGED, Reason.ENCRYPTED, Reason.EMPTY);
                    }
                })
                .as(what)
                .doesNotThrowAnyException();
    }
}
