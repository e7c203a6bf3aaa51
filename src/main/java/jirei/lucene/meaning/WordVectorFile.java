package jirei.lucene.meaning;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * The file of {@link WordVectors}: a mark, the version, the number of words and of dimensions; each word in modified
 * UTF-8 with its weight; the vectors; and the CRC-32 of all that. Numbers are big-endian.
 */
final class WordVectorFile {
    private static final int MARK = 0x4A575631;
    private static final int VERSION = 1;
    private static final int MOST_WORDS = 1_000_000;
    private static final int MOST_DIMENSIONS = 1_024;

    private WordVectorFile() {}

    static void write(WordVectors vectors, OutputStream file) throws IOException {
        CheckedOutputStream checked = new CheckedOutputStream(new BufferedOutputStream(file), new CRC32());
        DataOutputStream out = new DataOutputStream(checked);
        out.writeInt(MARK);
        out.writeInt(VERSION);
        out.writeInt(vectors.words().size());
        out.writeInt(vectors.dimensions());
        for (int row = 0; row < vectors.words().size(); row++) {
            out.writeUTF(vectors.words().get(row));
            out.writeFloat(vectors.weight(row));
        }
        out.write(vectors.numbers());
        out.writeLong(checked.getChecksum().getValue());
        out.flush();
    }

    /**
     * Reads a whole file.
     *
     * @throws IOException if it is not such a file, or damaged; the message says how
     */
    static WordVectors read(InputStream file) throws IOException {
        CheckedInputStream checked = new CheckedInputStream(new BufferedInputStream(file), new CRC32());
        DataInputStream in = new DataInputStream(checked);
        try {
            if (in.readInt() != MARK) {
                throw new IOException("not a file of word vectors");
            }
            int version = in.readInt();
            if (version != VERSION) {
                throw new IOException("word vectors of version " + version + ", not " + VERSION);
            }
            int size = within(MOST_WORDS, in.readInt(), "number of words");
            int dimensions = within(MOST_DIMENSIONS, in.readInt(), "number of dimensions");
            List<String> words = new ArrayList<>();
            List<Float> weights = new ArrayList<>();
            for (int row = 0; row < size; row++) {
                words.add(in.readUTF());
                weights.add(in.readFloat());
            }
            byte[] numbers = in.readNBytes(Math.multiplyExact(size, dimensions));
            long found = checked.getChecksum().getValue();
            if (in.readLong() != found) {
                throw new IOException("the checksum of the word vectors is wrong");
            }
            if (in.read() >= 0) {
                throw new IOException("bytes behind the end of the word vectors");
            }
            float[] weight = new float[size];
            for (int row = 0; row < size; row++) {
                weight[row] = weights.get(row);
            }
            return new WordVectors(words, weight, numbers, dimensions);
        } catch (EOFException e) {
            throw new IOException("the word vectors end too early", e);
        } catch (UTFDataFormatException | IllegalArgumentException e) {
            throw new IOException("the word vectors are damaged: " + e.getMessage(), e);
        }
    }

    private static int within(int most, int number, String what) throws IOException {
        if (number < 1 || number > most) {
            throw new IOException("not a " + what + ": " + number);
        }
        return number;
    }
}
