package jirei.web.parts;

import jirei.search.MatchType;
import jirei.search.WordMatch;

/**
 * Why an entry was found, one word of the query: {@code スマホ → スマートフォン（同義語、本文）}.
 *
 * @param matched what was found in the place of what was typed; empty where it is the same
 * @param how the way, where it is not the word as typed, and the part of the entry
 */
public record WhyView(String typed, String matched, String how) {
    /** Whether something else than what was typed was found. */
    public boolean isOther() {
        return !matched.isEmpty();
    }

    public static WhyView of(WordMatch match) {
        boolean same = match.typed().equalsIgnoreCase(match.matched());
        boolean plain = match.way() == MatchType.AS_TYPED || match.way() == MatchType.ATTRIBUTE;
        String part = match.part().label();
        return new WhyView(
                match.typed(),
                same ? "" : match.matched(),
                plain ? part : match.way().label() + "、" + part);
    }
}
