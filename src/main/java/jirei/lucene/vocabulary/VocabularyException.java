package jirei.lucene.vocabulary;

import java.util.List;
import java.util.stream.Collectors;

/** Word lists have wrong lines, and the message names them all. */
public final class VocabularyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    VocabularyException(List<Problem> problems) {
        super(problems.stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n  ", "the word lists cannot be used:\n  ", "")));
        this.problems = List.copyOf(problems);
    }

    /** All that is wrong. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * What is wrong with a line of a word list.
     *
     * @param line from 1; 0 where it concerns the file as a whole
     */
    public record Problem(String file, int line, String reason) {
        /** As compilers print it: {@code words.txt:12: …}. */
        @Override
        public String toString() {
            return file + (line > 0 ? ":" + line : "") + ": " + reason;
        }
    }
}
