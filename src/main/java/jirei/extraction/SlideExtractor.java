package jirei.extraction;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jirei.extraction.ExtractionException.Reason;
import jirei.extraction.Piece.Heading;
import jirei.extraction.Piece.Item;
import jirei.extraction.Piece.Paragraph;
import jirei.extraction.Piece.Row;
import jirei.japanese.Normalizer;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.sl.usermodel.GroupShape;
import org.apache.poi.sl.usermodel.PlaceableShape;
import org.apache.poi.sl.usermodel.Shape;
import org.apache.poi.sl.usermodel.Slide;
import org.apache.poi.sl.usermodel.SlideShow;
import org.apache.poi.sl.usermodel.SlideShowFactory;
import org.apache.poi.sl.usermodel.TableCell;
import org.apache.poi.sl.usermodel.TableShape;
import org.apache.poi.sl.usermodel.TextParagraph;
import org.apache.poi.sl.usermodel.TextRun;
import org.apache.poi.sl.usermodel.TextShape;

/**
 * Reads PowerPoint, old and new: on each slide its title, then what stands on it from top to bottom and from left to right,
 * then the notes.
 */
final class SlideExtractor implements Extractor {
    /** Shapes whose upper edges differ by less stand side by side, in points. */
    private static final double SAME_HEIGHT = 12;

    @Override
    public Description extract(Path file, Consumer<Piece> pieces) {
        try (SlideShow<?, ?> show = SlideShowFactory.create(file.toFile(), null, true)) {
            List<? extends Slide<?, ?>> slides = show.getSlides();
            for (Slide<?, ?> slide : slides) {
                new SlidePieces(
                                Optional.of(new Spot(Spot.Kind.SLIDE, slide.getSlideNumber(), slides.size(), "")),
                                pieces)
                        .read(slide);
            }
            return new Description("", Optional.empty(), Optional.empty(), Optional.empty());
        } catch (EncryptedDocumentException e) {
            throw new ExtractionException(Reason.ENCRYPTED, "protected by a password", e);
        } catch (IOException e) {
            throw new ExtractionException(Reason.DAMAGED, String.valueOf(e.getMessage()), e);
        }
    }

    /** Hands on what stands on one slide. */
    private record SlidePieces(Optional<Spot> spot, Consumer<Piece> pieces) {
        void read(Slide<?, ?> slide) {
            String title =
                    clean(Optional.ofNullable(slide.getTitle()).orElse("")).replace('\n', ' ');
            if (!title.isEmpty()) {
                pieces.accept(new Heading(spot, 1, title));
            }
            boolean titleSeen = title.isEmpty();
            for (Shape<?, ?> shape : ordered(slide.getShapes())) {
                if (!titleSeen
                        && shape instanceof TextShape<?, ?> box
                        && clean(box.getText()).replace('\n', ' ').equals(title)) {
                    titleSeen = true;
                } else {
                    read(shape);
                }
            }
            if (slide.getNotes() != null) {
                for (List<? extends TextParagraph<?, ?, ?>> paragraphs :
                        slide.getNotes().getTextParagraphs()) {
                    paragraphs.forEach(this::paragraph);
                }
            }
        }

        private void read(Shape<?, ?> shape) {
            if (shape instanceof GroupShape<?, ?> group) {
                ordered(group.getShapes()).forEach(this::read);
            } else if (shape instanceof TableShape<?, ?> table) {
                read(table);
            } else if (shape instanceof TextShape<?, ?> box && !isFurniture(box)) {
                box.getTextParagraphs().forEach(this::paragraph);
            }
        }

        private void read(TableShape<?, ?> table) {
            for (int row = 0; row < table.getNumberOfRows(); row++) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < table.getNumberOfColumns(); column++) {
                    TableCell<?, ?> cell = table.getCell(row, column);
                    cells.add(cell == null ? "" : clean(cell.getText()));
                }
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    pieces.accept(new Row(spot, cells));
                }
            }
        }

        private void paragraph(TextParagraph<?, ?, ?> paragraph) {
            StringBuilder text = new StringBuilder();
            for (TextRun run : paragraph) {
                text.append(run.getRawText());
            }
            String words = clean(text.toString());
            if (!words.isEmpty()) {
                boolean item = paragraph.getBulletStyle() != null || paragraph.getIndentLevel() > 0;
                pieces.accept(
                        item ? new Item(spot, paragraph.getIndentLevel() + 1, words) : new Paragraph(spot, words));
            }
        }

        private static boolean isFurniture(TextShape<?, ?> box) {
            return box.getPlaceholder() != null
                    && switch (box.getPlaceholder()) {
                        case SLIDE_NUMBER, DATETIME, FOOTER, HEADER -> true;
                        default -> false;
                    };
        }

        private static List<Shape<?, ?>> ordered(List<? extends Shape<?, ?>> shapes) {
            Comparator<Shape<?, ?>> byPlace = Comparator.<Shape<?, ?>>comparingDouble(
                            shape -> Math.floor(anchor(shape).getY() / SAME_HEIGHT))
                    .thenComparingDouble(shape -> anchor(shape).getX());
            return Stream.<Shape<?, ?>>concat(shapes.stream(), Stream.empty())
                    .sorted(byPlace)
                    .toList();
        }

        private static Rectangle2D anchor(Shape<?, ?> shape) {
            Rectangle2D anchor = shape instanceof PlaceableShape<?, ?> placed ? placed.getAnchor() : null;
            return anchor == null ? new Rectangle2D.Double() : anchor;
        }

        /** The text with the lines that its author broke. */
        private static String clean(String text) {
            return Normalizer.repair(text.replaceAll("[\\u000B\\r]", "\n").replaceAll("[ \\t\\u00A0]+", " "))
                    .strip();
        }
    }
}
