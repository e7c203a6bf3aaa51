package jirei.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.extraction.inline.InlineBuilder;
import jirei.extraction.inline.InlineLink;
import jirei.extraction.inline.InlineText;
import jirei.japanese.LineJoiner;
import jirei.japanese.Normalizer;
import jirei.japanese.SpacedLetters;
import org.apache.poi.sl.usermodel.GroupShape;
import org.apache.poi.sl.usermodel.Hyperlink;
import org.apache.poi.sl.usermodel.Shape;
import org.apache.poi.sl.usermodel.Slide;
import org.apache.poi.sl.usermodel.TableCell;
import org.apache.poi.sl.usermodel.TableShape;
import org.apache.poi.sl.usermodel.TextParagraph;
import org.apache.poi.sl.usermodel.TextRun;
import org.apache.poi.sl.usermodel.TextShape;

/** The words of a slide's paragraphs, with their links and the size of their font. */
final class SlideText {
    /** What PowerPoint takes where nothing is said. */
    private static final double USUAL_SIZE = 18;

    private SlideText() {}

    /** The words of a paragraph without blanks at its ends, with the lines that its author broke. */
    static InlineText of(TextParagraph<?, ?, ?> paragraph) {
        InlineBuilder text = new InlineBuilder();
        for (TextRun run : paragraph) {
            String words = clean(String.valueOf(run.getRawText()));
            link(run).ifPresentOrElse(target -> text.appendLink(words, target), () -> text.append(words));
        }
        return text.build().map(SpacedLetters::join).strip();
    }

    /** Whether it is an item of a list. */
    static boolean isItem(TextParagraph<?, ?, ?> paragraph) {
        return paragraph.getBulletStyle() != null || paragraph.getIndentLevel() > 0;
    }

    /** The largest font in it. */
    static double size(TextParagraph<?, ?, ?> paragraph) {
        double size = 0;
        for (TextRun run : paragraph) {
            size = Math.max(size, size(run));
        }
        return size;
    }

    static boolean isBold(TextParagraph<?, ?, ?> paragraph) {
        for (TextRun run : paragraph) {
            if (!run.isBold() && !String.valueOf(run.getRawText()).isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** Lines that its author broke, as one. */
    static String oneLine(String text) {
        return SpacedLetters.join(clean(text))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce(LineJoiner::join)
                .orElse("");
    }

    /** How large text and headings are on these slides. */
    static HeadingScale scale(List<? extends Slide<?, ?>> slides) {
        Map<Double, Integer> characters = new TreeMap<>();
        slides.stream()
                .flatMap(slide -> slide.getShapes().stream())
                .flatMap(SlideText::paragraphs)
                .forEach(paragraph -> {
                    for (TextRun run : paragraph) {
                        characters.merge(
                                HeadingScale.rounded(size(run)),
                                String.valueOf(run.getRawText()).strip().length(),
                                Integer::sum);
                    }
                });
        List<Double> sizes = slides.stream()
                .flatMap(slide -> slide.getShapes().stream())
                .filter(shape -> !(shape instanceof TableShape<?, ?>))
                .flatMap(SlideText::paragraphs)
                .filter(paragraph -> HeadingScale.isFit(of(paragraph).text()) && !isItem(paragraph))
                .map(SlideText::size)
                .collect(Collectors.toList());
        return HeadingScale.of(characters, sizes.stream());
    }

    private static Stream<TextParagraph<?, ?, ?>> paragraphs(Shape<?, ?> shape) {
        if (shape instanceof TableShape<?, ?> table) {
            return cells(table).stream().flatMap(cell -> cell.getTextParagraphs().stream());
        }
        if (shape instanceof GroupShape<?, ?> group) {
            return group.getShapes().stream().flatMap(SlideText::paragraphs);
        }
        return shape instanceof TextShape<?, ?> box
                ? box.getTextParagraphs().stream().map(p -> p)
                : Stream.empty();
    }

    private static List<TableCell<?, ?>> cells(TableShape<?, ?> table) {
        List<TableCell<?, ?>> cells = new ArrayList<>();
        for (int row = 0; row < table.getNumberOfRows(); row++) {
            for (int column = 0; column < table.getNumberOfColumns(); column++) {
                Optional.<TableCell<?, ?>>ofNullable(table.getCell(row, column)).ifPresent(cells::add);
            }
        }
        return cells;
    }

    private static double size(TextRun run) {
        return Optional.ofNullable(run.getFontSize()).orElse(USUAL_SIZE);
    }

    private static Optional<String> link(TextRun run) {
        return Optional.<Hyperlink<?, ?>>ofNullable(run.getHyperlink())
                .map(Hyperlink::getAddress)
                .flatMap(InlineLink::webTarget);
    }

    private static String clean(String text) {
        return Normalizer.repair(text.replaceAll("[\\u000B\\r]", "\n").replaceAll("[ \\t\\u00A0]+", " "));
    }
}
