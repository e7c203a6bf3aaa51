package jirei.corpus;

import java.util.List;

/**
 * A file of the corpus as text.
 *
 * @param file the path below the corpus folder, with slashes
 */
record SourceText(String file, List<String> lines) {
    SourceText {
        lines = List.copyOf(lines);
    }

    /** The lines from one to before another, both counted from 1, as they stand. */
    String between(int firstLine, int endLine) {
        return String.join("\n", lines.subList(firstLine - 1, endLine - 1)).strip();
    }

    /** The name of the file, without folders and ending. */
    String name() {
        String last = file.substring(file.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }
}
