package jirei.export;

import java.awt.Color;
import java.awt.Rectangle;
import org.apache.poi.sl.usermodel.Insets2D;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.TextShape.TextAutofit;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextField;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/** Fills a text shape of a slide. The text keeps its size: {@link SlideLines} has made sure that it fits. */
final class SlideBox {
    private final XSLFTextShape shape;

    SlideBox(XSLFTextShape shape) {
        this.shape = shape;
        shape.setTextAutofit(TextAutofit.NONE);
        shape.setWordWrap(true);
    }

    /**
     * A new box without a margin.
     *
     * @param name for the list of objects and for screen readers
     */
    static SlideBox in(XSLFSlide slide, String name, Rectangle place) {
        XSLFTextBox box = slide.createTextBox();
        box.setAnchor(place);
        if (box.getXmlObject() instanceof CTShape xml) {
            xml.getNvSpPr().getCNvPr().setName(name);
        }
        box.clearText();
        return new SlideBox(box).padded(0).at(VerticalAlignment.MIDDLE);
    }

    SlideBox padded(double padding) {
        shape.setInsets(new Insets2D(padding, padding, padding, padding));
        return this;
    }

    SlideBox at(VerticalAlignment place) {
        shape.setVerticalAlignment(place);
        return this;
    }

    SlideBox filled(Color color) {
        shape.setFillColor(color);
        return this;
    }

    SlideBox framed(Color color) {
        shape.setLineColor(color);
        shape.setLineWidth(0.75);
        return this;
    }

    /** A new paragraph whose lines have the height of this size. */
    BoxParagraph paragraph(double size) {
        return new BoxParagraph(shape.addNewTextParagraph(), size);
    }

    /** A paragraph of a box. */
    static final class BoxParagraph {
        private final XSLFTextParagraph paragraph;
        private final double size;
        private boolean bold;

        private BoxParagraph(XSLFTextParagraph paragraph, double size) {
            this.paragraph = paragraph;
            this.size = size;
            paragraph.setTextAlign(TextAlign.LEFT);
            // A negative number is a height in points.
            paragraph.setLineSpacing(-SlidePlaces.line(size));
            paragraph.setSpaceBefore(0d);
            paragraph.setSpaceAfter(0d);
        }

        BoxParagraph bold() {
            bold = true;
            return this;
        }

        /** With space before it. */
        BoxParagraph spaced() {
            paragraph.setSpaceBefore(-(double) SlidePlaces.SPACE_BEFORE);
            return this;
        }

        BoxParagraph centred() {
            paragraph.setTextAlign(TextAlign.CENTER);
            return this;
        }

        /** A list item: the bullet stands in the last em before the text. */
        BoxParagraph listed(int indent) {
            if (indent > 0) {
                paragraph.setLeftMargin(indent * size);
                paragraph.setIndent(-size);
                paragraph.setBullet(true);
                paragraph.setBulletCharacter("•");
            }
            return this;
        }

        BoxParagraph add(String text, Color color) {
            run(text).setFontColor(color);
            return this;
        }

        /** Adds a link, or plain text if the address is not a web address. */
        BoxParagraph link(String text, String address, Color color) {
            if (!WebAddress.isWhole(address)) {
                return add(text, color);
            }
            run(text).createHyperlink().setAddress(address);
            return this;
        }

        /** The number of the slide, which PowerPoint keeps up to date when slides are moved. */
        void number(int now, Color color) {
            paragraph.setTextAlign(TextAlign.RIGHT);
            XSLFTextRun run = run("" + now);
            run.setFontColor(color);
            CTTextField field = paragraph.getXmlObject().addNewFld();
            field.setId("{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}");
            field.setType("slidenum");
            field.setRPr(run.getRPr(true));
            field.setT("" + now);
            paragraph.removeTextRun(run);
        }

        private XSLFTextRun run(String text) {
            XSLFTextRun run = paragraph.addNewTextRun();
            run.setText(text);
            run.setFontSize(size);
            run.setBold(bold);
            CTTextCharacterProperties properties = run.getRPr(true);
            properties.setLang("ja-JP");
            properties.setAltLang("en-US");
            return run;
        }
    }
}
