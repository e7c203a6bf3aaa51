package jirei.corpus.text;

import java.util.List;
import java.util.Optional;
import jirei.casestudy.Page;
import jirei.extraction.Spot;

/**
 * The text of a document such as a PDF, an Office file or a web page.
 *
 * @param blocks in order, each on the line after the one before
 * @param lines the document as text for display, one line for each block
 * @param title the title in the metadata of the document
 */
public record DocumentText(String file, List<TextBlock> blocks, List<String> lines, Optional<String> title)
        implements SourceText {
    public DocumentText {
        blocks = List.copyOf(blocks);
        lines = List.copyOf(lines);
    }

    @Override
    public Optional<Page> page(int line) {
        int index = blocks.isEmpty() ? -1 : line - blocks.getFirst().line();
        return index >= 0 && index < blocks.size()
                ? blocks.get(index).piece().spot().flatMap(DocumentText::page)
                : Optional.empty();
    }

    @Override
    public DocumentText from(int line) {
        List<TextBlock> kept =
                blocks.stream().filter(block -> block.line() >= line).toList();
        return new DocumentText(file, kept, lines, title);
    }

    /** A sheet is not a page: its name is among the headings. */
    private static Optional<Page> page(Spot spot) {
        return spot.kind() == Spot.Division.SHEET || spot.of() < spot.number()
                ? Optional.empty()
                : Optional.of(new Page(spot.number(), spot.of()));
    }
}
