package jirei.corpus.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jirei.extraction.Piece;
import jirei.extraction.Spot;
import jirei.extraction.inline.InlineText;
import jirei.japanese.Normalizer;
import jirei.japanese.SpacedLetters;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Parses Markdown into headings, paragraphs and items, without its markup. */
final class MarkdownBlocks {
    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

    private static final Optional<Spot> NOWHERE = Optional.empty();

    static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    private MarkdownBlocks() {}

    /** All blocks of the Markdown, in order. HTML is kept as text, except {@code <br>}, {@code <ruby>} and comments. */
    static List<TextBlock> of(String markdown) {
        PieceCollector collector = new PieceCollector();
        PARSER.parse(markdown).accept(collector);
        return List.copyOf(collector.blocks);
    }

    private static final class PieceCollector extends AbstractVisitor {
        private final List<TextBlock> blocks = new ArrayList<>();
        private int depth;

        @Override
        public void visit(Heading heading) {
            blocks.add(new TextBlock(line(heading), new Piece.Heading(NOWHERE, heading.getLevel(), inline(heading))));
        }

        @Override
        public void visit(Paragraph paragraph) {
            boolean opensItem = opensItem(paragraph);
            InlineText content = inline(paragraph);
            boolean numbered = opensItem && paragraph.getParent().getParent() instanceof OrderedList;
            add(opensItem, line(paragraph), numbered ? numbered(paragraph, content) : content);
        }

        @Override
        public void visit(BulletList list) {
            visitList(list);
        }

        @Override
        public void visit(OrderedList list) {
            visitList(list);
        }

        @Override
        public void visit(BlockQuote quote) {
            visitChildren(quote);
        }

        @Override
        public void visit(FencedCodeBlock code) {
            add(false, line(code), literal(code.getLiteral()));
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            add(false, line(code), literal(code.getLiteral()));
        }

        @Override
        public void visit(HtmlBlock html) {
            add(
                    opensItem(html),
                    line(html),
                    literal(COMMENT.matcher(html.getLiteral()).replaceAll("")));
        }

        private static boolean opensItem(Node block) {
            return block.getParent() instanceof ListItem && block.getPrevious() == null;
        }

        private static InlineText numbered(Paragraph paragraph, InlineText content) {
            OrderedList list = (OrderedList) paragraph.getParent().getParent();
            int number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
            for (Node item = paragraph.getParent().getPrevious(); item != null; item = item.getPrevious()) {
                number++;
            }
            String delimiter = list.getMarkerDelimiter() == null ? "." : list.getMarkerDelimiter();
            return InlineText.join(" ", List.of(InlineText.of(number + delimiter), content));
        }

        private void visitList(Block list) {
            depth++;
            visitChildren(list);
            depth--;
        }

        private void add(boolean item, int line, InlineText content) {
            if (!content.text().isBlank()) {
                Piece piece = item ? new Piece.Item(NOWHERE, depth, content) : new Piece.Paragraph(NOWHERE, content);
                blocks.add(new TextBlock(line, piece));
            }
        }

        private static int line(Node node) {
            List<SourceSpan> spans = node.getSourceSpans();
            return spans.isEmpty() ? 1 : spans.getFirst().getLineIndex() + 1;
        }
    }

    private static InlineText literal(String text) {
        return InlineText.of(repaired(text.strip()));
    }

    private static String repaired(String text) {
        return SpacedLetters.join(Normalizer.repair(text));
    }

    /** Markdown does not recognise bold marks next to a Japanese bracket; they are dropped. */
    private static InlineText inline(Node block) {
        return MarkdownInline.of(block)
                .strip()
                .map(words -> repaired(words.replace("**", "")))
                .strip();
    }
}
