package jirei.extraction.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;

/** The layout of a page: its tables and lines, for each direction of text. */
public record PageLayout(List<DirectedText> parts) {
    public PageLayout {
        parts = List.copyOf(parts);
    }

    /** The text of one direction, on the page rotated for it. */
    public record DirectedText(Box page, List<TextLine> lines, List<PageTable> tables) {
        /**
         * The lines and tables in reading order, by region; a region is read from top to bottom.
         *
         * @param without lines to leave out
         */
        public List<List<PageBlock>> regions(List<TextLine> without) {
            List<PageBlock> blocks = new ArrayList<>(tables);
            lines.stream().filter(line -> !without.contains(line)).forEach(blocks::add);
            return ReadingOrder.regions(blocks);
        }
    }

    /**
     * Analyses a page.
     *
     * @throws IOException if the page cannot be read
     */
    public static PageLayout of(PDPage page) throws IOException {
        Drawn drawn = Annotations.withForm(PageScanner.scan(page), page);
        List<DirectedText> parts = new ArrayList<>();
        PageView.of(drawn, WebLink.on(page)).stream().map(PageLayout::part).forEach(parts::add);
        parts.addAll(Annotations.notes(page, new Box(0, 0, drawn.width(), drawn.height())));
        return new PageLayout(parts);
    }

    private static DirectedText part(PageView view) {
        RuledTables ruled = RuledTables.on(view);
        return new DirectedText(view.page(), LineBuilder.lines(ruled.rest()), ruled.tables());
    }

    /** All lines, including those in tables. */
    public List<TextLine> allLines() {
        List<TextLine> all = new ArrayList<>();
        for (DirectedText part : parts) {
            all.addAll(part.lines());
            part.tables().forEach(table -> table.rows().forEach(row -> row.forEach(cell -> all.addAll(cell.lines()))));
        }
        return all;
    }
}
