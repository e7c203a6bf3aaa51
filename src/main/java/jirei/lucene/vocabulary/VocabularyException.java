package jirei.lucene.vocabulary;

import java.util.List;
import java.util.stream.Collectors;

/** The word lists have invalid lines; the message lists them all. */
public final class VocabularyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    VocabularyException(List<Problem> problems) {
        super(problems.stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n  ", "the word lists cannot be used:\n  ", "")));
        this.problems = List.copyOf(problems);
    }

    /** All problems. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * A problem in a line of a word list.
     *
     * @param line from 1; 0 for the file as a whole
     */
    public record Problem(String file, int line, String reason) {
        /** The problem in the form of compilers: {@code words.txt:12: …}. */
        @Override
        public String toString() {
            return file + (line > 0 ? ":" + line : "") + ": " + reason;
        }
    }
}
