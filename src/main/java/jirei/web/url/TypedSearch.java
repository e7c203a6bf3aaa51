package jirei.web.url;

import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jirei.casestudy.Dimension;
import jirei.casestudy.Rating;
import jirei.query.Query;
import jirei.search.Refinement;

/**
 * A search with all that was picked in it, as one would type it: {@code 防犯 都市:ソウル,台北 評価:★}. So that a basket, a
 * draft or a list can say in one line what was asked, and ask it again.
 */
public final class TypedSearch {
    /** The most characters that a search has when it is kept as text. */
    public static final int LONGEST = 500;

    private TypedSearch() {}

    /** The text; where that would be too long, without what was picked, and then without quotes, and cut. */
    public static String of(SearchUrl search) {
        String words = words(search);
        String all = all(words, search);
        String shorter = all.length() <= LONGEST ? all : words;
        return shorter.length() <= LONGEST ? shorter : cut(search.q());
    }

    private static String all(String words, SearchUrl search) {
        StringJoiner text = new StringJoiner(" ");
        if (!words.isEmpty()) {
            text.add(words);
        }
        for (Dimension dimension : search.dimensions()) {
            Set<String> picked = search.refinements().stream()
                    .filter(refinement -> refinement.dimension().equals(dimension))
                    .map(TypedSearch::value)
                    .collect(Collectors.toSet());
            text.add(new Query.Field(dimension, picked).toString());
        }
        return text.toString();
    }

    /**
     * What was typed, with quotes around the words that are exact. Where such a word is only a part of one, or there are
     * quotes already, it follows in quotes: {@code 見守り活動 "見守り"}. Behind an OR that asks for more than the search did.
     */
    private static String words(SearchUrl search) {
        String words = search.q();
        for (String exact : search.exact()) {
            Pattern alone = Pattern.compile("(?<![^\\s\u3000])" + Pattern.quote(exact) + "(?![^\\s\u3000])");
            String quoted = new Query.Phrase(exact).toString();
            Matcher stands = alone.matcher(words);
            words = !hasQuotes(search.q()) && stands.find()
                    ? stands.replaceAll(Matcher.quoteReplacement(quoted))
                    : words + " " + quoted;
        }
        return words;
    }

    private static boolean hasQuotes(String text) {
        return text.chars().anyMatch(c -> "\"＂“「『".indexOf(c) >= 0);
    }

    /** As much as may be of it; no letter is cut in two. */
    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = LONGEST;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    private static String value(Refinement picked) {
        String value = picked.value();
        return picked.dimension().equals(Dimension.RATING)
                ? Rating.valueOf(value).mark()
                : picked.dimension().labelOf(value);
    }
}
