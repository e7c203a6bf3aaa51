package jirei.export;

import java.util.ArrayList;
import java.util.List;
import jirei.export.CaseBlock.CaseParagraph;

/**
 * Distributes the blocks of a case on slides, so that no text overflows: on one slide in the largest font that fits,
 * otherwise on several in the smallest.
 */
final class SlidePages {
    /** The most slides of a case; the rest of its text is cut. */
    static final int MOST = 4;

    private static final List<Double> SIZES = List.of(18.0, 16.0, 14.0, 12.0);
    private static final String CUT = "…（以下略）";

    /** A paragraph is not divided to fill fewer lines than these. */
    private static final int FEWEST_LINES = 2;

    private final double size;
    private final List<SlidePage> pages = new ArrayList<>();
    private final List<CaseBlock> blocks = new ArrayList<>();
    private double used;

    private SlidePages(double size) {
        this.size = size;
    }

    /** The slides of these blocks, one to {@value #MOST}. */
    static List<SlidePage> of(List<CaseBlock> blocks) {
        List<SlidePage> pages = List.of();
        for (double size : SIZES) {
            pages = new SlidePages(size).fill(blocks);
            if (pages.size() == 1) {
                return pages;
            }
        }
        return pages.size() <= MOST ? pages : cut(pages.subList(0, MOST));
    }

    private List<SlidePage> fill(List<CaseBlock> content) {
        content.forEach(this::add);
        finish();
        return pages;
    }

    private void add(CaseBlock block) {
        List<CaseParagraph> waiting = new ArrayList<>(block.paragraphs());
        List<CaseParagraph> placed = new ArrayList<>();
        double start = SlidePlaces.BLOCK_PADDING + (blocks.isEmpty() ? 0 : SlidePlaces.GAP);
        while (!waiting.isEmpty()) {
            CaseParagraph next = waiting.removeFirst();
            int lines = next.lines(SlidePlaces.TEXT_WIDTH, size).size();
            double left = SlidePlaces.HEIGHT - used - (placed.isEmpty() ? start : 0) - SlidePlaces.paragraph(0, size);
            int room = (int) (left / SlidePlaces.line(size));
            if (lines <= room) {
                used += (placed.isEmpty() ? start : 0) + SlidePlaces.paragraph(lines, size);
                placed.add(next);
                continue;
            }
            boolean empty = blocks.isEmpty() && placed.isEmpty();
            if (room >= FEWEST_LINES || empty) {
                double width = SlidePlaces.TEXT_WIDTH - next.indent() * size;
                int end = SlideLines.end(room, next.text(), width, size);
                placed.add(next.saying(next.text().substring(0, end)));
                waiting.addFirst(new CaseParagraph(0, next.text().substring(end), next.address()));
            } else {
                waiting.addFirst(next);
            }
            if (!placed.isEmpty()) {
                blocks.add(new CaseBlock(block.label(), placed));
                placed.clear();
            }
            finish();
            start = SlidePlaces.BLOCK_PADDING;
        }
        if (!placed.isEmpty()) {
            blocks.add(new CaseBlock(block.label(), placed));
        }
    }

    private void finish() {
        if (!blocks.isEmpty() || pages.isEmpty()) {
            pages.add(new SlidePage(size, List.copyOf(blocks)));
        }
        blocks.clear();
        used = 0;
    }

    /** The same slides, with an ellipsis at the end of the last one. */
    private static List<SlidePage> cut(List<SlidePage> pages) {
        List<SlidePage> kept = new ArrayList<>(pages);
        SlidePage last = kept.removeLast();
        List<CaseBlock> blocks = new ArrayList<>(last.blocks());
        CaseBlock block = blocks.removeLast();
        List<CaseParagraph> paragraphs = new ArrayList<>(block.paragraphs());
        CaseParagraph text = paragraphs.removeLast();
        int end = text.text().length() - Math.min(CUT.length() + 1, text.text().length());
        int whole = end > 0 && Character.isHighSurrogate(text.text().charAt(end - 1)) ? end - 1 : end;
        paragraphs.add(text.saying(text.text().substring(0, whole) + CUT));
        blocks.add(new CaseBlock(block.label(), paragraphs));
        kept.add(new SlidePage(last.size(), blocks));
        return kept;
    }

    /**
     * A slide.
     *
     * @param size of the font in points
     */
    record SlidePage(double size, List<CaseBlock> blocks) {
        SlidePage {
            blocks = List.copyOf(blocks);
        }
    }
}
