package jirei.eval;

import java.nio.file.Path;
import java.util.List;

/** A file has malformed lines; the message lists them all. */
public final class MalformedFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedFileException(Path file, List<BadLine> lines) {
        super(message(file, lines));
    }

    /** A line, from 1, and its fault. */
    record BadLine(int number, String reason) {}

    private static String message(Path file, List<BadLine> lines) {
        StringBuilder message = new StringBuilder(file + " has " + lines.size() + " bad lines, nothing was done");
        for (BadLine line : lines) {
            message.append(System.lineSeparator())
                    .append(file + ":" + line.number() + ": ")
                    .append(line.reason());
        }
        return message.toString();
    }
}
