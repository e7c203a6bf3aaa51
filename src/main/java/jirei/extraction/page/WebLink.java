package jirei.extraction.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jirei.extraction.inline.InlineLink;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/**
 * A link annotation of a page.
 *
 * @param area on the page as displayed
 * @param address the URL
 */
record WebLink(Box area, String address) {
    private static final int MOST = 5_000;

    static List<WebLink> on(PDPage page) throws IOException {
        List<WebLink> links = new ArrayList<>();
        PDRectangle crop = page.getCropBox();
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (annotation instanceof PDAnnotationLink link
                    && link.getAction() instanceof PDActionURI action
                    && action.getURI() != null
                    && link.getRectangle() != null
                    && links.size() < MOST) {
                InlineLink.webTarget(action.getURI())
                        .ifPresent(address ->
                                links.add(new WebLink(area(link.getRectangle(), crop, page.getRotation()), address)));
            }
        }
        return links;
    }

    /** The area of an annotation on the page as displayed. */
    static Box area(PDRectangle at, PDRectangle crop, int rotation) {
        Box upright = new Box(
                at.getLowerLeftX() - crop.getLowerLeftX(),
                crop.getUpperRightY() - at.getUpperRightY(),
                at.getUpperRightX() - crop.getLowerLeftX(),
                crop.getUpperRightY() - at.getLowerLeftY());
        // A rotation by 90 degrees clockwise is the turn for text that runs up, and so on.
        return switch (Math.floorMod(rotation, 360)) {
            case 90 -> Direction.UP.turn(upright, crop.getWidth(), crop.getHeight());
            case 180 -> Direction.LEFT.turn(upright, crop.getWidth(), crop.getHeight());
            case 270 -> Direction.DOWN.turn(upright, crop.getWidth(), crop.getHeight());
            default -> upright;
        };
    }
}
