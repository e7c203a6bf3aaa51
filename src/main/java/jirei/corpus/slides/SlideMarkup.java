package jirei.corpus.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jirei.extraction.inline.InlineBuilder;
import jirei.extraction.inline.InlineText;
import jirei.japanese.Normalizer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Removes the markup of slide text, in which Markdown and HTML are mixed and tags are often left open.
 *
 * <ul>
 *   <li>{@code ソウルオープンデータプラザ**：公共データ → ソウルオープンデータプラザ：公共データ}
 *   <li>{@code [Digital2020\(ソウル特別市\)](#) → Digital2020(ソウル特別市)}, a link
 *   <li>{@code <ul style="…"><li>● <b>経済</b></li></ul> →} an item 経済
 *   <li>{@code 1 < 2}, {@code <script>} are unchanged: only tags of text markup are removed
 * </ul>
 */
final class SlideMarkup {
    private static final Pattern NOT_A_TAG = Pattern.compile(
            "<(?!/?(?:a|b|i|u|p|ul|ol|li|br|hr|span|div|strong|em|font|sub|sup|table|tbody|thead|tr|td|th)\\b[^<>]*>)",
            Pattern.CASE_INSENSITIVE);
    /** Conversion inserts blanks around bold text within a Japanese sentence. */
    private static final Pattern BLANK_AROUND_BOLD = Pattern.compile(
            "(?<=[\\u3000-\\u9FFF\\uFF00-\\uFFEF])\\s+(?=<(?:b|strong|em|i)>)|(?<=</(?:b|strong|em|i)>)\\s+(?=[\\u3000-\\u9FFF\\uFF00-\\uFFEF])");

    private static final Pattern NOT_AN_ENTITY = Pattern.compile("&(?!(?:#\\d+|#x\\p{XDigit}+|\\w+);)");
    private static final Pattern LINK_TITLE = Pattern.compile("\\s+(?:\"[^\"]*\"|'[^']*')$");
    private static final Pattern MARKDOWN_LINK =
            Pattern.compile("\\[((?:\\\\.|[^\\\\\\[\\]])*)]\\(((?:\\\\.|[^\\\\()]|\\([^()]*\\))*)\\)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\p{Punct}])");
    private static final Pattern MARKDOWN_ITEM = Pattern.compile("^(\\s*)[-*+]\\s+(?=\\S)");

    private SlideMarkup() {}

    /** A line that is not a table row. */
    static SlideCell line(String marked) {
        Matcher item = MARKDOWN_ITEM.matcher(marked);
        if (!item.lookingAt()) {
            return cell(0, marked);
        }
        SlideCell words = cell(1 + item.group(1).length() / 2, marked.substring(item.end()));
        return new SlideCell(item.group().strip() + " " + words.text(), words.blocks());
    }

    /** A cell of a table row, in which a dash does not start an item. */
    static SlideCell cell(String marked) {
        return cell(0, marked);
    }

    private static SlideCell cell(int depth, String marked) {
        String tidy = NOT_AN_ENTITY
                .matcher(BLANK_AROUND_BOLD.matcher(marked).replaceAll(""))
                .replaceAll("&amp;");
        Element body = Jsoup.parseBodyFragment(NOT_A_TAG.matcher(tidy).replaceAll("&lt;"))
                .body();
        List<SlideBlock> blocks = new ArrayList<>();
        NodeTraversor.traverse(new BlockCollector(depth, blocks), body);
        return new SlideCell(clean(body.text()).strip(), blocks);
    }

    /** Resolves Markdown links and removes Markdown from text whose HTML links are already resolved. */
    private static InlineText withoutMarkdown(InlineText marked) {
        InlineBuilder plain = new InlineBuilder();
        Matcher link = MARKDOWN_LINK.matcher(marked.text());
        int from = 0;
        while (link.find()) {
            plain.append(marked.part(from, link.start()).map(SlideMarkup::clean));
            plain.appendLink(clean(link.group(1)), target(link.group(2)));
            from = link.end();
        }
        return plain.append(marked.part(from, marked.text().length()).map(SlideMarkup::clean))
                .build();
    }

    private static String target(String written) {
        return ESCAPE.matcher(LINK_TITLE.matcher(written.strip()).replaceFirst(""))
                .replaceAll("$1");
    }

    private static String clean(String markdown) {
        String text = ESCAPE.matcher(markdown.replace("**", "")).replaceAll("$1");
        return Normalizer.repair(text.replaceAll("[\\s\\u00A0]+", " "));
    }

    /** Walks through HTML and starts a new block at every block element. */
    private static final class BlockCollector implements NodeVisitor {
        private final int outerDepth;
        private final List<SlideBlock> blocks;
        private InlineBuilder text = new InlineBuilder();
        private Optional<String> target = Optional.empty();
        private int linkStart;
        private int depth;

        BlockCollector(int outerDepth, List<SlideBlock> blocks) {
            this.outerDepth = outerDepth;
            this.blocks = blocks;
        }

        @Override
        public void head(Node node, int level) {
            switch (node) {
                case TextNode words -> text.append(words.getWholeText());
                case Element element
                when element.isBlock() || element.nameIs("br") -> {
                    close();
                    depth += element.nameIs("li") ? 1 : 0;
                }
                case Element element
                when element.nameIs("a") -> {
                    endLink();
                    target = Optional.of(element.attr("href").strip());
                    linkStart = text.length();
                }
                default -> {
                    // the tags of bold and italic text are dropped
                }
            }
        }

        @Override
        public void tail(Node node, int level) {
            if (node instanceof Element element && element.isBlock()) {
                close();
                depth -= element.nameIs("li") ? 1 : 0;
            } else if (node.nameIs("a")) {
                endLink();
                target = Optional.empty();
            }
        }

        private void endLink() {
            target.ifPresent(address -> text.link(linkStart, text.length(), address));
        }

        /** An open link continues in the next block. */
        private void close() {
            endLink();
            linkStart = 0;
            SlideBlock block = SlideBlock.of(
                    outerDepth + depth, withoutMarkdown(text.build()).strip());
            if (!block.text().isBlank()) {
                blocks.add(block);
            }
            text = new InlineBuilder();
        }
    }
}
