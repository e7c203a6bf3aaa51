package jirei.export;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jirei.casestudy.Content;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryKind;

/** A labelled block of a slide, as in the study: 概要, 要点, 参考, 取組概要. */
record CaseBlock(String label, List<CaseParagraph> paragraphs) {
    CaseBlock {
        paragraphs = List.copyOf(paragraphs);
    }

    /** The blocks of a case in the order of the study; parts that it does not have are left out. */
    static List<CaseBlock> of(NumberedItem row) {
        Entry entry = row.item().entry();
        Content content = entry.content();
        String overview = entry.kind() == EntryKind.INITIATIVE ? "取組概要" : "概要";
        return Stream.of(
                        block(overview, content.overview().stream().map(text -> new CaseParagraph(0, text, ""))),
                        block(
                                "要点",
                                content.points().stream()
                                        .map(point -> new CaseParagraph(point.depth(), point.text(), ""))),
                        block("基本データ", content.facts().stream().map(fact -> new CaseParagraph(0, fact.toString(), ""))),
                        block("メモ", row.item().note().stream().map(note -> new CaseParagraph(0, note, ""))),
                        block(
                                "参考",
                                content.sources().stream()
                                        .map(source -> new CaseParagraph(
                                                1,
                                                source.title(),
                                                source.address()
                                                        .map(URI::toString)
                                                        .orElse("")))))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A block of these paragraphs, a paragraph for each line; empty if there are none. */
    static Optional<CaseBlock> block(String label, Stream<CaseParagraph> paragraphs) {
        List<CaseParagraph> lines = new ArrayList<>();
        paragraphs.forEach(paragraph -> XmlText.of(paragraph.text())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> lines.add(new CaseParagraph(paragraph.depth(), line, paragraph.address()))));
        return lines.isEmpty() ? Optional.empty() : Optional.of(new CaseBlock(label, lines));
    }

    /**
     * A paragraph of a block.
     *
     * @param depth 0 for text, from 1 for the items of a list
     * @param address of the link that the text is; empty if it is none
     */
    record CaseParagraph(int depth, String text, String address) {
        private static final int DEEPEST = 3;

        /** The space before the text, in ems: the bullet stands in the last of them. */
        int indent() {
            return Math.min(depth, DEEPEST);
        }

        CaseParagraph saying(String text) {
            return new CaseParagraph(depth, text, address);
        }

        /** The lines of the paragraph in a box of this width in points. */
        List<String> lines(double width, double size) {
            return SlideLines.lines(text, width - indent() * size, size);
        }
    }
}
