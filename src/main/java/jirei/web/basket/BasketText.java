package jirei.web.basket;

import java.nio.charset.StandardCharsets;
import jirei.web.http.BadRequest;
import jirei.web.parts.Counts;

/** Text that an analyst types into a basket, without characters that its encoding separates records with. */
final class BasketText {
    private BasketText() {}

    /** Without control characters and unpaired surrogates; lines end in line feeds. */
    static String clean(String text) {
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return whole.replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cc}&&[^\n\t]]", "")
                .replace('\t', ' ')
                .strip();
    }

    /** The same on one line. */
    static String onOneLine(String text) {
        return clean(text).replace('\n', ' ');
    }

    /**
     * Checks the length of a text.
     *
     * @param what its name in the message: 資料集の名前は
     * @throws BadRequest if it is longer than this many UTF-16 units
     */
    static void demand(String what, int most, String text) {
        if (text.length() > most) {
            throw new BadRequest(what + Counts.format(most) + "文字までです。" + Counts.format(text.length()) + "文字あります。");
        }
    }
}
