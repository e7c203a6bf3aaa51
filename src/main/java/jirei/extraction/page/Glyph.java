package jirei.extraction.page;

import java.util.Optional;

/**
 * A character as it is printed, in a page turned so that lines run to the right and follow each other downwards.
 *
 * @param text one character as a rule, more for a ligature; a blank for a blank
 * @param box from where the writing begins to where the next character would; as high as the writing is large
 * @param baseline on which it stands
 * @param size of the font, in points
 * @param link to which it leads
 */
record Glyph(String text, Box box, double baseline, double size, boolean bold, Optional<String> link) {
    /** How much of a character stands above its base line. */
    static final double ASCENT = 0.88;

    static Glyph of(String text, double left, double baseline, double width, double size, boolean bold) {
        Box box = new Box(left, baseline - ASCENT * size, left + width, baseline + (1 - ASCENT) * size);
        return new Glyph(text, box, baseline, size, bold, Optional.empty());
    }

    Glyph linkedTo(String address) {
        return new Glyph(text, box, baseline, size, bold, Optional.of(address));
    }

    boolean isBlank() {
        return text.isBlank();
    }

    double x() {
        return (box.left() + box.right()) / 2;
    }
}
