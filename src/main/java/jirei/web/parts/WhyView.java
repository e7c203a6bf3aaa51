package jirei.web.parts;

import jirei.search.MatchType;
import jirei.search.WordMatch;

/**
 * Why an entry was found, one word of the query: {@code スマホ → スマートフォン（同義語、本文）}.
 *
 * @param matched the text that was found; empty if it is the typed text
 * @param how the match type, unless it is the word as typed, and the part of the entry
 */
public record WhyView(String typed, String matched, String how) {
    /** Whether the matched text differs from the typed text. */
    public boolean isOther() {
        return !matched.isEmpty();
    }

    /** The explanation of a match. */
    public static WhyView of(WordMatch match) {
        boolean same = match.typed().equalsIgnoreCase(match.matched());
        boolean plain = match.matchType() == MatchType.AS_TYPED || match.matchType() == MatchType.ATTRIBUTE;
        String part = match.part().label();
        return new WhyView(
                match.typed(),
                same ? "" : match.matched(),
                plain ? part : match.matchType().label() + "、" + part);
    }
}
