package jirei.extraction.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bullet or number of a list item.
 *
 * @param length in characters, with the space after it
 * @param isBullet whether it is a bullet; a number is part of the text
 */
public record ItemMark(int length, boolean isBullet) {
    private static final Pattern BULLET = Pattern.compile("^(?:[・●○◯◎■□◆◇▪•◦‣▶▷➢➤✓✔⚫]\\s*(?=\\S|$)|[-–*]\\s+(?=\\S))");
    private static final Pattern NUMBER = Pattern.compile("^(?:[(（][0-9０-９一二三四五六七八九十ア-ンa-z]{1,2}[)）]|[①-⑳㋐-㋾]"
            + "|第[0-9０-９一二三四五六七八九十百]+[章節条項款]|[0-9０-９]{1,2}(?:[-－.．][0-9０-９]{1,2})*[.．、)）]|[0-9０-９]{1,2}(?:[-－.．][0-9０-９]{1,2})+(?=\\s)"
            + "|[ア-ン][.．、]|[※＊]|[注][0-9０-９]*[)）:：])\\s*(?=\\S)");

    /** The mark at the beginning of a text, if there is one. */
    public static Optional<ItemMark> before(String text) {
        Matcher bullet = BULLET.matcher(text);
        if (bullet.find()) {
            return Optional.of(new ItemMark(bullet.end(), true));
        }
        Matcher number = NUMBER.matcher(text);
        return number.find() ? Optional.of(new ItemMark(number.end(), false)) : Optional.empty();
    }
}
