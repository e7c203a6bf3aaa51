package jirei.casestudy;

/**
 * Something in a file of the corpus that was not as expected, told to the analyst who keeps the file.
 *
 * @param file the path below the corpus folder
 * @param line from 1; 0 where it concerns the file as a whole
 * @param message what is there, what was expected and what to do, in Japanese
 * @param kept what Jirei made of it all the same, in Japanese
 */
public record ParseProblem(Severity severity, String file, int line, String message, String kept) {

    /** How much the analyst has to care. */
    public enum Severity {
        /** Read as it was surely meant; told so that it can be checked. */
        NOTE,
        /** Not read, or read in a way that may not be meant. */
        PROBLEM
    }

    /** As compilers print it: {@code tokyo/seoul.md:12: …}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + message + (kept.isEmpty() ? "" : "（" + kept + "）");
    }
}
