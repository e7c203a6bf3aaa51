package jirei.lucene.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WordVectorFileTest {
    private static final WordVectors TABLE = WordVectors.of(
            List.of("窓口", "書く", "𠮷"), new float[] {1.5f, 0.2f, 8}, new float[] {1, 0, -3, 0.5f, 0, 0}, 2);

    @Test
    void whatWasWrittenIsReadAgain() throws IOException {
        WordVectors read = read(file());
        assertThat(read.words()).containsExactly("窓口", "書く", "𠮷");
        assertThat(read.dimensions()).isEqualTo(2);
        assertThat(read.weight(1)).isEqualTo(0.2f);
        assertThat(read.numbers()).containsExactly(127, 0, -127, 21, 0, 0);
    }

    @Test
    void aFileThatEndsEarlyIsRejected() throws IOException {
        byte[] file = file();
        for (int length = 0; length < file.length; length++) {
            byte[] part = Arrays.copyOf(file, length);
            assertThatIOException().as("%d bytes", length).isThrownBy(() -> read(part));
        }
    }

    @Test
    void aFileWithAnyByteChangedIsRejected() throws IOException {
        for (int i = 0; i < file().length; i++) {
            for (int change : new int[] {1, 0x80, 0xFF}) {
                byte[] damaged = file();
                damaged[i] ^= (byte) change;
                assertThatIOException().as("byte %d", i).isThrownBy(() -> read(damaged));
            }
        }
    }

    @Test
    void bytesBehindTheEndAreRejected() throws IOException {
        byte[] longer = Arrays.copyOf(file(), file().length + 1);
        assertThatIOException().isThrownBy(() -> read(longer)).withMessage("bytes behind the end of the word vectors");
    }

    @Test
    void messagesSayWhatIsWrong() throws IOException {
        assertThatIOException()
                .isThrownBy(() -> read("not at all vectors".getBytes(StandardCharsets.UTF_8)))
                .withMessage("not a file of word vectors");
        byte[] newer = file();
        newer[7] = 2;
        assertThatIOException().isThrownBy(() -> read(newer)).withMessage("word vectors of version 2, not 1");
        byte[] wrong = file();
        wrong[wrong.length - 1]++;
        assertThatIOException().isThrownBy(() -> read(wrong)).withMessage("the checksum of the word vectors is wrong");
    }

    @Test
    void aWordTwiceIsRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WordVectors.of(List.of("窓口", "窓口"), new float[2], new float[2], 1))
                .withMessage("a word twice: 窓口");
    }

    @Test
    void theStandardTableKnowsCommonWords() {
        WordVectors standard = WordVectors.standard();
        assertThat(standard.row("行政")).isPresent();
        assertThat(standard.row("窓口")).isPresent();
        assertThat(standard.row("この語は表にない")).isEmpty();
    }

    private static byte[] file() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        WordVectorFile.write(TABLE, file);
        return file.toByteArray();
    }

    private static WordVectors read(byte[] file) throws IOException {
        return WordVectorFile.read(new ByteArrayInputStream(file));
    }
}
