package jirei.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the {@link CoverLines} of a Word document that has no style for its title. */
final class WordCover extends DefaultHandler {
    private final WordStyles styles;
    private final Deque<OpenParagraph> open = new ArrayDeque<>();
    private final CoverLines lines = new CoverLines();
    private boolean isStyled;
    private double size;
    private boolean inRun;
    private boolean inText;
    private int skipped;

    /** A paragraph that is being read, with the size of its largest run in half points. */
    private static final class OpenParagraph {
        private final StringBuilder words = new StringBuilder();
        private String style = "";
        private double size;
    }

    private WordCover(WordStyles styles) {
        this.styles = styles;
    }

    /** The lines of the title; none where there is no such title. */
    static List<String> titleOf(Path file) {
        try (OoxmlParts parts = new OoxmlParts(file)) {
            String main = OoxmlParts.main(parts.relations(""), "word/document.xml");
            WordStyles styles = new WordStyles();
            for (String part : OoxmlParts.targets(parts.relations(main), "styles")) {
                parts.parse(part, styles);
            }
            WordCover cover = new WordCover(styles);
            parts.parse(main, cover);
            return cover.title();
        } catch (IOException | SAXException e) {
            // The document is read, or reported as damaged, without it.
            return List.of();
        }
    }

    private List<String> title() {
        return isStyled ? List.of() : lines.title(styles.bodySize());
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (lines.isEnded() || skipped > 0 || name.equals("Fallback")) {
            skipped += lines.isEnded() ? 0 : 1;
            return;
        }
        switch (name) {
            case "p" -> open.push(new OpenParagraph());
            case "r" -> {
                inRun = true;
                size = open.isEmpty() ? 0 : styles.size(open.element().style);
            }
            case "rStyle" -> size = Math.max(size, styles.size(OoxmlParts.value(attributes, "val")));
            case "sz" -> size = inRun ? WordStyles.halfPoints(attributes).orElse(size) : size;
            case "t" -> inText = true;
            case "pStyle" -> setStyle(OoxmlParts.value(attributes, "val"));
            case "outlineLvl", "sectPr", "lastRenderedPageBreak" -> lines.end();
            case "br" -> endAtPage(OoxmlParts.value(attributes, "type"));
            default -> {}
        }
    }

    private void endAtPage(String breaks) {
        if (breaks.equals("page")) {
            lines.end();
        }
    }

    private void setStyle(String style) {
        if (styles.isHeading(style)) {
            lines.end();
        }
        if (!open.isEmpty()) {
            open.element().style = style;
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (lines.isEnded()) {
            return;
        }
        if (skipped > 0) {
            skipped--;
            return;
        }
        switch (name) {
            case "r" -> inRun = false;
            case "t" -> inText = false;
            case "p" -> {
                if (!open.isEmpty()) {
                    OpenParagraph line = open.pop();
                    isStyled |=
                            styles.isTitle(line.style) && !line.words.toString().isBlank();
                    lines.add(line.words.toString(), line.size);
                }
            }
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inText && !lines.isEnded() && skipped == 0 && !open.isEmpty()) {
            OpenParagraph line = open.element();
            String words = new String(characters, start, length);
            line.words.append(words);
            line.size = words.isBlank() ? line.size : Math.max(line.size, size);
        }
    }
}
