package jirei.extraction;

import java.awt.Color;
import java.awt.Rectangle;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.TableCell.BorderEdge;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/**
 * Makes a PowerPoint file of a plain description, to be read in tests or printed as PDF. Run by hand: {@code SlideMaker
 * toride.slides toride.pptx}.
 *
 * <p>Lines of the description: {@code slide}, {@code titled} with a title; {@code text x y width size}, {@code items x y
 * width size}, {@code table x y size width…} and {@code notes}, each followed by lines set in: a paragraph, or a row with
 * its cells between bars and {@code ⏎} between paragraphs. {@code [words](address)} is a link.
 */
public final class SlideMaker {
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)]\\(([^()]*)\\)");

    private final XMLSlideShow show = new XMLSlideShow();

    private SlideMaker() {
        show.setPageSize(new java.awt.Dimension(960, 540));
    }

    /** Writes the second file. */
    public static void main(String[] arguments) throws IOException {
        make(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    /** Writes the PowerPoint file of a description. */
    public static void make(Path description, Path file) throws IOException {
        SlideMaker maker = new SlideMaker();
        maker.read(Files.readAllLines(description, StandardCharsets.UTF_8));
        try (OutputStream out = Files.newOutputStream(file)) {
            maker.show.write(out);
        }
        maker.show.close();
    }

    private void read(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            int end = i + 1;
            while (end < lines.size() && lines.get(end).startsWith("  ")) {
                end++;
            }
            List<String> body =
                    lines.subList(i + 1, end).stream().map(String::strip).toList();
            String[] words = lines.get(i).strip().split(" ", -1);
            switch (words[0]) {
                case "slide" -> show.createSlide();
                case "titled" -> titled(lines.get(i).substring("titled ".length()));
                case "text" -> text(words, body);
                case "items" -> text(words, body).forEach(paragraph -> paragraph.setBullet(true));
                case "notes" -> notes(String.join("", body));
                case "table" -> table(words, body);
                default -> {
                    // a blank line, a remark or a line of what came before
                }
            }
        }
    }

    private XSLFSlide slide() {
        return show.getSlides().getLast();
    }

    private void titled(String title) {
        XSLFSlide slide = show.createSlide(show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_ONLY));
        slide.getPlaceholder(0).setAnchor(new Rectangle(20, 12, 920, 50));
        slide.getPlaceholder(0).setText(title);
    }

    private void notes(String text) {
        for (XSLFTextShape shape : show.getNotesSlide(slide()).getPlaceholders()) {
            if (shape.getTextType() == Placeholder.BODY) {
                shape.setText(text);
            }
        }
    }

    private List<XSLFTextParagraph> text(String[] words, List<String> body) {
        XSLFTextBox box = slide().createTextBox();
        box.setAnchor(new Rectangle(number(words[1]), number(words[2]), number(words[3]), 20));
        fill(box, body, Double.parseDouble(words[4]));
        return box.getTextParagraphs();
    }

    private void table(String[] words, List<String> body) {
        XSLFTable table = slide().createTable();
        table.setAnchor(new Rectangle(number(words[1]), number(words[2]), 100, 100));
        for (String line : body) {
            XSLFTableRow row = table.addRow();
            row.setHeight(20);
            for (String text : line.split("\\|", -1)) {
                XSLFTableCell cell = row.addCell();
                for (BorderEdge edge : BorderEdge.values()) {
                    cell.setBorderColor(edge, Color.GRAY);
                    cell.setBorderWidth(edge, 1);
                }
                fill(cell, List.of(text.strip().split("⏎", -1)), number(words[3]));
            }
        }
        for (int i = 4; i < words.length; i++) {
            table.setColumnWidth(i - 4, number(words[i]));
        }
    }

    private static void fill(XSLFTextShape shape, List<String> paragraphs, double size) {
        shape.clearText();
        for (String text : paragraphs) {
            XSLFTextParagraph paragraph = shape.addNewTextParagraph();
            Matcher link = LINK.matcher(text);
            int from = 0;
            while (link.find()) {
                addRun(paragraph, text.substring(from, link.start()), size);
                addRun(paragraph, link.group(1), size).createHyperlink().setAddress(link.group(2));
                from = link.end();
            }
            addRun(paragraph, text.substring(from), size);
        }
    }

    private static XSLFTextRun addRun(XSLFTextParagraph paragraph, String words, double size) {
        XSLFTextRun run = paragraph.addNewTextRun();
        run.setFontFamily("Noto Sans CJK JP");
        run.setFontSize(size);
        run.setText(words);
        return run;
    }

    private static int number(String written) {
        return Integer.parseInt(written);
    }
}
