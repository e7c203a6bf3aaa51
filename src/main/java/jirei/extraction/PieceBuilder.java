package jirei.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jirei.extraction.Piece.Heading;
import jirei.extraction.Piece.Item;
import jirei.extraction.Piece.Row;
import jirei.extraction.inline.InlineText;
import jirei.extraction.page.ItemMark;
import jirei.extraction.page.PageBlock;
import jirei.extraction.page.PageLayout;
import jirei.extraction.page.PageLayout.DirectedText;
import jirei.extraction.page.PageTable;
import jirei.extraction.page.Paragraphs;
import jirei.extraction.page.TextLine;
import jirei.extraction.page.TextParagraph;
import jirei.japanese.SpacedLetters;

/** Makes the pieces of a page from its lines and tables. */
final class PieceBuilder {
    private static final double CLOSE = 0.9;
    private static final double STEP_IN = 0.8;

    private final RunningLines running;
    private final HeadingScale scale;
    private final Outline outline;
    private List<String> titles = List.of();

    PieceBuilder(RunningLines running, HeadingScale scale, Outline outline) {
        this.running = running;
        this.scale = scale;
        this.outline = outline;
    }

    /** The pieces of a page in reading order. */
    List<Piece> pieces(PageLayout page, Spot spot) {
        List<Piece> pieces = new ArrayList<>();
        for (DirectedText part : page.parts()) {
            titles = running.titles(part);
            for (List<PageBlock> region : part.regions(running.on(part))) {
                int begin = pieces.size();
                List<TextLine> lines = new ArrayList<>();
                for (PageBlock block : region) {
                    switch (block) {
                        case TextLine line -> lines.add(line);
                        case PageTable table -> {
                            addText(lines, spot, pieces);
                            lines.clear();
                            table.rows().forEach(row -> pieces.add(row(row, spot)));
                        }
                    }
                }
                addText(lines, spot, pieces);
                joinColumns(pieces, begin);
            }
        }
        return pieces;
    }

    /** A paragraph may go on in the next column. */
    private static void joinColumns(List<Piece> pieces, int begin) {
        if (begin > 0
                && begin < pieces.size()
                && pieces.get(begin - 1) instanceof Piece.Paragraph
                && pieces.get(begin) instanceof Piece.Paragraph) {
            PageSeams.join(pieces.get(begin - 1), pieces.get(begin)).ifPresent(joined -> {
                pieces.set(begin - 1, joined);
                pieces.remove(begin);
            });
        }
    }

    private void addText(List<TextLine> lines, Spot spot, List<Piece> pieces) {
        List<TextParagraph> paragraphs = joinTitles(Paragraphs.of(Paragraphs.wholeLines(lines)));
        List<Double> steps = new ArrayList<>();
        for (TextParagraph paragraph : paragraphs) {
            String plain = paragraph.text().text().strip();
            InlineText text = paragraph.text().strip();
            Optional<ItemMark> bullet =
                    ItemMark.before(plain).filter(mark -> mark.isBullet() && mark.length() < plain.length());
            Optional<Integer> level = outline.learn(plain) ? Optional.empty() : level(paragraph);
            if (level.isPresent()) {
                pieces.add(new Heading(Optional.of(spot), level.get(), text));
                steps.clear();
            } else if (bullet.isPresent()) {
                int depth = depth(paragraph.box().left(), paragraph.size(), steps);
                pieces.add(new Item(
                        Optional.of(spot),
                        depth,
                        paragraph.text().from(bullet.get().length())));
            } else if (!plain.isEmpty()) {
                pieces.add(new Piece.Paragraph(Optional.of(spot), text));
            }
        }
    }

    private Optional<Integer> level(TextParagraph paragraph) {
        String plain = paragraph.text().text();
        return titles.contains(plain.strip())
                ? Optional.of(1)
                : outline.level(plain).or(() -> scale.level(paragraph));
    }

    /** Lines of one heading that its centring keeps apart. */
    private List<TextParagraph> joinTitles(List<TextParagraph> paragraphs) {
        List<TextParagraph> joined = new ArrayList<>();
        for (TextParagraph paragraph : paragraphs) {
            Optional<TextParagraph> title = joined.isEmpty()
                    ? Optional.empty()
                    : Optional.of(joined.getLast()).filter(last -> goesOn(last, paragraph));
            if (title.isPresent()) {
                TextParagraph last = joined.removeLast();
                joined.add(new TextParagraph(
                        last.text().join(paragraph.text()),
                        last.box().with(paragraph.box()),
                        last.baseline(),
                        last.size(),
                        last.bold(),
                        last.lines() + paragraph.lines()));
            } else {
                joined.add(paragraph);
            }
        }
        return joined;
    }

    private boolean goesOn(TextParagraph title, TextParagraph next) {
        double gap = next.box().top() - title.box().bottom();
        return scale.level(title).isPresent()
                && scale.isLarge(title.size())
                && Math.abs(title.size() - next.size()) < 0.3
                && title.bold() == next.bold()
                && gap < CLOSE * title.size()
                && outline.level(title.text().text()).isEmpty()
                && ItemMark.before(next.text().text()).isEmpty()
                && !next.text().text().matches("\\d{1,3}\\s.*");
    }

    /** How deep an item is, by how far it is set in below those before it. */
    private static int depth(double left, double size, List<Double> steps) {
        while (!steps.isEmpty() && left < steps.getLast() - size * STEP_IN / 2) {
            steps.removeLast();
        }
        if (steps.isEmpty() || left > steps.getLast() + size * STEP_IN) {
            steps.add(left);
        }
        return steps.size();
    }

    /** The first cell of a row is mostly a label, whose letters may be set apart. */
    private static Row row(List<PageTable.PageTableCell> cells, Spot spot) {
        List<InlineText> texts = new ArrayList<>();
        for (PageTable.PageTableCell cell : cells) {
            InlineText text = InlineText.join(
                    "\n",
                    Paragraphs.of(cell.lines()).stream()
                            .map(paragraph -> paragraph.text().strip())
                            .filter(paragraph -> !paragraph.text().isEmpty())
                            .toList());
            texts.add(texts.isEmpty() ? text.map(SpacedLetters::joinLabel) : text);
        }
        return new Row(Optional.of(spot), texts);
    }
}
