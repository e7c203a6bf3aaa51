package jirei.extraction.page;

import java.util.Optional;

/**
 * A character on a page rotated so that lines run to the right, one below the other.
 *
 * @param text usually one character, several for a ligature; a space for a space
 * @param box from its origin to that of the next character, as high as the font
 * @param baseline the y of its baseline
 * @param size of the font, in points
 * @param link the URL of its link
 * @param reading of the word that it is part of
 */
record Glyph(
        String text,
        Box box,
        double baseline,
        double size,
        boolean bold,
        Optional<String> link,
        Optional<String> reading) {
    /** The share of the font height above the baseline. */
    static final double ASCENT = 0.88;

    static Glyph of(String text, double left, double baseline, double width, double size, boolean bold) {
        Box box = new Box(left, baseline - ASCENT * size, left + width, baseline + (1 - ASCENT) * size);
        return new Glyph(text, box, baseline, size, bold, Optional.empty(), Optional.empty());
    }

    Glyph linkedTo(String address) {
        return new Glyph(text, box, baseline, size, bold, Optional.of(address), reading);
    }

    Glyph read(String kana) {
        return new Glyph(text, box, baseline, size, bold, link, Optional.of(kana));
    }

    boolean isBlank() {
        return text.isBlank();
    }

    double x() {
        return (box.left() + box.right()) / 2;
    }
}
