package jirei.corpus.folder;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/** A stream that throws {@link ZipException} if its length or checksum differs from the expected one. */
final class DigestingStream extends FilterInputStream {
    private final long expectedLength;
    private final long expectedSum;
    private final CRC32 sum = new CRC32();
    private long length;

    DigestingStream(InputStream stream, long expectedLength, long expectedSum) {
        super(stream);
        this.expectedLength = expectedLength;
        this.expectedSum = expectedSum;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int start, int most) throws IOException {
        int count = super.read(bytes, start, most);
        if (count > 0) {
            sum.update(bytes, start, count);
            length += count;
        }
        boolean wrong = count < 0 && (length != expectedLength || sum.getValue() != expectedSum);
        if (wrong || length > expectedLength) {
            throw new ZipException("not what it should be, after " + length + " of " + expectedLength + " bytes");
        }
        return count;
    }

    /** Reads the skipped bytes, since they count for the checksum. */
    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 1 << 16)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
