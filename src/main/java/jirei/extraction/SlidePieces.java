package jirei.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jirei.extraction.Piece.Heading;
import jirei.extraction.Piece.Item;
import jirei.extraction.Piece.Paragraph;
import jirei.extraction.Piece.Row;
import jirei.extraction.inline.InlineText;
import jirei.extraction.page.ItemMark;
import org.apache.poi.sl.usermodel.GroupShape;
import org.apache.poi.sl.usermodel.Shape;
import org.apache.poi.sl.usermodel.Slide;
import org.apache.poi.sl.usermodel.TableCell;
import org.apache.poi.sl.usermodel.TableShape;
import org.apache.poi.sl.usermodel.TextParagraph;
import org.apache.poi.sl.usermodel.TextShape;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;

/**
 * Makes the pieces of a slide: its title, then what stands on it in reading order. What is printed larger than the text
 * is a heading, as on the same slide printed as PDF. Its notes come last, except below the counted slides of a study
 * ({@code ～ソウル(3/9)}), where they are the speaker's script.
 */
final class SlidePieces {
    /** How much of the slide is its head, where a title stands that counts the slides, whatever its size. */
    private static final double HEAD = 0.13;

    private final Optional<Spot> spot;
    private final double height;
    private final HeadingScale scale;
    private final Consumer<Piece> pieces;
    private boolean empty = true;

    /**
     * Hands on the pieces of one slide.
     *
     * @param height of the slide
     */
    SlidePieces(Spot spot, double height, HeadingScale scale, Consumer<Piece> pieces) {
        this.spot = Optional.of(spot);
        this.height = height;
        this.scale = scale;
        this.pieces = pieces;
    }

    void read(Slide<?, ?> slide) {
        String title = SlideText.oneLine(Optional.ofNullable(slide.getTitle()).orElse(""));
        if (!title.isEmpty()) {
            handOn(new Heading(spot, 1, InlineText.of(title)));
        }
        boolean titleSeen = title.isEmpty();
        for (Shape<?, ?> shape : ShapeOrder.of(slide.getShapes())) {
            if (!titleSeen
                    && shape instanceof TextShape<?, ?> box
                    && SlideText.oneLine(box.getText()).equals(title)) {
                titleSeen = true;
            } else {
                read(shape, ShapeOrder.box(shape).bottom() < height * HEAD);
            }
        }
        boolean isScript = HeadingScale.countsSlides(title) && !empty;
        if (slide.getNotes() != null && !isScript) {
            ShapeOrder.of(slide.getNotes().getShapes()).forEach(this::readNote);
        }
    }

    /** Notes are paragraphs, whatever the size of their font. */
    private void readNote(Shape<?, ?> shape) {
        if (shape instanceof TextShape<?, ?> box) {
            box.getTextParagraphs().stream()
                    .map(SlideText::of)
                    .filter(words -> !words.text().isEmpty())
                    .forEach(words -> handOn(new Paragraph(spot, words)));
        }
    }

    private void read(Shape<?, ?> shape, boolean inHead) {
        // An old table is a group of its cells as well.
        if (shape instanceof TableShape<?, ?> table) {
            read(table);
        } else if (shape instanceof XSLFGraphicFrame frame) {
            GraphicWords.of(frame).forEach(words -> handOn(new Paragraph(spot, InlineText.of(words))));
        } else if (shape instanceof GroupShape<?, ?> group) {
            ShapeOrder.of(group.getShapes()).forEach(inner -> read(inner, inHead));
        } else if (shape instanceof TextShape<?, ?> box) {
            box.getTextParagraphs().forEach(paragraph -> read(paragraph, inHead));
        }
    }

    private void read(TableShape<?, ?> table) {
        for (int row = 0; row < table.getNumberOfRows(); row++) {
            List<InlineText> cells = new ArrayList<>();
            for (int column = 0; column < table.getNumberOfColumns(); column++) {
                TableCell<?, ?> cell = table.getCell(row, column);
                cells.add(cell == null ? InlineText.EMPTY : cell(cell));
            }
            if (cells.stream().anyMatch(cell -> !cell.text().isEmpty())) {
                handOn(new Row(spot, cells));
            }
        }
    }

    private static InlineText cell(TableCell<?, ?> cell) {
        List<InlineText> lines = new ArrayList<>();
        for (TextParagraph<?, ?, ?> paragraph : cell.getTextParagraphs()) {
            InlineText words = SlideText.of(paragraph);
            boolean unmarked =
                    SlideText.isItem(paragraph) && ItemMark.before(words.text()).isEmpty();
            if (!words.text().isEmpty()) {
                lines.add(unmarked ? InlineText.join("", List.of(InlineText.of("・"), words)) : words);
            }
        }
        return InlineText.join("\n", lines);
    }

    private void read(TextParagraph<?, ?, ?> paragraph, boolean inHead) {
        InlineText text = SlideText.of(paragraph);
        String plain = text.text();
        Optional<ItemMark> bullet =
                ItemMark.before(plain).filter(mark -> mark.isBullet() && mark.length() < plain.length());
        boolean item = SlideText.isItem(paragraph);
        Optional<Integer> level = item ? Optional.empty() : level(paragraph, plain, inHead);
        if (plain.isEmpty()) {
            return;
        }
        if (level.isPresent()) {
            handOn(new Heading(spot, level.get(), text.map(words -> words.replace('\n', ' '))));
        } else if (item || bullet.isPresent()) {
            InlineText words = bullet.map(mark -> text.from(mark.length())).orElse(text);
            handOn(new Item(spot, paragraph.getIndentLevel() + 1, words));
        } else {
            handOn(new Paragraph(spot, text));
        }
    }

    private Optional<Integer> level(TextParagraph<?, ?, ?> paragraph, String plain, boolean inHead) {
        if (inHead && HeadingScale.countsSlides(plain)) {
            return Optional.of(1);
        }
        int lines = 1 + (int) plain.chars().filter(c -> c == '\n').count();
        return scale.level(plain, SlideText.size(paragraph), SlideText.isBold(paragraph), lines);
    }

    private void handOn(Piece piece) {
        empty = false;
        pieces.accept(piece);
    }
}
