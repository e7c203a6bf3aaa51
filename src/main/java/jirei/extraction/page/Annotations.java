package jirei.extraction.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jirei.extraction.inline.InlineText;
import jirei.extraction.page.Drawn.Mark;
import jirei.extraction.page.PageLayout.DirectedText;
import jirei.japanese.Normalizer;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;

/** The text of a page that is not drawn on it: the filled fields of a form, and notes that readers have written. */
final class Annotations {
    private static final int MOST = 5_000;
    private static final int LONGEST_NOTE = 20_000;
    private static final double NOTE_SIZE = 9;
    /** Their contents are elsewhere, or are no text for a reader. */
    private static final Set<String> WITHOUT_NOTE = Set.of("Link", "Widget", "Popup", "FileAttachment");

    private Annotations() {}

    /** The page with the characters of all filled fields. */
    static Drawn withForm(Drawn drawn, PDPage page) throws IOException {
        double usualSize = usualSize(drawn);
        List<Mark> marks = new ArrayList<>();
        for (PDAnnotation annotation : seen(page)) {
            if (annotation instanceof PDAnnotationWidget widget) {
                Box area = WebLink.area(widget.getRectangle(), page.getCropBox(), page.getRotation());
                marks.addAll(FormValues.of(widget, area, usualSize));
            }
        }
        return drawn.with(marks);
    }

    private static double usualSize(Drawn drawn) {
        List<Double> sizes = drawn.marks().stream().map(Mark::size).sorted().toList();
        return sizes.isEmpty() ? NOTE_SIZE : sizes.get(sizes.size() / 2);
    }

    /** Each note as a text of its own, apart from the lines of the page. */
    static List<DirectedText> notes(PDPage page, Box bounds) throws IOException {
        List<DirectedText> notes = new ArrayList<>();
        for (PDAnnotation annotation : seen(page)) {
            String words = Optional.ofNullable(annotation.getContents())
                    .filter(contents -> !WITHOUT_NOTE.contains(annotation.getSubtype()))
                    .map(contents -> contents.substring(0, Math.min(LONGEST_NOTE, contents.length())))
                    .map(contents -> Normalizer.repair(
                            contents.replaceAll("[\\s\\p{Cc}]+", " ").strip()))
                    .orElse("");
            if (!words.isEmpty()) {
                // In the middle of the page, where no running title stands.
                double top = bounds.middle();
                Box box = new Box(bounds.left(), top, bounds.right(), top + NOTE_SIZE);
                TextLine line = new TextLine(InlineText.of(words), box, box.bottom(), NOTE_SIZE, 0);
                notes.add(new DirectedText(bounds, List.of(line), List.of()));
            }
        }
        return notes;
    }

    private static List<PDAnnotation> seen(PDPage page) throws IOException {
        return page
                .getAnnotations(annotation -> !annotation.isHidden()
                        && !annotation.isNoView()
                        && annotation.getSubtype() != null
                        && annotation.getRectangle() != null)
                .stream()
                .limit(MOST)
                .toList();
    }
}
