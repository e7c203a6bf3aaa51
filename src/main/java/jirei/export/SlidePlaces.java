package jirei.export;

import java.awt.Dimension;
import java.awt.Rectangle;

/** Where the parts of a slide stand, in points: 16 to 9, title and subject above, blocks below, the source at the foot. */
final class SlidePlaces {
    static final Dimension PAGE = new Dimension(960, 540);
    static final int MARGIN = 36;
    static final int WIDTH = PAGE.width - 2 * MARGIN;
    static final Rectangle TITLE = new Rectangle(MARGIN, 16, WIDTH, 54);
    static final Rectangle SUBJECT = new Rectangle(MARGIN, 72, WIDTH, 24);
    static final Rectangle FOOT = new Rectangle(MARGIN, 502, WIDTH - 60, 28);
    static final Rectangle NUMBER = new Rectangle(PAGE.width - MARGIN - 50, 502, 50, 28);

    /** The top of the blocks and their height together. */
    static final int TOP = 104;

    static final int HEIGHT = 392;

    /** Of a table, which has no subject above it. */
    static final int TABLE_TOP = 80;

    static final int TABLE_HEIGHT = 396;

    /** Between blocks. */
    static final int GAP = 8;

    /** Before a paragraph of a block. */
    static final int SPACE_BEFORE = 3;

    static final int LABEL_WIDTH = 92;
    static final int PADDING = 6;

    /** Above and below the text of a block together. */
    static final int BLOCK_PADDING = 2 * PADDING;

    /** The width of a line of text in a block. */
    static final int TEXT_WIDTH = WIDTH - LABEL_WIDTH - 2 * PADDING;

    private SlidePlaces() {}

    /** The height of a paragraph: its lines, the space before it, and some in reserve for fonts with a high first line. */
    static double paragraph(int lines, double size) {
        return lines * line(size) + 2 * SPACE_BEFORE;
    }

    /** The height of a line. It is set exactly, since fonts differ in the height that they ask for. */
    static double line(double size) {
        return Math.ceil(size * 1.4);
    }
}
