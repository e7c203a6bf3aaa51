package jirei.extraction;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** The bookmarks of a PDF: a program that wrote it from headings tells them here, with their levels. */
final class Bookmarks {
    private static final int MOST = 20_000;
    private static final int DEEPEST = 6;

    private final Map<String, Integer> levels = new HashMap<>();
    private int read;

    static Bookmarks of(PDDocument document) {
        Bookmarks bookmarks = new Bookmarks();
        PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
        if (outline != null) {
            bookmarks.read(outline, 1);
        }
        return bookmarks;
    }

    /** The level of a heading that a bookmark leads to. */
    Optional<Integer> level(String text) {
        return Optional.ofNullable(levels.get(key(text)));
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
