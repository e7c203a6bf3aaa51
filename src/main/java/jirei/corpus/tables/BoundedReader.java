package jirei.corpus.tables;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A text of rows that may be endless as a whole, but of which no row is. */
public final class BoundedReader extends FilterReader {
    /** Some ten thousand pages. */
    private static final int LONGEST_ROW = 16 << 20;

    private static final long LONGEST = CaseTable.LARGEST_BYTES;

    private long inRow;
    private long total;

    public BoundedReader(Reader text) {
        super(text);
    }

    /** A row, or the whole, is longer than it may be. */
    public static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLongException(String message) {
            super(message);
        }
    }

    /** Says that what is read from now on is of another row. */
    public void beginRow() {
        inRow = 0;
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        count(character < 0 ? 0 : 1);
        return character;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int characters) throws IOException {
        inRow += characters;
        total += characters;
        if (inRow > LONGEST_ROW) {
            throw new TooLongException("a row of more than " + LONGEST_ROW + " characters");
        }
        if (total > LONGEST) {
            throw new TooLongException("more than " + LONGEST + " characters");
        }
    }
}
