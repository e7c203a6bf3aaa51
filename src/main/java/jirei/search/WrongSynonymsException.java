package jirei.search;

import java.util.List;
import java.util.stream.Collectors;

/** Some lines of synonyms cannot be read. */
public final class WrongSynonymsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<WrongLine> lines;

    public WrongSynonymsException(List<WrongLine> lines) {
        super(lines.stream()
                .map(line -> line.number() + ": " + line.reason())
                .collect(Collectors.joining("\n  ", "wrong lines of synonyms:\n  ", "")));
        this.lines = List.copyOf(lines);
    }

    /**
     * A line that cannot be read.
     *
     * @param number from 1
     * @param reason in English, for the log
     */
    public record WrongLine(int number, String reason) {}

    /** All such lines, in their order. */
    public List<WrongLine> lines() {
        return lines;
    }
}
