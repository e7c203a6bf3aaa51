package jirei.corpus.text;

import jirei.extraction.inline.InlineText;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Collects the words of a block of Markdown with their links, and with the readings that {@code <ruby>} gives them. */
final class MarkdownInline extends AbstractVisitor {
    private final RubyTags text = new RubyTags();

    private MarkdownInline() {}

    /** The words of a block. */
    static InlineText of(Node block) {
        MarkdownInline collector = new MarkdownInline();
        block.accept(collector);
        return collector.text.build();
    }

    @Override
    public void visit(Text words) {
        text.append(words.getLiteral());
    }

    @Override
    public void visit(Code code) {
        text.append(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        String tag = MarkdownBlocks.COMMENT.matcher(html.getLiteral()).replaceAll("");
        if (!text.take(tag)) {
            text.append(tag.matches("(?i)<br\\s*/?>") ? " " : tag);
        }
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        text.append(" ");
    }

    /** A soft line break is joined according to the script: Japanese without a blank. */
    @Override
    public void visit(SoftLineBreak lineBreak) {
        text.append(text.last().filter(c -> c >= '\u2E80').isPresent() ? "" : " ");
    }

    @Override
    public void visit(Link link) {
        int start = text.length();
        visitChildren(link);
        text.link(start, text.length(), link.getDestination());
    }
}
