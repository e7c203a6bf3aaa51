package jirei.corpus.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jirei.casestudy.Page;

/** The text of a file of the corpus. */
public sealed interface SourceText permits MarkdownText, DocumentText {
    /** The path below the corpus folder, with slashes. */
    String file();

    /** The lines of the file; for a document, one line for each block, as an analyst would have typed it. */
    List<String> lines();

    /** The headings, paragraphs, items and rows, in order. */
    List<TextBlock> blocks();

    /** The page of a line, from 1, if there are pages. */
    Optional<Page> page(int line);

    /** The title in the metadata of the file. */
    Optional<String> title();

    /** The same text without the blocks before this line, from 1; the other blocks keep their lines. */
    SourceText from(int line);

    /** The text of a range of lines, from 1; {@code endLine} is exclusive. */
    default String between(int firstLine, int endLine) {
        return String.join("\n", lines().subList(firstLine - 1, endLine - 1)).strip();
    }

    /** The name of the file, without folders and extension. */
    default String name() {
        return name(file());
    }

    /**
     * The path of a file without extension; a second extension of a compressed file is removed too: {@code a/b.tar.gz →
     * a/b}.
     */
    static String withoutEndings(String file) {
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        String name = name(file);
        return folder + (file.toLowerCase(Locale.ROOT).endsWith(".gz") ? name(name) : name);
    }

    /** The name of a file, without folders and extension. */
    static String name(String file) {
        String last = file.substring(file.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }
}
