package jirei.corpus.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jirei.casestudy.Page;

/** A file of the corpus as text. */
public sealed interface SourceText permits MarkdownText, DocumentText {
    /** The path below the corpus folder, with slashes. */
    String file();

    /** The lines of the file; of a document, its blocks as an analyst would have typed them, one a line. */
    List<String> lines();

    /** The headings, paragraphs, items and rows, in order. */
    List<TextBlock> blocks();

    /** The page of a line, counted from 1, where there are pages. */
    Optional<Page> page(int line);

    /** The title that the file bears apart from its text. */
    Optional<String> title();

    /** The same without the blocks before this line, counted from 1; all others keep their lines. */
    SourceText from(int line);

    /** The lines from one to before another, both counted from 1. */
    default String between(int firstLine, int endLine) {
        return String.join("\n", lines().subList(firstLine - 1, endLine - 1)).strip();
    }

    /** The name of the file, without folders and ending. */
    default String name() {
        return name(file());
    }

    /** The path of a file without the endings of its name, two where it is packed: {@code a/b.tar.gz → a/b}. */
    static String withoutEndings(String file) {
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        String name = name(file);
        return folder + (file.toLowerCase(Locale.ROOT).endsWith(".gz") ? name(name) : name);
    }

    /** The name of a file, without folders and ending. */
    static String name(String file) {
        String last = file.substring(file.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }
}
