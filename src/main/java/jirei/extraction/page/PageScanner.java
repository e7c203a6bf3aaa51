package jirei.extraction.page;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jirei.extraction.page.Drawn.Mark;
import jirei.japanese.Normalizer;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Interprets the content stream of a PDF page and records each character and straight line, with the page rotated as
 * displayed. Content outside the crop box is left out, and so is oblique text such as watermarks.
 */
final class PageScanner extends PDFGraphicsStreamEngine {
    private static final int MOST_MARKS = 60_000;

    /** The deepest nesting of forms; a form that draws itself would never end. */
    private static final int MOST_FORMS = 20_000;

    /** The replacement for a character without a Unicode value. */
    private static final String UNKNOWN = "\uFFFD";

    private static final double MANY_UNKNOWN = 0.2;
    private static final double ASLANT = 0.2;
    /** The codes of bullets, arrows and check marks in the fonts Symbol and Wingdings. */
    private static final String SYMBOL_BULLETS =
            "\uF06C\uF06D\uF06E\uF06F\uF071\uF075\uF076\uF09F\uF0A7\uF0A8\uF0B2\uF0B7\uF0D8\uF0E0\uF0FC";

    private static final Pattern BOLD = Pattern.compile("(?i)bold|heavy|black|[-_ ]w[6-9]\\b");

    private final PDRectangle crop;
    private final int rotation;
    private final List<Mark> marks = new ArrayList<>();
    private final RulingCollector rulings = new RulingCollector();
    private Point2D current = new Point2D.Float();
    private Point2D start = new Point2D.Float();
    private int forms;

    private PageScanner(PDPage page) {
        super(page);
        crop = page.getCropBox();
        rotation = Math.floorMod(page.getRotation(), 360);
    }

    static Drawn scan(PDPage page) throws IOException {
        PageScanner scanner = new PageScanner(page);
        scanner.processPage(page);
        boolean turned = scanner.rotation % 180 != 0;
        double width = turned ? scanner.crop.getHeight() : scanner.crop.getWidth();
        double height = turned ? scanner.crop.getWidth() : scanner.crop.getHeight();
        return new Drawn(width, height, scanner.readable(), scanner.rulings.on(width, height));
    }

    /**
     * Drops unknown characters if they are few, since they are pictures; many of them are the text of a font without a
     * Unicode mapping.
     */
    private List<Mark> readable() {
        List<Mark> known =
                marks.stream().filter(mark -> !mark.text().equals(UNKNOWN)).toList();
        boolean few = marks.size() - known.size() < marks.size() * MANY_UNKNOWN;
        return few ? known : marks;
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
        String text = text(font, code);
        if (text.isEmpty() || marks.size() >= MOST_MARKS) {
            return;
        }
        double x = x(matrix.getTranslateX(), matrix.getTranslateY());
        double y = y(matrix.getTranslateX(), matrix.getTranslateY());
        double dx = turnedX(matrix.getScaleX(), matrix.getShearY());
        double dy = turnedY(matrix.getScaleX(), matrix.getShearY());
        double across = Math.hypot(dx, dy);
        double size = Math.hypot(matrix.getScaleY(), matrix.getShearX());
        boolean aslant = Math.min(Math.abs(dx), Math.abs(dy)) > ASLANT * across;
        boolean outside =
                x < -size || y < 0 || x > crop.getWidth() + crop.getHeight() || y > crop.getWidth() + crop.getHeight();
        if (aslant || outside || !(size > 0.5) || !(across > 0) || size > 2000) {
            return;
        }
        boolean vertical = font.isVertical();
        double advance = vertical ? Math.abs(displacement.getY()) * size : displacement.getX() * across;
        Direction direction = Direction.of(dx, dy);
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        marks.add(new Mark(
                text,
                x,
                y,
                vertical && direction == Direction.RIGHT ? Direction.DOWN : direction,
                advance,
                vertical ? size : advance,
                size,
                isBold(font),
                mode != RenderingMode.NEITHER && mode != RenderingMode.NEITHER_CLIP,
                vertical && direction == Direction.RIGHT));
    }

    private static String text(PDFont font, int code) {
        String unicode = font.toUnicode(code, GlyphList.getAdobeGlyphList());
        if (unicode == null) {
            // A simple font without a Unicode mapping usually has the characters of its codes.
            unicode = font instanceof PDSimpleFont && code >= 0x20 ? String.valueOf((char) code) : UNKNOWN;
        }
        StringBuilder clean = new StringBuilder();
        unicode.codePoints()
                .map(c -> SYMBOL_BULLETS.indexOf(c) >= 0 ? '•' : c)
                .map(c -> Character.getType(c) == Character.PRIVATE_USE ? UNKNOWN.charAt(0) : c)
                .filter(c -> Character.isWhitespace(c) || c == '\u00A0' || !isUnprintable(c))
                .forEach(clean::appendCodePoint);
        return Normalizer.repair(clean.toString()).replaceAll("[\\s\\u00A0]", " ");
    }

    private static boolean isUnprintable(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED;
    }

    private static boolean isBold(PDFont font) {
        PDFontDescriptor descriptor = font.getFontDescriptor();
        boolean named = isNamedBold(font.getName());
        return descriptor == null
                ? named
                : named
                        || isNamedBold(descriptor.getFontName())
                        || descriptor.isForceBold()
                        || descriptor.getFontWeight() >= 600;
    }

    private static boolean isNamedBold(@Nullable String name) {
        return name != null && BOLD.matcher(name).find();
    }

    private double x(double x, double y) {
        return switch (rotation) {
            case 90 -> y - crop.getLowerLeftY();
            case 180 -> crop.getUpperRightX() - x;
            case 270 -> crop.getUpperRightY() - y;
            default -> x - crop.getLowerLeftX();
        };
    }

    private double y(double x, double y) {
        return switch (rotation) {
            case 90 -> x - crop.getLowerLeftX();
            case 180 -> y - crop.getLowerLeftY();
            case 270 -> crop.getUpperRightX() - x;
            default -> crop.getUpperRightY() - y;
        };
    }

    private double turnedX(double dx, double dy) {
        return x(dx, dy) - x(0, 0);
    }

    private double turnedY(double dx, double dy) {
        return y(dx, dy) - y(0, 0);
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        lineTo((float) p1.getX(), (float) p1.getY());
        lineTo((float) p2.getX(), (float) p2.getY());
        lineTo((float) p3.getX(), (float) p3.getY());
        closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        rulings.moveTo(x(x, y), y(x, y));
        current = new Point2D.Float(x, y);
        start = current;
    }

    @Override
    public void lineTo(float x, float y) {
        rulings.lineTo(x(x, y), y(x, y));
        current = new Point2D.Float(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        rulings.curveTo(x(x3, y3), y(x3, y3));
        current = new Point2D.Float(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return current;
    }

    @Override
    public void closePath() {
        rulings.close();
        current = start;
    }

    @Override
    public void endPath() {
        rulings.forget();
    }

    @Override
    public void strokePath() {
        rulings.stroke();
    }

    @Override
    public void fillPath(int windingRule) {
        rulings.fill();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        rulings.fill();
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        forms++;
        if (forms < MOST_FORMS) {
            super.showForm(form);
        }
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        forms++;
        if (forms < MOST_FORMS) {
            super.showTransparencyGroup(form);
        }
    }

    @Override
    public void drawImage(PDImage image) {
        // images have no text
    }

    @Override
    public void clip(int windingRule) {
        // clipping rarely removes more than the edge of a line
    }

    @Override
    public void shadingFill(COSName shading) {
        // shadings have no text
    }
}
