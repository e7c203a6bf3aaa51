package jirei.corpus.metadata;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jirei.corpus.text.SourceText;
import jirei.corpus.text.TextBlock;
import jirei.extraction.Piece;
import jirei.extraction.Spot;
import jirei.japanese.LineJoiner;

/**
 * The title on the cover of a document: its first heading of the highest level, and the heading below it where the
 * title goes on there ({@code 町内の連絡に係る} + {@code 電子回覧板の手引}).
 *
 * <p>The heading of a chapter is none, such as {@code はじめに} and {@code 第一章}, nor is a heading on a later page, below
 * the table of contents or below a sentence. A web page has text above its heading, so there only chapters are left
 * out.
 */
final class CoverTitle {
    private static final Pattern CHAPTER =
            Pattern.compile("(?U)(?:はじめに|おわりに|序[章文論]?|前書き|まえがき|目\\s*次|本文|概要|要旨|要約|背景|目的|趣旨|経緯"
                    + "|結論|まとめ|付録|参考資料|第\\s*[0-9０-９一二三四五六七八九十]+\\s*[章節編部条](?:\\s.*)?"
                    + "|[(（]?(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVX]{1,4})[)）.．、\\s].*)");

    private static final Pattern CONTENTS = Pattern.compile("(?U)目\\s*次");
    private static final Pattern UNFINISHED = Pattern.compile(".*(?:の|に係る|に関する|に向けた|における|による|・|、|及び|と)$");

    private CoverTitle() {}

    /** The title, if the cover has one. */
    static Optional<String> of(SourceText text, List<TextBlock> blocks) {
        boolean isWebPage = text.file().toLowerCase(java.util.Locale.ROOT).matches(".*\\.html?");
        for (int i = 0; i < blocks.size(); i++) {
            String words = blocks.get(i).content().text().strip();
            if (blocks.get(i).piece() instanceof Piece.Heading heading && heading.level() == 1 && !words.isEmpty()) {
                boolean isTitle = !CHAPTER.matcher(words).matches() && !isOnLaterPage(heading);
                return isTitle ? Optional.of(whole(words, blocks.subList(i + 1, blocks.size()))) : Optional.empty();
            }
            boolean endsCover = words.endsWith("。") || CONTENTS.matcher(words).matches();
            if (endsCover && !isWebPage) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isOnLaterPage(Piece.Heading heading) {
        return heading.spot()
                .filter(spot -> spot.kind() != Spot.Division.SHEET && spot.number() > 1)
                .isPresent();
    }

    private static String whole(String title, List<TextBlock> below) {
        boolean goesOn = UNFINISHED.matcher(title).matches()
                && !below.isEmpty()
                && below.getFirst().piece() instanceof Piece.Heading;
        return goesOn ? LineJoiner.join(title, below.getFirst().content().text().strip()) : title;
    }
}
