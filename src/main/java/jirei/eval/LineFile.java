package jirei.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jirei.eval.MalformedFileException.BadLine;

/** Reads a UTF-8 text file line by line. Blank lines and lines that begin with {@code #} are skipped. */
final class LineFile {
    private LineFile() {}

    /** Reads a line. */
    interface LineReader {
        void read(String line) throws BadLineException;
    }

    /** A malformed line; the message describes the fault. */
    static final class BadLineException extends Exception {
        private static final long serialVersionUID = 1L;

        BadLineException(String reason) {
            super(reason);
        }
    }

    /**
     * Reads all lines.
     *
     * @throws MalformedFileException if there are malformed lines, after all lines were read
     * @throws UncheckedIOException if the file cannot be read
     */
    static void read(Path file, LineReader reader) {
        List<String> lines = lines(file);
        List<BadLine> bad = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            try {
                if (line.indexOf('\uFFFD') >= 0) {
                    throw new BadLineException("not UTF-8");
                }
                if (!line.isBlank() && !line.startsWith("#")) {
                    reader.read(line);
                }
            } catch (BadLineException e) {
                bad.add(new BadLine(i + 1, String.valueOf(e.getMessage())));
            }
        }
        if (!bad.isEmpty()) {
            throw new MalformedFileException(file, bad);
        }
    }

    /** The columns of a line, separated by blanks or tabs, as TREC's tools write them. */
    static String[] columns(String line, String form) throws BadLineException {
        String[] columns = line.strip().split("\\s+");
        int expected = form.split(" ").length;
        if (columns.length != expected) {
            throw new BadLineException("not " + expected + " columns (" + form + ") but " + columns.length);
        }
        return columns;
    }

    /** The integer in a column. */
    static int number(String column, String name) throws BadLineException {
        try {
            return Integer.parseInt(column);
        } catch (NumberFormatException e) {
            throw new BadLineException(name + " is not a whole number: " + column);
        }
    }

    private static List<String> lines(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
