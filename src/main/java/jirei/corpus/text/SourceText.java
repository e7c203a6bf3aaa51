package jirei.corpus.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jirei.casestudy.Page;
import jirei.corpus.text.MarkdownBlocks.MarkdownBlock;

/**
 * A file of the corpus as text.
 *
 * @param file the path below the corpus folder, with slashes
 * @param taken the pieces of a document that was no text, each on a line of its own; empty where the lines are Markdown
 * @param pages the page of each line of such a document
 * @param title that such a document bears apart from its text
 */
public record SourceText(
        String file,
        List<String> lines,
        Optional<List<MarkdownBlock>> taken,
        List<Optional<Page>> pages,
        Optional<String> title) {
    public SourceText {
        lines = List.copyOf(lines);
        taken = taken.map(List::copyOf);
        pages = List.copyOf(pages);
    }

    /** A file that is text itself. */
    public SourceText(String file, List<String> lines) {
        this(file, lines, Optional.empty(), List.of(), Optional.empty());
    }

    /** The headings, paragraphs and items. */
    public List<MarkdownBlock> pieces() {
        return taken.orElseGet(() -> MarkdownBlocks.pieces(String.join("\n", lines)));
    }

    /** The page that a line, counted from 1, stands on, where there are pages. */
    public Optional<Page> page(int line) {
        return line <= pages.size() ? pages.get(line - 1) : Optional.empty();
    }

    /** The lines from one to before another, both counted from 1, as they stand. */
    public String between(int firstLine, int endLine) {
        return String.join("\n", lines.subList(firstLine - 1, endLine - 1)).strip();
    }

    /** The same without the lines before this one, counted from 1; all others keep their numbers. */
    public SourceText from(int line) {
        List<String> kept = new ArrayList<>(Collections.nCopies(line - 1, ""));
        kept.addAll(lines.subList(line - 1, lines.size()));
        return new SourceText(file, kept, taken, pages, title);
    }

    /** The name of the file, without folders and ending. */
    public String name() {
        return name(file);
    }

    /** The path of a file without the endings of its name, two where it is packed: {@code a/b.tar.gz → a/b}. */
    public static String withoutEndings(String file) {
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        String name = name(file);
        return folder + (file.toLowerCase(Locale.ROOT).endsWith(".gz") ? name(name) : name);
    }

    /** The name of a file, without folders and ending. */
    public static String name(String file) {
        String last = file.substring(file.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }
}
