package jirei.extraction;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/**
 * The headings that a document lists itself, with their levels: in its bookmarks, and in its table of contents, whose
 * lines are known by their leaders ({@code １.１ 背景 ........ 4}).
 */
final class Outline {
    private static final int MOST = 20_000;
    private static final int DEEPEST = 6;

    private static final Pattern LISTED = Pattern.compile("^(.{2,80}?)\\s*(?:[.．・･…‥]\\s?){4,}\\s*\\S{1,5}$");
    private static final Pattern CHAPTER = Pattern.compile("^\\d{1,2}(?:[.-]\\d{1,2})*(?=[^\\d.)-])");
    private static final Pattern BELOW = Pattern.compile("^(?:[(]?[\\dア-ンa-z]{1,2}[)]|[ア-ン][.、])");

    private final Map<String, Integer> levels = new HashMap<>();
    private int read;

    static Outline of(PDDocument document) {
        Outline outline = new Outline();
        PDDocumentOutline root = document.getDocumentCatalog().getDocumentOutline();
        if (root != null) {
            outline.read(root, 1);
        }
        return outline;
    }

    /** The level of a heading that is listed. */
    Optional<Integer> level(String text) {
        return Optional.ofNullable(levels.get(key(text)));
    }

    /** Takes a heading from a line of the table of contents; any other line is left alone. */
    boolean learn(String text) {
        Matcher listed = LISTED.matcher(text);
        boolean found = listed.matches();
        if (found && levels.size() < MOST) {
            levels.putIfAbsent(key(listed.group(1)), levelOf(listed.group(1)));
        }
        return found;
    }

    private static int levelOf(String title) {
        String folded = Normalizer.normalize(title, Normalizer.Form.NFKC);
        Matcher number = CHAPTER.matcher(folded);
        if (number.find()) {
            return 1
                    + (int) number.group()
                            .chars()
                            .filter(c -> c == '.' || c == '-')
                            .count();
        }
        return BELOW.matcher(folded).find() ? 3 : 1;
    }

    private void read(PDOutlineNode node, int level) {
        PDOutlineItem item = node.getFirstChild();
        while (item != null && read < MOST) {
            read++;
            String title = item.getTitle();
            if (title != null && !key(title).isEmpty()) {
                levels.putIfAbsent(key(title), level);
            }
            if (level < DEEPEST) {
                read(item, level + 1);
            }
            item = item.getNextSibling();
        }
    }

    private static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Cc}\\p{Cf}]", "");
    }
}
