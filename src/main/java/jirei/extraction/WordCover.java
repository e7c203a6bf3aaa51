package jirei.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The title on the cover of a Word document that has no style for it: the largest lines above the first heading, table of
 * contents, sentence or page break, if they are larger than the text. Lines of that size that follow each other are one
 * title.
 */
final class WordCover extends DefaultHandler {
    private static final int MOST_LINES = 30;
    private static final int LONGEST = 80;
    private static final int MOST_TITLE_LINES = 4;
    private static final double LARGER = 1.25;
    private static final Pattern CONTENTS = Pattern.compile("(?U)目\\s*次|.*。");

    private final WordStyles styles;
    private final Deque<CoverLine> open = new ArrayDeque<>();
    private final List<CoverLine> lines = new ArrayList<>();
    private double size;
    private boolean inRun;
    private boolean inText;
    private boolean ended;
    private int skipped;

    /** A paragraph that is being read, with the size of its largest run in half points. */
    private static final class CoverLine {
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
        double largest = lines.stream().mapToDouble(line -> line.size).max().orElse(0);
        boolean isStyled = lines.stream().anyMatch(line -> styles.isTitle(line.style));
        if (isStyled || largest < styles.bodySize() * LARGER) {
            return List.of();
        }
        List<String> title = new ArrayList<>();
        for (CoverLine line : lines) {
            if (line.size == largest) {
                title.add(line.words.toString().strip());
            } else if (!title.isEmpty()) {
                break;
            }
        }
        return title.size() > MOST_TITLE_LINES ? List.of() : List.copyOf(title);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (ended || skipped > 0 || name.equals("Fallback")) {
            skipped += ended ? 0 : 1;
            return;
        }
        switch (name) {
            case "p" -> open.push(new CoverLine());
            case "r" -> {
                inRun = true;
                size = open.isEmpty() ? 0 : styles.size(open.element().style);
            }
            case "rStyle" -> size = Math.max(size, styles.size(OoxmlParts.value(attributes, "val")));
            case "sz" -> size = inRun ? WordStyles.halfPoints(attributes).orElse(size) : size;
            case "t" -> inText = true;
            case "pStyle" -> setStyle(OoxmlParts.value(attributes, "val"));
            case "outlineLvl", "sectPr", "lastRenderedPageBreak" -> ended = true;
            case "br" -> ended = OoxmlParts.value(attributes, "type").equals("page");
            default -> {}
        }
    }

    private void setStyle(String style) {
        ended = styles.isHeading(style);
        if (!open.isEmpty()) {
            open.element().style = style;
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (ended) {
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
                    take(open.pop());
                }
            }
            default -> {}
        }
    }

    private void take(CoverLine line) {
        String words = line.words.toString().strip();
        if (words.isEmpty()) {
            return;
        }
        ended = CONTENTS.matcher(words).matches() || lines.size() == MOST_LINES;
        boolean isTitle = words.length() <= LONGEST
                && words.codePoints().filter(Character::isLetter).count() >= 2;
        if (!ended && isTitle) {
            lines.add(line);
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inText && !ended && skipped == 0 && !open.isEmpty()) {
            CoverLine line = open.element();
            String words = new String(characters, start, length);
            line.words.append(words);
            line.size = words.isBlank() ? line.size : Math.max(line.size, size);
        }
    }
}
