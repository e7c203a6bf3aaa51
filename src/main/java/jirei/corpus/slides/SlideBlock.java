package jirei.corpus.slides;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jirei.casestudy.Rating;
import jirei.extraction.inline.InlineText;

/**
 * A paragraph or list item of a slide.
 *
 * @param depth 0 for a paragraph, 1 for an item, 2 for an item below an item
 */
record SlideBlock(int depth, InlineText content) {
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[●・•■◆◇‣▪▶➢]|-(?=[^\\s\\d-]))\\s*");

    /** A block; a bullet at its start is removed and makes it an item: {@code ・経済 → 経済}. */
    static SlideBlock of(int depth, InlineText content) {
        Matcher bullet = BULLET.matcher(content.text());
        return bullet.find()
                ? new SlideBlock(Math.max(1, depth), content.from(bullet.end()))
                : new SlideBlock(depth, content.strip());
    }

    String text() {
        return content.text();
    }

    /** Whether it is only a dash, which stands for no content. */
    boolean isAbsent() {
        return Rating.ofMark(text()).equals(Optional.of(Rating.NONE));
    }
}
