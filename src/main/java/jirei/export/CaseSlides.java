package jirei.export;

import java.awt.Color;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.Citation;
import jirei.casestudy.Entry;
import jirei.casestudy.Provenance;
import jirei.casestudy.Provenance.Guess;
import jirei.casestudy.WrittenDate;
import jirei.export.CaseBlock.CaseParagraph;
import jirei.export.SlidePages.SlidePage;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFSlide;

/** Writes blocks of text on slides: a case in the layout of the study, or the cover. */
final class CaseSlides {
    private static final double SUBJECT_SIZE = 13;
    private static final double FOOT_SIZE = 10;
    private static final double LABEL_SIZE = 13;
    private static final Color FRAME = new Color(0xB3, 0xB3, 0xB3);

    private final SlideDeck deck;

    CaseSlides(SlideDeck deck) {
        this.deck = deck;
    }

    /** A slide for a case, and further ones if its text is long. The notes have the source and the permanent address. */
    void add(NumberedItem row) {
        Entry entry = row.item().entry();
        List<String> notes = new ArrayList<>();
        notes.add("出典 [" + row.number() + "] " + Citation.of(entry, row.seen()));
        notes.add("Jireiの項目: " + row.item().address());
        entry.provenance().notice().ifPresent(notice -> notes.add("注記: " + notice));
        for (XSLFSlide slide : blocks(entry.title(), EntryBlocks.facts(entry), CaseBlock.of(row))) {
            SlideBox.in(slide, "出典", SlidePlaces.FOOT)
                    .paragraph(FOOT_SIZE)
                    .add(line(source(row), SlidePlaces.FOOT.width - 80, FOOT_SIZE) + "　", SlideDeck.QUIET)
                    .link("Jireiの項目", row.item().address(), SlideDeck.QUIET);
            SlideDeck.number(slide);
            deck.notes(slide, notes);
        }
    }

    /** Slides with these blocks below a title and its subject. */
    List<XSLFSlide> blocks(String title, String subject, List<CaseBlock> blocks) {
        List<XSLFSlide> slides = new ArrayList<>();
        for (SlidePage page : SlidePages.of(blocks)) {
            XSLFSlide slide = deck.slide(title, !slides.isEmpty());
            if (!subject.isEmpty()) {
                SlideBox.in(slide, "評価・種別", SlidePlaces.SUBJECT)
                        .paragraph(SUBJECT_SIZE)
                        .add(line(subject, SlidePlaces.WIDTH, SUBJECT_SIZE), SlideDeck.KEY);
            }
            int top = SlidePlaces.TOP;
            for (CaseBlock block : page.blocks()) {
                top += block(slide, block, top, page.size()) + SlidePlaces.GAP;
            }
            slides.add(slide);
        }
        return slides;
    }

    private static int block(XSLFSlide slide, CaseBlock block, int top, double size) {
        int height = SlidePlaces.BLOCK_PADDING;
        for (CaseParagraph paragraph : block.paragraphs()) {
            int lines = paragraph.lines(SlidePlaces.TEXT_WIDTH, size).size();
            height += (int) SlidePlaces.paragraph(lines, size);
        }
        SlideBox.in(
                        slide,
                        block.label() + "の見出し",
                        new Rectangle(SlidePlaces.MARGIN, top, SlidePlaces.LABEL_WIDTH, height))
                .filled(SlideDeck.KEY)
                .paragraph(LABEL_SIZE)
                .bold()
                .centred()
                .add(block.label(), Color.WHITE);
        SlideBox text = SlideBox.in(
                        slide,
                        block.label(),
                        new Rectangle(
                                SlidePlaces.MARGIN + SlidePlaces.LABEL_WIDTH,
                                top,
                                SlidePlaces.WIDTH - SlidePlaces.LABEL_WIDTH,
                                height))
                .padded(SlidePlaces.PADDING)
                .at(VerticalAlignment.TOP)
                .framed(FRAME);
        for (CaseParagraph paragraph : block.paragraphs()) {
            text.paragraph(size)
                    .spaced()
                    .listed(paragraph.indent())
                    .link(paragraph.text(), paragraph.address(), SlideDeck.TEXT);
        }
        return height;
    }

    /** {@code 出典 [1] 東京都「ソウル」p.5/9、2026年3月調査}. */
    private static String source(NumberedItem row) {
        Entry entry = row.item().entry();
        Provenance provenance = entry.provenance();
        return "出典 [" + row.number() + "] "
                + Stream.of(
                                Optional.of(provenance.named()),
                                entry.place().page().map(page -> "p." + page),
                                provenance
                                        .researched()
                                        .map(date -> provenance.marked(Guess.DATE, WrittenDate.of(date)) + "調査"))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("、"));
    }

    private static String line(String text, double width, double size) {
        return SlideLines.atMost(1, XmlText.onOneLine(text), width, size);
    }
}
