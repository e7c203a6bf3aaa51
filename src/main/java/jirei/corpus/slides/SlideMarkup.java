package jirei.corpus.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jirei.casestudy.Rating;
import jirei.corpus.text.InlineText;
import jirei.corpus.text.InlineText.InlineLink;
import jirei.japanese.Normalizer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Takes the markup off a piece of a slide, in which Markdown and HTML are mixed and often half open.
 *
 * <ul>
 *   <li>{@code ソウルオープンデータプラザ**：公共データ → ソウルオープンデータプラザ：公共データ}
 *   <li>{@code [Digital2020\(ソウル特別市\)](#) → Digital2020(ソウル特別市)}, a link
 *   <li>{@code <ul style="…"><li>● <b>経済</b></li></ul> →} an item 経済
 *   <li>{@code 1 < 2}, {@code <script>} stay as they are: only the tags of text are tags
 * </ul>
 */
final class SlideMarkup {
    private static final Pattern NOT_A_TAG = Pattern.compile(
            "<(?!/?(?:a|b|i|u|p|ul|ol|li|br|hr|span|div|strong|em|font|sub|sup|table|tbody|thead|tr|td|th)\\b[^<>]*>)",
            Pattern.CASE_INSENSITIVE);
    /** Bold text in the middle of a Japanese sentence came with blanks that nobody typed. */
    private static final Pattern BLANK_AROUND_BOLD = Pattern.compile(
            "(?<=[\\u3000-\\u9FFF\\uFF00-\\uFFEF])\\s+(?=<(?:b|strong|em|i)>)|(?<=</(?:b|strong|em|i)>)\\s+(?=[\\u3000-\\u9FFF\\uFF00-\\uFFEF])");

    private static final Pattern NOT_AN_ENTITY = Pattern.compile("&(?!(?:#\\d+|#x\\p{XDigit}+|\\w+);)");
    private static final Pattern LINK_TITLE = Pattern.compile("\\s+(?:\"[^\"]*\"|'[^']*')$");
    private static final Pattern MARKDOWN_LINK =
            Pattern.compile("\\[((?:\\\\.|[^\\\\\\[\\]])*)]\\(((?:\\\\.|[^\\\\()]|\\([^()]*\\))*)\\)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\p{Punct}])");
    private static final Pattern MARKDOWN_ITEM = Pattern.compile("^(\\s*)[-*+]\\s+(?=\\S)");
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[●・•■◆◇‣▪▶➢]|-(?=[^\\s\\d-]))\\s*");

    private SlideMarkup() {}

    /**
     * One paragraph or item.
     *
     * @param depth 0 for a paragraph, 1 for an item, 2 for an item in an item
     */
    record MarkupBlock(int depth, InlineText content) {
        String text() {
            return content.text();
        }

        /** Whether it says that there is nothing: a lone dash. */
        boolean isAbsent() {
            return Rating.ofMark(text()).equals(Optional.of(Rating.NONE));
        }
    }

    /** The paragraphs and items in a line that is no table row; none is blank. */
    static List<MarkupBlock> line(String marked) {
        Matcher item = MARKDOWN_ITEM.matcher(marked);
        return item.lookingAt()
                ? blocks(1 + item.group(1).length() / 2, marked.substring(item.end()))
                : blocks(0, marked);
    }

    /** The text of a cell without markup, in which every sign is left: {@code -デジタル予算}. */
    static String plain(String marked) {
        return clean(Jsoup.parseBodyFragment(NOT_A_TAG.matcher(marked).replaceAll("&lt;"))
                        .text())
                .strip();
    }

    /** The paragraphs and items in a cell of a table row, where a dash is no item; none is blank. */
    static List<MarkupBlock> cell(String marked) {
        return blocks(0, marked);
    }

    private static List<MarkupBlock> blocks(int depth, String marked) {
        String tidy = NOT_AN_ENTITY
                .matcher(BLANK_AROUND_BOLD.matcher(marked).replaceAll(""))
                .replaceAll("&amp;");
        List<MarkupBlock> blocks = new ArrayList<>();
        NodeTraversor.traverse(
                new BlockCollector(depth, blocks),
                Jsoup.parseBodyFragment(NOT_A_TAG.matcher(tidy).replaceAll("&lt;"))
                        .body());
        return List.copyOf(blocks);
    }

    private static MarkupBlock block(int depth, String markdown, List<InlineLink> htmlLinks) {
        List<InlineLink> links = new ArrayList<>(htmlLinks);
        StringBuilder plain = new StringBuilder();
        Matcher link = MARKDOWN_LINK.matcher(markdown);
        int from = 0;
        while (link.find()) {
            String title = clean(link.group(1));
            plain.append(clean(markdown.substring(from, link.start()))).append(title);
            links.add(new InlineLink(title.strip(), target(link.group(2))));
            from = link.end();
        }
        String text = plain.append(clean(markdown.substring(from))).toString().strip();
        Matcher bullet = BULLET.matcher(text);
        return bullet.find()
                ? new MarkupBlock(
                        Math.max(1, depth),
                        new InlineText(text.substring(bullet.end()).strip(), links))
                : new MarkupBlock(depth, new InlineText(text, links));
    }

    private static String target(String written) {
        return ESCAPE.matcher(LINK_TITLE.matcher(written.strip()).replaceFirst(""))
                .replaceAll("$1");
    }

    private static String clean(String markdown) {
        String text = ESCAPE.matcher(markdown.replace("**", "")).replaceAll("$1");
        return Normalizer.repair(text.replaceAll("[\\s\\u00A0]+", " "));
    }

    /** Walks through HTML and closes a block at every element that stands on a line of its own. */
    private static final class BlockCollector implements NodeVisitor {
        private final int outerDepth;
        private final List<MarkupBlock> blocks;
        private final StringBuilder text = new StringBuilder();
        private final List<InlineLink> links = new ArrayList<>();
        private int depth;

        BlockCollector(int outerDepth, List<MarkupBlock> blocks) {
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
                when element.nameIs("a") && !element.text().isBlank() ->
                    links.add(new InlineLink(
                            clean(element.text()).strip(), element.attr("href").strip()));
                default -> {
                    // the tags of bold and italic text carry nothing
                }
            }
        }

        @Override
        public void tail(Node node, int level) {
            if (node instanceof Element element && element.isBlock()) {
                close();
                depth -= element.nameIs("li") ? 1 : 0;
            }
        }

        private void close() {
            MarkupBlock block = block(outerDepth + depth, text.toString(), links);
            if (!block.content().isBlank()) {
                blocks.add(block);
            }
            text.setLength(0);
            links.clear();
        }
    }
}
