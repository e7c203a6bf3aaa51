package jirei.corpus.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jirei.casestudy.Page;
import jirei.corpus.text.MarkdownBlocks.MarkdownBlock;
import jirei.extraction.Spot;

/**
 * Gathers what is taken out of a document as a {@link SourceText}: a line for each piece, which looks as an analyst would
 * have typed it, so that research reads the same whether it came as slides, as a report or as text.
 */
public final class ExtractedText implements Consumer<jirei.extraction.Piece> {
    /** As {@link jirei.extraction.Piece} writes them. */
    private static final Pattern LINK = Pattern.compile("\\[((?:\\\\.|[^\\\\\\[\\]])+)]\\((https?://[^()\\s]+)\\)");

    private final List<String> lines = new ArrayList<>();
    private final List<MarkdownBlock> pieces = new ArrayList<>();
    private final List<Optional<Page>> pages = new ArrayList<>();

    @Override
    public void accept(jirei.extraction.Piece piece) {
        lines.add(PieceLines.of(piece));
        pages.add(piece.spot().flatMap(ExtractedText::page));
        int line = lines.size();
        pieces.add(
                switch (piece) {
                    case jirei.extraction.Piece.Heading heading ->
                        new MarkdownBlock.MarkdownHeading(line, heading.level(), inline(heading.text()));
                    case jirei.extraction.Piece.Paragraph paragraph ->
                        new MarkdownBlock.Prose(line, inline(paragraph.text()));
                    case jirei.extraction.Piece.Item item ->
                        new MarkdownBlock.MarkdownItem(line, item.depth(), inline(item.text()));
                    case jirei.extraction.Piece.Row row -> new MarkdownBlock.Prose(line, inline(row(row.cells())));
                });
    }

    /** Whether there is nothing. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** All of it, as the text of this file, which bears this title. */
    public SourceText toText(String file, Optional<String> title) {
        return new SourceText(file, lines, Optional.of(pieces), pages, title);
    }

    /** Sheets are told by their names, which stand among the headings. */
    private static Optional<Page> page(Spot spot) {
        return spot.kind() == Spot.Division.SHEET || spot.of() < spot.number()
                ? Optional.empty()
                : Optional.of(new Page(spot.number(), spot.of()));
    }

    /** A text without the markup of its links. */
    private static InlineText inline(String text) {
        Matcher link = LINK.matcher(text);
        StringBuilder words = new StringBuilder();
        List<InlineText.InlineLink> links = new ArrayList<>();
        int from = 0;
        while (link.find()) {
            String title = link.group(1).replaceAll("\\\\(.)", "$1");
            words.append(text, from, link.start()).append(title);
            links.add(new InlineText.InlineLink(title, link.group(2)));
            from = link.end();
        }
        return new InlineText(words.append(text.substring(from)).toString(), links);
    }

    /** A pair as what it is called and what it is, any other row as it stands. */
    private static String row(List<String> cells) {
        List<String> filled = cells.stream()
                .map(cell -> cell.replace('\n', ' '))
                .filter(cell -> !cell.isBlank())
                .toList();
        return String.join(filled.size() == 2 ? ": " : " | ", filled);
    }
}
