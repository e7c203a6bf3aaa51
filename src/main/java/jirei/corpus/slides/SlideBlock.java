package jirei.corpus.slides;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jirei.casestudy.Rating;
import jirei.extraction.inline.InlineText;

/**
 * One paragraph or item of a slide.
 *
 * @param depth 0 for a paragraph, 1 for an item, 2 for an item in an item
 */
record SlideBlock(int depth, InlineText content) {
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[●・•■◆◇‣▪▶➢]|-(?=[^\\s\\d-]))\\s*");

    /** A block whose words may begin with a bullet, which makes an item of it and is no word: {@code ・経済 → 経済}. */
    static SlideBlock of(int depth, InlineText content) {
        Matcher bullet = BULLET.matcher(content.text());
        return bullet.find()
                ? new SlideBlock(Math.max(1, depth), content.from(bullet.end()))
                : new SlideBlock(depth, content.strip());
    }

    String text() {
        return content.text();
    }

    /** Whether it is a lone dash, which says that there is nothing. */
    boolean isAbsent() {
        return Rating.ofMark(text()).equals(Optional.of(Rating.NONE));
    }
}
