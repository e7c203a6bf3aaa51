package jirei.casestudy;

/**
 * A problem in a file of the corpus, reported to the analyst who maintains the file.
 *
 * @param file the path below the corpus folder
 * @param line from 1; 0 for the file as a whole
 * @param message what was found, what was expected and how to fix it, in Japanese
 * @param kept what was read nevertheless, in Japanese; may be empty
 */
public record ParseProblem(Severity severity, String file, int line, String message, String kept) {

    /** How serious a problem is. */
    public enum Severity {
        /** The content was read with a safe assumption, which is reported so that it can be checked. */
        NOTE,
        /** The content was not read, or perhaps read wrongly. */
        PROBLEM
    }

    /** The problem in the form of compilers: {@code tokyo/seoul.md:12: …}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + message + (kept.isEmpty() ? "" : "（" + kept + "）");
    }
}
