package jirei.export;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.sl.usermodel.Insets2D;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSheet;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTFontCollection;
import org.openxmlformats.schemas.drawingml.x2006.main.CTFontScheme;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/**
 * A presentation: its slides have a title that PowerPoint lists and reads out, and notes. Fonts are those of the theme,
 * so that a slide put into another presentation takes on the fonts of that one.
 */
final class SlideDeck implements Closeable {
    static final Color KEY = new Color(0x00, 0x17, 0xC1);
    static final Color TEXT = new Color(0x1A, 0x1A, 0x1A);
    static final Color QUIET = new Color(0x4D, 0x4D, 0x4D);

    private static final String LATIN = "Yu Gothic";
    private static final String JAPANESE = "游ゴシック";
    private static final double LARGE_TITLE = 26;
    private static final double SMALL_TITLE = 18;
    private static final double NUMBER_SIZE = 10;
    private static final String CONTINUED = "（続き）";

    private final XMLSlideShow show = new XMLSlideShow();
    private final XSLFSlideLayout layout;

    SlideDeck(String title) {
        show.getProperties().getCoreProperties().setTitle(title);
        show.getProperties().getCoreProperties().setCreator("Jirei");
        double stretch = SlidePlaces.PAGE.getWidth() / show.getPageSize().getWidth();
        show.setPageSize(SlidePlaces.PAGE);
        XSLFSlideMaster master = show.getSlideMasters().getFirst();
        stretch(master, stretch);
        for (XSLFSlideLayout each : master.getSlideLayouts()) {
            stretch(each, stretch);
        }
        CTFontScheme fonts = master.getTheme().getXmlObject().getThemeElements().getFontScheme();
        japanese(fonts.getMajorFont());
        japanese(fonts.getMinorFont());
        this.layout = master.getLayout(SlideLayout.TITLE_ONLY);
        XSLFTextShape head = layout.getPlaceholder(0);
        head.setAnchor(SlidePlaces.TITLE);
        head.setInsets(new Insets2D(0, 0, 0, 0));
        head.setVerticalAlignment(VerticalAlignment.BOTTOM);
    }

    /**
     * A new slide. A long title is set smaller and cut to two lines.
     *
     * @param continued whether the title says that the slide continues the one before
     */
    XSLFSlide slide(String title, boolean continued) {
        String text = XmlText.onOneLine(title);
        String end = continued ? CONTINUED : "";
        double width = SlidePlaces.WIDTH;
        double size = SlideLines.lines(text + end, width, LARGE_TITLE).size() == 1 ? LARGE_TITLE : SMALL_TITLE;
        XSLFSlide slide = show.createSlide(layout);
        XSLFTextShape head = slide.getPlaceholder(0);
        head.clearText();
        new SlideBox(head)
                .paragraph(size)
                .bold()
                .add(SlideLines.atMost(2, text, width - CONTINUED.length() * size / 2, size) + end, TEXT);
        return slide;
    }

    /** Adds the number of the slide; after its content, which is read out in this order. */
    static void number(XSLFSlide slide) {
        SlideBox.in(slide, "ページ番号", SlidePlaces.NUMBER).paragraph(NUMBER_SIZE).number(slide.getSlideNumber(), QUIET);
    }

    /** The notes of a slide, a paragraph for each text. */
    void notes(XSLFSlide slide, List<String> texts) {
        for (XSLFTextShape shape : show.getNotesSlide(slide).getPlaceholders()) {
            if (shape.getTextType() == Placeholder.BODY) {
                shape.setText(String.join("\n", texts.stream().map(XmlText::of).toList()));
            }
        }
    }

    void write(OutputStream out) throws IOException {
        show.write(out);
    }

    @Override
    public void close() throws IOException {
        show.close();
    }

    /** The template of the library is made for slides of 4 to 3. */
    private static void stretch(XSLFSheet sheet, double by) {
        for (XSLFShape shape : sheet.getShapes()) {
            if (shape instanceof XSLFTextShape text && isPlaced(text)) {
                Rectangle2D place = text.getAnchor();
                text.setAnchor(new Rectangle2D.Double(
                        place.getX() * by, place.getY(), place.getWidth() * by, place.getHeight()));
            }
        }
    }

    /** Whether the shape has a place of its own, which it otherwise inherits. */
    private static boolean isPlaced(XSLFTextShape shape) {
        return shape.getXmlObject() instanceof CTShape xml && xml.getSpPr().isSetXfrm();
    }

    private static void japanese(CTFontCollection font) {
        font.getLatin().setTypeface(LATIN);
        font.getEa().setTypeface(JAPANESE);
    }
}
