package jirei.corpus.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The lines of a stream as bytes, one at a time, so that a line that is not text costs only itself and a packed file is
 * never unpacked further than it may be long. A line that is too long is cut, and its rest is skipped.
 */
public final class ByteLines {
    private static final int BUFFER = 1 << 16;

    /** Some ten thousand pages. */
    private static final int LONGEST_LINE = 16 << 20;

    private final InputStream stream;
    private final long longest;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int filled;
    private long taken;
    private boolean cut;

    /**
     * The lines of a stream, which its owner closes.
     *
     * @param longest how many bytes all lines together may have
     */
    public ByteLines(InputStream stream, long longest) {
        this.stream = stream;
        this.longest = longest;
    }

    /** There are more bytes than there may be. */
    public static final class LineTooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        LineTooLongException(long longest) {
            super("longer than " + longest + " bytes");
        }
    }

    /** The next line without its end, or nothing behind the last. */
    Optional<byte[]> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean any = false;
        cut = false;
        while (next < filled || fill()) {
            any = true;
            int end = next;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            int room = LONGEST_LINE - line.size();
            cut |= end - next > room;
            line.write(buffer, next, Math.min(end - next, room));
            next = end + 1;
            if (end < filled) {
                break;
            }
        }
        return any ? Optional.of(line.toByteArray()) : Optional.empty();
    }

    /** Whether the last line was too long. */
    boolean wasCut() {
        return cut;
    }

    private boolean fill() throws IOException {
        next = 0;
        filled = Math.max(0, stream.read(buffer));
        taken += filled;
        if (taken > longest) {
            throw new LineTooLongException(longest);
        }
        return filled > 0;
    }
}
