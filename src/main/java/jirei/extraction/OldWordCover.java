package jirei.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;

/** Reads the {@link CoverLines} of a document of Word 97 to 2003 that has no style for its title. */
final class OldWordCover {
    /** From these the usual size is known. */
    private static final int MOST_PARAGRAPHS = 300;

    /** The level of a paragraph that is no heading. */
    private static final int BODY_LEVEL = 9;

    private static final Set<String> TITLE_STYLES = Set.of("title", "表題");
    private static final char PAGE_BREAK = '\f';

    private final HWPFDocument document;
    private final CoverLines lines = new CoverLines();
    private boolean isStyled;

    private OldWordCover(HWPFDocument document) {
        this.document = document;
    }

    /** The lines of the title; none where there is no such title. */
    static List<String> titleOf(Path file) {
        try (InputStream in = Files.newInputStream(file);
                HWPFDocument document = new HWPFDocument(in)) {
            return new OldWordCover(document).title();
        } catch (IOException | RuntimeException e) {
            // The document is read, or reported as damaged, without it.
            return List.of();
        }
    }

    private List<String> title() {
        Range text = document.getRange();
        for (int i = 0; i < Math.min(MOST_PARAGRAPHS, text.numParagraphs()) && !isStyled; i++) {
            take(text.getParagraph(i));
        }
        return isStyled ? List.of() : lines.title();
    }

    private void take(Paragraph paragraph) {
        if (paragraph.pageBreakBefore() || paragraph.getLvl() < BODY_LEVEL) {
            lines.end();
        }
        int largest = 0;
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (!run.text().isBlank()) {
                largest = Math.max(largest, run.getFontSize());
                lines.count(run.text().length(), run.getFontSize());
            }
        }
        String words = paragraph.text();
        isStyled |= hasTitleStyle(paragraph) && !lines.isEnded() && !words.isBlank();
        int pageEnd = words.indexOf(PAGE_BREAK);
        lines.add(Range.stripFields(pageEnd < 0 ? words : words.substring(0, pageEnd)), largest);
        if (pageEnd >= 0) {
            lines.end();
        }
    }

    private boolean hasTitleStyle(Paragraph paragraph) {
        StyleDescription style = document.getStyleSheet().getStyleDescription(paragraph.getStyleIndex());
        return style != null
                && style.getName() != null
                && TITLE_STYLES.contains(style.getName().toLowerCase(Locale.ROOT));
    }
}
